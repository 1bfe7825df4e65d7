import { chrF } from '@understudy/choice'
import type { RewardQuestion } from '@understudy/contracts'
import {
  contentReward,
  LIST_HYPERPARAMETERS,
  listScore,
  scoreTexts,
  stylometryReader,
  tasteFeatures,
  type Features,
  type Population,
} from '@understudy/learning'
import { PopulationFit, type FitOptions, type FitRow } from '../learn/fit-population.ts'
import type { FitPairs } from '../learn/style-populations.ts'
import { populationsWithout } from './population-without.ts'
import type { RankedList } from './ranked-list.ts'

/** By name what may count for a text of a list, in the unit of each; the names of the rewards, and `consensus`. */
export const COLUMNS = ['style', 'behaviour', 'content', 'consensus'] as const
export type Column = (typeof COLUMNS)[number]
/** One row per text. */
export type ListColumns = readonly Readonly<Record<Column, number>>[]

const TASTE_FIT: FitOptions = { variance: () => LIST_HYPERPARAMETERS.populationVariance, leastRows: 2 }

/**
 * What each text of each list earns, by models that know neither the judge nor the passage: the population of the
 * preference model and the taste of the list model are fitted on everything else.
 */
export async function columnsOf(
  lists: readonly RankedList[],
  fitted: readonly FitPairs[],
): Promise<readonly ListColumns[]> {
  const populationFor = populationsWithout(fitted, lists)
  const tasteFor = tastesOf(lists)
  const contents = await contentReward.score(lists.map(({ question }) => question))
  return lists.map((list, at) => {
    const { question } = list
    const styles = styleOf(question, populationFor(list))
    const taste = tasteFor(list)
    const behaviours = tasteFeatures(question).map(features => listScore(features, taste))
    return rowsOf(question, { styles, behaviours, contents: (contents[at] ?? []).map(({ raw }) => raw) })
  })
}

/** As they are without a writer's own items: what the product knows on a first day. */
function styleOf({ texts, request }: RewardQuestion, population: Population): readonly number[] {
  const { place, language } = request.context
  const reader = { ...stylometryReader, population: () => population }
  return scoreTexts({ weights: [], base: '', texts, place, language }, reader).map(({ score }) => score)
}

function rowsOf(
  { texts }: RewardQuestion,
  { styles, behaviours, contents }: Readonly<Record<'styles' | 'behaviours' | 'contents', readonly number[]>>,
): ListColumns {
  const alike = chrF(texts)
  return texts.map((_, i) => ({
    style: styles[i] ?? 0,
    behaviour: behaviours[i] ?? 0,
    content: contents[i] ?? 0,
    consensus: (alike[i] ?? []).reduce((sum, each) => sum + each, 0) / texts.length,
  }))
}

/** Which of a list is put first, fitted on all lists. */
export function tasteOf(lists: readonly RankedList[]): Population {
  return new PopulationFit(lists.flatMap(tasteRows), TASTE_FIT).without(() => false)
}

/** The same without the judge and the passage of a list. */
function tastesOf(lists: readonly RankedList[]): (list: RankedList) => Population {
  const rows = lists.flatMap(list => tasteRows(list).map(row => ({ list, row })))
  const fit = new PopulationFit(
    rows.map(({ row }) => row),
    TASTE_FIT,
  )
  return ({ judge, passage }) => fit.without(at => rows[at]?.list.judge === judge || rows[at]?.list.passage === passage)
}

function tasteRows({ question, ranking }: RankedList): readonly FitRow[] {
  const features = tasteFeatures(question)
  return pairsOfRanking(ranking).map(([better, worse]) => ({
    amounts: difference(features[better] ?? {}, features[worse] ?? {}),
    weight: 1,
  }))
}

/** Every pair of places, the better first. */
export function pairsOfRanking(ranking: readonly number[]): readonly (readonly [number, number])[] {
  return ranking.flatMap((better, at) => ranking.slice(at + 1).map(worse => [better, worse] as const))
}

function difference(one: Features, other: Features): Features {
  const names = Object.keys(one).map(name => [name, (one[name] ?? 0) - (other[name] ?? 0)] as const)
  return Object.fromEntries(names.filter(([, amount]) => amount !== 0))
}
