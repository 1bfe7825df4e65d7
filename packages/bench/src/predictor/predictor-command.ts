import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ggufModel } from '@understudy/models/gguf'
import { modelSource } from '@understudy/predictor'
import type { NamedRow } from '../bench.ts'
import { dataFile } from '../copydesk/data-file.ts'
import { FINISHED, ownTexts } from '../copydesk/own-texts.ts'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { authorPages, ownPagesOf } from './author-pages.ts'
import { TEST_AUTHORS, VALIDATION_AUTHORS } from './held-out-authors.ts'
import { constantsOf } from './fit-arm.ts'
import { CACHES, measureArm, PRECISIONS } from './measure-arm.ts'
import { nGramOfCorpus } from './n-gram-of-corpus.ts'
import { remembered } from './remembered.ts'

const FLAGS = ['--data', '--corpus', '--model', '--chars', '--json']
const USUAL_CHARS = 1_000
/** Of our own prose as much as of so many authors. */
const OWN_SHARE = 3
const WEIGHTS = fileURLToPath(new URL('../../../predictor/weights/inline.gguf', import.meta.url))

/** `predictor [--data FILE] [--corpus FILE] [--model FILE] [--chars N] [--json FILE]`: what inline prediction saves. */
export async function predictorCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const flags = readFlags(args, FLAGS)
  if (!flags.ok) return flags.reason
  const [data, corpusGiven, modelGiven, charsGiven, json] = FLAGS.map(flag => flags.values.get(flag))
  const corpus = dataFile(corpusGiven ?? 'fiction-corpus')
  if (!existsSync(corpus)) return `${corpus} is not there: name the corpus by --corpus`
  const chars = Number(charsGiven ?? USUAL_CHARS)
  if (!Number.isInteger(chars) || chars < 200) return '--chars: a whole number from 200 on'
  const note = (line: string): void => console.error(`  ${line}`)
  const file = data === undefined ? corpus : dataFile(data)
  const isTest = (author: string) => (data === undefined ? TEST_AUTHORS.has(author) : true)
  const writers = await authorPages(file, isTest, chars)
  const tuning = await authorPages(corpus, author => VALIDATION_AUTHORS.has(author), chars)
  const ours = (await ownTexts()).filter(({ name }) => name === FINISHED)
  const own = ownPagesOf(
    ours.map(({ paragraphs }) => paragraphs),
    OWN_SHARE * chars,
  )
  const ground = { tuning, writers, own }
  const left = new Set([...TEST_AUTHORS, ...VALIDATION_AUTHORS, ...writers.map(({ author }) => author)])
  const rows: NamedRow[] = []
  rows.push(...(await measureArm('5-gram', remembered(await nGramOfCorpus(corpus, left, note)), ground, note)).rows)
  let constants: string | null = null
  const weights = modelGiven ?? WEIGHTS
  if (existsSync(weights)) {
    const model = ggufModel({ path: weights, threads: 1, sequences: 1, contextTokens: 256 })
    const source = remembered(modelSource(model))
    const measured = await measureArm('model', source, ground, note).finally(() => model.close())
    rows.push(...measured.rows)
    rows.push(...ratios(rows))
    constants = constantsOf(measured.fitted)
  }
  print(tableOf(rows))
  if (constants !== null) print(`Fitted for the weights, as shipped.ts of the predictor holds them:\n${constants}`)
  const machine = { cores: cpus().length, node: process.version }
  const report = { bench: 'predictor', at: new Date().toISOString(), machine, rows }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
  return null
}

/** The model's savings to those of the 5-gram at the same precision, with as many own words. */
function ratios(rows: readonly NamedRow[]): readonly NamedRow[] {
  const valueOf = (name: string): number => rows.find(row => row.name === name)?.value ?? 0
  return PRECISIONS.flatMap(precision =>
    CACHES.map(words => {
      const name = `keystrokes saved at precision ${precision}${words === 0 ? '' : `, ${words} own words`}`
      const ratio = valueOf(`model: ${name}`) / Math.max(1e-9, valueOf(`5-gram: ${name}`))
      return { name: `${name}, model to 5-gram`, value: Number(ratio.toPrecision(4)), unit: 'ratio' }
    }),
  )
}
