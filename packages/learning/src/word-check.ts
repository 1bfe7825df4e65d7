import type { PatchCheck } from '@understudy/persona'
import { HYPERPARAMETERS } from './hyperparameters.ts'
import { learnAll, lexicalKind } from './learn.ts'
import { lossOf, roundedLoss } from './log-loss.ts'
import type { Population } from './population.ts'
import { effectBelief, emptyPosterior } from './posterior.ts'
import { scoreChange } from './score-change.ts'
import { effectsIn, sightingsOf, type WordSighting } from './word-sighting.ts'
import { wordWeights, type WeighedWord } from './word-weights.ts'
import type { Weights } from './weights.ts'

export interface WordCheckInput {
  readonly word: WeighedWord
  readonly sightings: readonly WordSighting[]
  /** The least that the word would weigh where its own side has the weight. */
  readonly least: number
  /** What ranking reads beside the word. */
  readonly others: Weights
  readonly population: Population
  /** How many comparisons were learned by now. */
  readonly comparisons: number
}

/**
 * Rule 9 for one word, as `heldOutCheck` is for a measure: of the passages in which it came or went, every other one
 * teaches what it weighs and the rest are predicted, then the other way round. Null where a half is empty.
 */
export function wordCheck({
  word,
  sightings,
  least,
  others,
  population,
  comparisons,
}: WordCheckInput): PatchCheck | null {
  const about = sightingsOf(sightings)
    .of(word.unit)
    .filter(({ moved }) => Object.hasOwn(moved, word.unit))
  const passages = [...new Set(about.map(({ passage }) => passage))]
  if (passages.length < 2) return null
  const isEven = new Set(passages.filter((_, index) => index % 2 === 0))
  const [even, odd] = [about.filter(s => isEven.has(s.passage)), about.filter(s => !isEven.has(s.passage))]
  let [before, after, total] = [0, 0, 0]
  for (const [taught, asked] of [
    [even, odd],
    [odd, even],
  ] as const) {
    const learned = learnAll(emptyPosterior, taught.map(preferenceOf), population)
    const weights = wordWeights(word, effect => effectBelief(learned, effect, lexicalKind(effect), population), least)
    for (const sighting of asked) {
      const counts = sighting.weight * 2 ** (-(comparisons - sighting.learnedAs) / HYPERPARAMETERS.halfLife)
      const effects = effectsIn(sighting)
      const { score } = scoreChange(others, { ...sighting.change, ...effects }, sighting.place, population)
      const gain = [...weights].reduce(
        (sum, [effect, by]) => sum + (effects[effect] ?? 0) * (by - (population.get(effect) ?? 0)),
        0,
      )
      before += counts * lossOf(score)
      after += counts * lossOf(score + gain)
      total += counts
    }
  }
  return { choices: about.length, before: roundedLoss(before / total), after: roundedLoss(after / total) }
}

function preferenceOf(sighting: WordSighting) {
  const { change, place, weight } = sighting
  return { change, place, weight, words: effectsIn(sighting) }
}
