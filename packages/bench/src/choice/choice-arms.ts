import { bootstrapInterval, mean, rounded } from '../learn/figures.ts'
import { grouped } from '../learn/grouped.ts'
import { seededRandom } from '../seeded-random.ts'
import type { WeighedList } from './fit-cards.ts'
import { pairsOfRanking } from './list-columns.ts'

/** What an arm gives each text of a list; the highest is chosen. */
export type ArmScores = (list: ScoredList) => readonly number[]
export interface ScoredList extends WeighedList {
  readonly texts: readonly string[]
}

/** Figures of one arm; the names are those of the README, and never change. */
export interface ChoiceFigures {
  readonly arm: string
  /** How often what was chosen is what the judge put first, over all lists. */
  readonly top: number
  /** Of every two texts of a list, how often the one with the higher score is the one that the judge put higher. */
  readonly pairs: number
  /** `top` and `pairs` averaged over judges, with 95 % by bootstrap over them. */
  readonly 'macro top': number
  readonly 'top low': number
  readonly 'top high': number
  readonly 'macro pairs': number
  readonly 'pairs low': number
  readonly 'pairs high': number
}

const SEED = 11

/** What needs no reward: the first of the list, the longest, any. */
export const PLAIN_ARMS: Readonly<Record<string, ArmScores>> = {
  first: ({ texts }) => texts.map((_, at) => -at),
  longest: ({ texts }) => texts.map(text => text.length),
  shortest: ({ texts }) => texts.map(text => -text.length),
  random: randomScores(),
}

function randomScores(): ArmScores {
  const random = seededRandom(SEED)
  return ({ texts }) => texts.map(() => random())
}

export function figuresOf(arm: string, lists: readonly ScoredList[], scores: ArmScores): ChoiceFigures {
  const rows = lists.map(list => {
    const own = scores(list)
    return { judge: list.judge, top: topOf(own, list.ranking), pairs: pairsRight(own, list.ranking) }
  })
  const judges = [...grouped(rows, ({ judge }) => judge).values()]
  const tops = judges.map(own => mean(own.map(({ top }) => top)))
  const pairs = judges.map(own => mean(own.map(row => row.pairs)))
  const [topLow, topHigh] = bootstrapInterval(tops)
  const [pairsLow, pairsHigh] = bootstrapInterval(pairs)
  return {
    arm,
    top: rounded(mean(rows.map(({ top }) => top))),
    pairs: rounded(mean(rows.map(row => row.pairs))),
    'macro top': rounded(mean(tops)),
    'top low': topLow,
    'top high': topHigh,
    'macro pairs': rounded(mean(pairs)),
    'pairs low': pairsLow,
    'pairs high': pairsHigh,
  }
}

/** Of several that are equally high each is chosen as often. */
function topOf(scores: readonly number[], ranking: readonly number[]): number {
  const highest = Math.max(...scores)
  const best = scores.filter(score => score === highest).length
  return scores[ranking[0] ?? -1] === highest ? 1 / best : 0
}

function pairsRight(scores: readonly number[], ranking: readonly number[]): number {
  return mean(
    pairsOfRanking(ranking).map(([better, worse]) => {
      const apart = (scores[better] ?? 0) - (scores[worse] ?? 0)
      return apart === 0 ? 0.5 : Number(apart > 0)
    }),
  )
}
