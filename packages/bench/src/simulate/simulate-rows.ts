import { rounded } from '../percentile.ts'
import type { NamedRow } from '../bench.ts'
import { GHOST_FIGURES } from './ghost-rows.ts'
import type { ItemsJudged } from './judge-items.ts'
import { editsToRecover, ratioAfter, ratioOf, steadyRatio, type BeforeAndAfter } from './recovery.ts'
import type { Simulated } from './simulate.ts'
import type { SeenItem } from './simulated-desk.ts'
import { meanOf, spreadOf, sumOf } from './spread.ts'
import { isAboutShort } from './tightening.ts'

type Figure = (seeds: readonly Simulated[]) => number

/** Name, unit and reckoning of every row; names are never changed. */
const FIGURES: readonly (readonly [name: string, unit: string, figure: Figure])[] = [
  ['edit cost ratio', 'ratio', seeds => ratioOf(seeds.flatMap(({ constant }) => constant.costs))],
  ['edit cost ratio at best', 'ratio', bestRatio],
  ['tastes found of 4 after 30 edits', 'tastes', seeds => meanOf(seeds, ({ constant }) => constant.early.found)],
  ['precision after 30 edits', 'ratio', seeds => precisionOf(seeds.map(({ constant }) => constant.early))],
  ['tastes found of 4 after 60 edits', 'tastes', seeds => meanOf(seeds, ({ constant }) => constant.late.found)],
  ['precision after 60 edits', 'ratio', seeds => precisionOf(seeds.map(({ constant }) => constant.late))],
  ['false items for tastes no measure says', 'items', seeds => meanOf(seeds, ({ outside }) => outside.wrong.length)],
  ['edit cost ratio before a flip', 'ratio', seeds => steadyRatio(flipsOf(seeds))],
  ['edit cost ratio after a flip', 'ratio', seeds => ratioAfter(flipsOf(seeds), 0)],
  ['edits to recover after a flip', 'edits', seeds => editsToRecover(flipsOf(seeds))],
  ['false items under noise', 'items', seeds => meanOf(seeds, ({ noisy }) => noisy.wrong.length)],
  ['most false items under noise', 'items', seeds => Math.max(...seeds.map(({ noisy }) => noisy.wrong.length))],
  ['items from renaming', 'items', seeds => meanOf(seeds, ({ renaming }) => renaming.length)],
  [
    'items for short from tightening',
    'items',
    seeds => meanOf(seeds, each => each.tightening.filter(isAboutShort).length),
  ],
  ['items from tightening', 'items', seeds => meanOf(seeds, ({ tightening }) => tightening.length)],
  ['tastes found of 4 after 50 sessions', 'tastes', seeds => meanOf(seeds, ({ sessions }) => sessions.end.found)],
  ['precision after 50 sessions', 'ratio', seeds => precisionOf(seeds.map(({ sessions }) => sessions.end))],
  ['words listed after 60 edits', 'words', seeds => meanOf(seeds, ({ constant }) => wordsOf(constant.late))],
  ['precision of words after 60 edits', 'ratio', seeds => wordPrecisionOf(seeds.map(({ constant }) => constant.late))],
  ['false words under noise', 'words', seeds => meanOf(seeds, ({ noisy }) => noisy.wrongWords.length)],
  ['words from renaming', 'words', seeds => meanOf(seeds, ({ renaming }) => listedIn(renaming))],
  ['words from tightening', 'words', seeds => meanOf(seeds, ({ tightening }) => listedIn(tightening))],
  ['item changes in sessions 26 to 50', 'changes', seeds => meanOf(seeds, ({ sessions }) => sessions.changes)],
  ['word changes in sessions 26 to 50', 'changes', seeds => meanOf(seeds, ({ sessions }) => sessions.wordChanges)],
  ...GHOST_FIGURES.map(
    ([name, unit, figure]) =>
      [name, unit, (seeds: readonly Simulated[]) => figure(seeds.map(({ ghosts }) => ghosts))] as const,
  ),
]

/** One row a figure, with its interval over the seeds. */
export function simulateRows(seeds: readonly Simulated[]): readonly NamedRow[] {
  return FIGURES.map(([name, unit, figure]) => {
    const { value, low, high } = spreadOf(seeds, figure)
    return { name, value: rounded(value), low: rounded(low), high: rounded(high), unit }
  })
}

function flipsOf(seeds: readonly Simulated[]): readonly BeforeAndAfter[] {
  return seeds.map(({ flip }) => flip)
}

function bestRatio(seeds: readonly Simulated[]): number {
  const costs = seeds.flatMap(({ constant }) => constant.costs)
  return (
    sumOf(costs, ({ best }) => best) /
    Math.max(
      1,
      sumOf(costs, ({ nothing }) => nothing),
    )
  )
}

/** Of the items about a measure, the share that says what was planted; 1 where there is none. */
function precisionOf(judged: readonly ItemsJudged[]): number {
  const right = sumOf(judged, each => each.right)
  const all = right + sumOf(judged, ({ wrong }) => wrong.length)
  return all === 0 ? 1 : right / all
}

function wordsOf({ rightWords, wrongWords }: ItemsJudged): number {
  return rightWords.length + wrongWords.length
}

/** Of the words listed, the share that some planted taste is about; 1 where there is none. */
function wordPrecisionOf(judged: readonly ItemsJudged[]): number {
  const all = sumOf(judged, wordsOf)
  return all === 0 ? 1 : sumOf(judged, ({ rightWords }) => rightWords.length) / all
}

function listedIn(items: readonly SeenItem[]): number {
  return sumOf(items, ({ words }) => words.length)
}
