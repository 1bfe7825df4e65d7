import { writeFile } from 'node:fs/promises'
import type { NamedRow } from '../bench.ts'
import { inEditOrder, readEdit, type EditRecord } from '../learn/read-edits.ts'
import { readRecords } from '../learn/read-records.ts'
import type { AnsweredPair } from '../learn/text-pair.ts'
import { readFlags } from '../read-flags.ts'
import { seededRandom } from '../seeded-random.ts'
import { tableOf } from '../table.ts'
import { byCoin, holds, wordsFigures, type WordsFigures } from './words-rows.ts'

const EVERY = '10'
/** Of the order in which texts are handed over. */
const SEED = 4

/** `bench words --data FILE [--every N] [--json FILE]`: measures and prints; what it was asked wrongly comes back as a text. */
export async function wordsCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const read = readFlags(args, ['--data', '--every', '--json'])
  if (!read.ok) return read.reason
  const file = read.values.get('--data')
  if (file === undefined) return 'words needs --data FILE, a gzipped JSON Lines file of edits.'
  const every = read.values.get('--every') ?? EVERY
  if (!/^[1-9]\d{0,2}$/.test(every)) return `--every is 1 to 999, not "${every}".`
  const writers = await editsByWriter(file)
  const [real, coin]: [WordsFigures[], WordsFigures[]] = [[], []]
  for (const [writer, edits] of writers) {
    real.push(await wordsFigures(writer, edits, Number(every)))
    coin.push(await wordsFigures(writer, byCoin(edits), Number(every)))
    console.error(`  ${writer}`)
  }
  const rows = [...rowsOf('as edited', real), ...rowsOf('by a coin', coin)]
  print(tableOf(rows))
  const json = read.values.get('--json') ?? null
  if (json !== null) await writeFile(json, `${JSON.stringify({ bench: 'words', rows, real, coin }, null, 2)}\n`)
  return null
}

async function editsByWriter(file: string): Promise<ReadonlyMap<string, readonly AnsweredPair[]>> {
  const random = seededRandom(SEED)
  const byWriter = new Map<string, EditRecord[]>()
  for await (const record of readRecords(file)) {
    const edit = readEdit(record, random)
    const { writer } = edit.answered.pair
    byWriter.set(writer, [...(byWriter.get(writer) ?? []), edit])
  }
  return new Map([...byWriter].map(([writer, edits]) => [writer, inEditOrder(edits)]))
}

function rowsOf(arm: string, figures: readonly WordsFigures[]): readonly NamedRow[] {
  const held = figures.flatMap(each => each.held)
  const sum = (side: 'for' | 'against'): number => held.reduce((total, each) => total + each[side], 0)
  const row = (name: string, value: number, unit: string): NamedRow => ({ name: `${name}, ${arm}`, value, unit })
  return [
    row('writers', figures.length, 'writers'),
    row(
      'edits',
      figures.reduce((total, { edits }) => total + edits, 0),
      'edits',
    ),
    row(
      'operations tried',
      figures.reduce((total, { tried }) => total + tried, 0),
      'operations',
    ),
    row('statements learned', held.length, 'statements'),
    row('statements that hold', held.filter(holds).length, 'statements'),
    row('later edits for', sum('for'), 'edits'),
    row('later edits against', sum('against'), 'edits'),
  ]
}
