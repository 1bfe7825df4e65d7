/**
 * Everything that is set in the preference model, in one place. Log-odds are per unit of `measureChange`, in which
 * 1 is a change that a reader notices.
 */
export const HYPERPARAMETERS = {
  /**
   * Standard deviation of a measure's weight over writers, before anything is known of this one; the mean is 0,
   * because both directions are right for somebody. One unit moves a typical writer's odds by more than two.
   */
  priorDeviation: 0.9,
  /** Of how far a mode departs from the writer's own mean. Smaller: departures are the exception, and shrink. */
  modeDeviation: 0.65,
  /**
   * Comparisons after which half of what was certain is uncertain again: variance drifts back toward the prior's,
   * the mean stays. Two or three sittings' worth, so that a change of taste overtakes an old habit.
   */
  halfLife: 120,
} as const
