import { HYPERPARAMETERS } from './hyperparameters.ts'
import type { ScoreRequest } from './learner.ts'
import { nearChange } from './near-change.ts'
import { scoreEffects, type ChangeScore } from './score-change.ts'
import type { Population } from './population.ts'
import type { StyleReader } from './style-reader.ts'

/** One score per text, in order: log-odds that the writer prefers it to `base`. */
export function scoreTexts(
  { weights, base, texts, place, language, dialogue }: ScoreRequest,
  reader: StyleReader,
): readonly ChangeScore[] {
  const against = base === '' ? (texts[0] ?? '') : base
  return texts.map(text => {
    const [before, after] = nearChange(against, text)
    const measures = Object.entries(reader.measureChange(before, after, language, dialogue))
    const effects = [...measures, ...reader.lexicalEffects(before, after)]
    return scoreEffects(effects, { weights, place, population: loosened(reader.population()) })
  })
}

const LOOSE = HYPERPARAMETERS.rankingSlope
const known = new WeakMap<Population, Population>()

/** What the population says of whole drafts by another hand, which follows taste less steeply than an own edit does. */
function loosened(population: Population): Population {
  const loose = known.get(population) ?? new Map([...population].map(([key, by]) => [key, LOOSE * by]))
  known.set(population, loose)
  return loose
}
