import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { COPYDESK_RULES } from '@understudy/copydesk'
import type { NamedRow } from '../bench.ts'
import { browserVersion } from '../open-browser.ts'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { caseLines } from './case-lines.ts'
import { dataFile } from './data-file.ts'
import { deskSpeed } from './desk-speed.ts'
import { readData, type GivenData } from './edited-text.ts'
import { errorsAdded } from './errors-added.ts'
import { findingFigures, silenceRows } from './finding-figures.ts'
import { fixedTexts } from './fixed-texts.ts'
import { grammarChecker } from './grammar.ts'
import { FINISHED, ownTexts } from './own-texts.ts'
import { readCases } from './read-cases.ts'
import { judge } from './worth.ts'
import { worthRows } from './worth-rows.ts'

const FLAGS = ['--data', '--json', '--cases']

/** `copydesk [--data NAME or FILE] [--json FILE] [--cases FILE]`: silence, worth, correctness and speed of the desk. */
export async function copydeskCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const flags = readFlags(args, FLAGS)
  if (!flags.ok) return flags.reason
  const [data, json, casesFile] = FLAGS.map(flag => flags.values.get(flag))
  const own = await ownTexts()
  const given: GivenData = data === undefined ? { books: [], edited: [] } : await readData(dataFile(data))
  const read = [...own, ...given.books].map(text => ({ text, cases: readCases(text) }))
  const texts = findingFigures(read)
  const worth = given.edited.length === 0 ? null : judge(given.edited)
  const grammar = await errorsAdded(fixedTexts(given, own), await grammarChecker())
  const rows: readonly NamedRow[] = [
    ...silenceRows(read.filter(({ text }) => text.name === FINISHED)),
    ...(worth === null ? [] : worthRows(worth, COPYDESK_RULES)),
    ...grammar.rows,
    ...(await deskSpeed(own[0]?.paragraphs ?? [])),
  ]
  print(`${tableOf(texts)}\n\n${tableOf(rows)}`)
  if (json !== undefined) await writeFile(json, await reportOf({ rows, texts }))
  if (casesFile !== undefined) await writeFile(casesFile, caseLines(read, worth, grammar))
  return null
}

async function reportOf(figures: object): Promise<string> {
  const machine = { cores: cpus().length, node: process.version, browser: await browserVersion() }
  return `${JSON.stringify({ bench: 'copydesk', at: new Date().toISOString(), machine, ...figures }, null, 2)}\n`
}
