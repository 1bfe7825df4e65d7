import type { Population } from '@understudy/learning'
import { PopulationFit } from '../learn/fit-population.ts'
import { fitRowOf, STYLE_FIT } from '../learn/pair-reading.ts'
import type { FitPairs } from '../learn/style-populations.ts'
import type { RankedList } from './ranked-list.ts'

/** The population of all `files` together, for each list without its judge, its passage, and whatever has one of its texts. */
export function populationsWithout(
  files: readonly FitPairs[],
  lists: readonly RankedList[],
): (list: RankedList) => Population {
  const pairs = files.flatMap(({ pairs: own, slope }) => own.map(pair => ({ ...pair, slope })))
  const fit = new PopulationFit(
    pairs.map(({ reading, slope, ...answered }) => fitRowOf(reading, answered, slope)),
    STYLE_FIT,
  )
  const texts = textsByPassage(lists)
  return ({ judge, passage }) =>
    fit.without(at => {
      const pair = pairs[at]?.pair
      if (pair === undefined || pair.writer === judge || pair.passage === passage) return true
      return pair.texts.some(text => texts.get(passage)?.has(text.trim()))
    })
}

function textsByPassage(lists: readonly RankedList[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const { passage, question } of lists) {
    const own = texts.get(passage) ?? new Set<string>()
    for (const text of question.texts) own.add(text.trim())
    texts.set(passage, own)
  }
  return texts
}
