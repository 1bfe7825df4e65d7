import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ggufModel } from '@understudy/models/gguf'
import { calibrated, modelSource, type Calibration, type NextUnits } from '@understudy/predictor'
import type { NamedRow } from '../bench.ts'
import { dataFile } from '../copydesk/data-file.ts'
import { FINISHED, ownTexts } from '../copydesk/own-texts.ts'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { authorPages, newestWords, ownPagesOf, type AuthorPages } from './author-pages.ts'
import { bentBy } from './bent-by.ts'
import { calibrationError, casesOf, fitCalibration } from './calibrate.ts'
import { foretoldIn, type ForetoldPlace } from './foretold-text.ts'
import { TEST_AUTHORS, VALIDATION_AUTHORS } from './held-out-authors.ts'
import { nGramOfCorpus } from './n-gram-of-corpus.ts'
import { remembered } from './remembered.ts'
import { savingsFor } from './savings.ts'
import { addBits, NO_BITS, unitBits } from './unit-bits.ts'

const FLAGS = ['--data', '--corpus', '--model', '--chars', '--json']
const USUAL_CHARS = 3_000
const PRECISIONS = [0.5, 0.6, 0.7]
const CACHES = [0, 1_000, 5_000, 20_000]
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
    'our own',
    ours.flatMap(({ paragraphs }) => paragraphs),
    2 * chars,
  )
  const left = new Set([...TEST_AUTHORS, ...VALIDATION_AUTHORS, ...writers.map(({ author }) => author)])
  const rows: NamedRow[] = []
  rows.push(...(await measure('5-gram', await nGramOfCorpus(corpus, left, note), { writers, tuning, own, note })))
  const weights = modelGiven ?? WEIGHTS
  if (existsSync(weights)) {
    const model = ggufModel({ path: weights, threads: 1, sequences: 1, contextTokens: 256 })
    const source = remembered(modelSource(model))
    rows.push(...(await measure('model', source, { writers, tuning, own, note }).finally(() => model.close())))
    rows.push(...ratios(rows))
  }
  print(tableOf(rows))
  const machine = { cores: cpus().length, node: process.version }
  const report = { bench: 'predictor', at: new Date().toISOString(), machine, rows }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
  return null
}

interface Ground {
  readonly writers: readonly AuthorPages[]
  readonly tuning: readonly AuthorPages[]
  readonly own: AuthorPages
  readonly note: (line: string) => void
}

async function measure(arm: string, source: NextUnits, { writers, tuning, own, note }: Ground): Promise<NamedRow[]> {
  const rows: NamedRow[] = []
  const row = (name: string, value: number, unit: string): void => {
    rows.push({ name: `${arm}: ${name}`, value: short(value), unit })
    note(`${arm}: ${name} ${short(value)}`)
  }
  const calibration = fitCalibration(casesOf(await placesIn(tuning, () => Promise.resolve(source))))
  row('calibration bias', calibration.bias, 'log-odds')
  row('calibration slope', calibration.slope, '')
  row('calibration length', calibration.length, 'log-odds a unit')
  for (const [whose, pages] of [
    ['', writers],
    [', own prose', [own]],
  ] as const) {
    let all = NO_BITS
    for (const text of pages.flatMap(({ foretold }) => foretold)) all = addBits(all, await unitBits(text, source))
    row(`bits per character${whose}`, all.bits / Math.max(1, all.chars), 'bits')
    row(`next word right${whose}`, all.right / Math.max(1, all.words), 'share')
    for (const cache of whose === '' ? CACHES : [0]) {
      const places = await placesIn(pages, ({ own: theirs }) => bentBy(source, newestWords(theirs, cache)))
      if (cache === 0) row(`calibration error${whose}`, calibrationError(casesOf(places), calibration), '')
      savingsRows(places, calibration, (name, value, unit) =>
        row(`${name}${cache === 0 ? '' : `, ${cache} own words`}${whose}`, value, unit),
      )
    }
  }
  return rows
}

function savingsRows(
  places: readonly (readonly ForetoldPlace[])[],
  calibration: Calibration,
  row: (name: string, value: number, unit: string) => void,
): void {
  const sureness = calibrated(calibration)
  for (const precision of PRECISIONS) {
    const { saved, shown } = savingsFor(places, precision, ({ log, units }) => sureness(log, units))
    row(`keystrokes saved at precision ${precision}`, saved, 'share')
    row(`shown at precision ${precision}`, shown, 'share of pauses')
  }
}

async function placesIn(
  pages: readonly AuthorPages[],
  sourceOf: (author: AuthorPages) => Promise<NextUnits>,
): Promise<readonly (readonly ForetoldPlace[])[]> {
  const all: (readonly ForetoldPlace[])[] = []
  for (const author of pages) {
    const source = await sourceOf(author)
    for (const text of author.foretold) all.push(await foretoldIn(text, source))
  }
  return all
}

function ratios(rows: readonly NamedRow[]): readonly NamedRow[] {
  const valueOf = (name: string) => rows.find(row => row.name === name)?.value ?? 0
  return PRECISIONS.map(precision => {
    const name = `keystrokes saved at precision ${precision}`
    return {
      name: `${name}, model to 5-gram`,
      value: short(valueOf(`model: ${name}`) / Math.max(1e-9, valueOf(`5-gram: ${name}`))),
      unit: 'ratio',
    }
  })
}

function short(value: number): number {
  return Number(value.toPrecision(4))
}
