import { writeFile } from 'node:fs/promises'
import { pairsOf } from '../learn/pairs-of.ts'
import { readFlags } from '../read-flags.ts'
import type { Row } from '../bench.ts'
import { tableOf } from '../table.ts'
import { figuresOf, PLAIN_ARMS, type ArmScores, type ChoiceFigures, type ScoredList } from './choice-arms.ts'
import { fitSlopes, slopesWithout } from './fit-cards.ts'
import { COLUMNS, columnsOf, tasteOf, type Column } from './list-columns.ts'
import { measureTaken, type TakenFigures } from './measure-taken.ts'
import { readRankedLists } from './ranked-list.ts'
import { shippedOf, type Shipped } from './shipped-rule.ts'
import { writeCards } from './write-cards.ts'

const FLAGS = ['--data', '--edits', '--out', '--measure', '--json']

/** `bench choice --data rankings [--edits FILE] [--out FOLDER] [--measure decisions]`: fits α and the reward cards. */
export async function choiceCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const read = readFlags(args, FLAGS)
  if (!read.ok) return read.reason
  const [data, edits, out, measure, json] = FLAGS.map(flag => read.values.get(flag))
  if (data === undefined) return '--data FILE of rankings is needed.'
  const lists = await readRankedLists(data)
  const files = await Promise.all([data, ...(edits === undefined ? [] : [edits])].map(file => pairsOf(file)))
  const columns = await columnsOf(lists, files)
  const scored = lists.map(
    (list, at): ScoredList => ({ ...list, texts: list.question.texts, columns: columns[at] ?? [] }),
  )
  const slopes = fitSlopes(scored)
  const shipped = shippedOf(scored, slopes)
  const slopeRows = COLUMNS.map(column => ({ column, ...slopes[column] })).map(roundedRow)
  const figures = figuresOfArms(scored, shipped)
  const taken = measure === undefined ? [] : await measureTaken(measure)
  print(
    [slopeRows, rowsOf(figures), rowsOf(taken)]
      .flatMap(rows => (rows.length === 0 ? [] : [tableOf(rows)]))
      .join('\n\n'),
  )
  const report = { bench: 'choice', lists: lists.length, slopes: slopeRows, rows: figures, taken }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
  const judges = new Set(lists.map(({ judge }) => judge)).size
  const about = `${lists.length} rankings by ${judges} judges`
  if (out !== undefined) await writeCards(shipped, { slopes, taste: tasteOf(lists), about }, out)
  return null
}

function rowsOf(figures: readonly (ChoiceFigures | TakenFigures)[]): readonly Row[] {
  return figures.map(each => ({ ...each }))
}

function roundedRow<T extends Readonly<Record<string, string | number>>>(
  row: T,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(4)) : value]),
  )
}

/** Every arm over the same lists; whatever was fitted was fitted without the judge and the passage. */
function figuresOfArms(lists: readonly ScoredList[], shipped: Shipped): readonly ChoiceFigures[] {
  const arms: Readonly<Record<string, ArmScores>> = {
    chosen: asShipped(lists, shipped, shipped.alpha),
    'alpha 0': asShipped(lists, shipped, 0),
    'alpha 1': asShipped(lists, shipped, 1),
    'rewards 0': ({ columns }) => columns.map(({ consensus }) => consensus),
    'alpha as fitted': weighedBy(slopesWithout(lists, COLUMNS)),
    style: ({ columns }) => columns.map(({ style }) => style),
    behaviour: ({ columns }) => columns.map(({ behaviour }) => behaviour),
    content: ({ columns }) => columns.map(({ content }) => content),
    ...PLAIN_ARMS,
  }
  return Object.entries(arms).map(([arm, scores]) => figuresOf(arm, lists, scores))
}

const REWARDS = ['style', 'behaviour', 'content'] as const

/** Fitted slopes without the judge and the passage; what ships by hand is the same for all. */
function asShipped(lists: readonly ScoredList[], { cards }: Shipped, alpha: number): ArmScores {
  const fitted = REWARDS.filter(name => cards[name].by === 'fitted')
  const slopesFor = slopesWithout(lists, fitted)
  const byHand = REWARDS.filter(name => cards[name].by === 'by hand')
  return weighedBy(list => {
    const slopes = new Map<Column, number>(slopesFor(list))
    for (const name of byHand) slopes.set(name, cards[name].logOdds / cards[name].deviation)
    return slopes.set('consensus', alpha)
  })
}

function weighedBy(slopesFor: (list: ScoredList) => ReadonlyMap<Column, number>): ArmScores {
  return list => {
    const slopes = slopesFor(list)
    return list.columns.map(row => COLUMNS.reduce((sum, column) => sum + (slopes.get(column) ?? 0) * row[column], 0))
  }
}
