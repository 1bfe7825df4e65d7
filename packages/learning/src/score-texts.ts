import { HYPERPARAMETERS } from './hyperparameters.ts'
import type { ScoreRequest } from './learner.ts'
import { lexicalCounts, lexicalMoves, lexicalTaste, type LexicalCounts } from './lexical-taste.ts'
import { nearChange } from './near-change.ts'
import { movesOf, scoreOf, type ChangeScore } from './score-change.ts'
import type { Population } from './population.ts'
import type { StyleReader } from './style-reader.ts'

/** One score per text, in order: log-odds that the writer prefers it to `base`. */
export function scoreTexts(
  { weights, base, texts, place, language, dialogue }: ScoreRequest,
  reader: StyleReader,
): readonly ChangeScore[] {
  const against = base === '' ? (texts[0] ?? '') : base
  const liking = { weights, place, population: loosened(reader.population()) }
  const taste = lexicalTaste(weights, place, liking.population)
  const countsOf = (text: string) => lexicalCounts(reader.lexicalTokens(text), taste)
  let last: { readonly text: string; readonly counts: LexicalCounts } | null = null
  return texts.map(text => {
    const [before, after] = nearChange(against, text)
    // the passage is mostly the same, all of it
    if (last?.text !== before) last = { text: before, counts: countsOf(before) }
    const measured = movesOf(reader.measureChange(before, after, language, dialogue), liking)
    return scoreOf([...measured, ...lexicalMoves(last.counts, countsOf(after), taste)])
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
