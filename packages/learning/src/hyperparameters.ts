/**
 * Everything that is set in the preference model, in one place, the same for every kind of evidence. Log-odds are per
 * unit of `measureChange`, in which 1 is a change that a reader notices; per word or phrase that came or went.
 */
export const HYPERPARAMETERS = {
  /**
   * Standard deviation of a measure's weight over writers, before anything is known of this one; the mean is the
   * population's, or 0, because both directions are right for somebody. One unit moves a typical writer's odds by more
   * than two.
   */
  priorDeviation: 0.9,
  /** Of how far a mode departs from the writer's own mean. Smaller: departures are the exception, and shrink. */
  modeDeviation: 0.65,
  /** Of how far a work departs from it, once there is more than one: a book may want what its writer seldom does. */
  workDeviation: 0.9,
  /**
   * Of a word's weight, and of a phrase's: an edited paragraph moves a hundred of each where it moves a dozen
   * measures, and each of the three kinds may say about as much of it.
   */
  wordDeviation: 0.8,
  phraseDeviation: 0.5,
  /**
   * Of the population's own weights around 0, for fitting it: what all writers share is less than what parts them, most
   * of all in the measures, where both directions are right for somebody.
   */
  population: { measure: 0.2, word: 0.46, phrase: 0.29 },
  /**
   * Comparisons after which half of what was certain is uncertain again: variance drifts back toward the prior's,
   * the mean stays. A sitting or two's worth, so that a change of taste overtakes an old habit.
   */
  halfLife: 60,
  /**
   * How steeply a judge's order of whole passages by different hands follows taste, an own edit being 1: two judges
   * agree on four pairs in five, a writer with the own edit nearly always.
   */
  rankingSlope: 0.3,
} as const
