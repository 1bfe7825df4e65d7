import type { Comparison } from './comparison.ts'
import { remember } from './choice.ts'
import { learnBesides, learnInto, type OpenPosterior } from './learn.ts'
import type { LearnerState } from './learner-state.ts'
import type { StyleReader } from './style-reader.ts'
import { keepWithinBounds } from './word-bounds.ts'
import { sighted } from './word-sighting.ts'
import { unitEffects } from './word-units.ts'

/** What a choice changes of where learning stands. */
export interface ChoiceState extends Pick<LearnerState, 'choices' | 'sightings'> {
  readonly posterior: OpenPosterior
}

/**
 * Learns one choice: what is believed moves in place, what is remembered comes back. Measures learn as if no words were
 * read, since what they say holds of words not met yet; words learn beside them what is left to explain. In one margin
 * the few words of a change would take from its measures what has them found soon.
 */
export function learnChoice(
  { posterior, choices, sightings }: ChoiceState,
  comparison: Comparison,
  reader: StyleReader,
): Pick<LearnerState, 'choices' | 'sightings'> {
  const { lexical, ...measured } = comparison
  const population = reader.population()
  const words = lexical === undefined ? {} : unitEffects(lexical)
  if (Object.keys(words).length === 0) learnInto(posterior, measured, population)
  else {
    const isNew = Object.keys(words).some(word => !Object.hasOwn(posterior.beliefs, word))
    learnBesides(posterior, { ...measured, words }, population)
    if (isNew) keepWithinBounds(posterior)
  }
  const isMeasured = Object.keys(measured.change).length > 0
  return {
    choices: isMeasured ? remember(choices, measured, posterior.comparisons) : choices,
    sightings: sighted(sightings, comparison, posterior.comparisons),
  }
}
