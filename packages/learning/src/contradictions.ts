import type { Choice } from './choice.ts'
import { evidenceFor } from './evidence.ts'
import type { Claim } from './held-out-check.ts'

/** What recorded choices say against a wish of a person's. It is applied all the same. */
export interface Contradictions {
  /** Independent passages in which the writer chose the other way. */
  readonly against: number
  /** Passages that speak about it at all. */
  readonly of: number
  /** `Outcome.id` of the choices against it, the newest first. */
  readonly outcomes: readonly string[]
}

/** How many of the choices a claim contradicts, counted as evidence for an item is. */
export function contradictionsOf({ measure, direction, scope }: Claim, choices: readonly Choice[]): Contradictions {
  const evidence = evidenceFor(choices, measure, direction, scope)
  const agreeing = new Set(evidence.agreeing)
  const against = new Set(evidence.outcomes.filter(outcome => !agreeing.has(outcome)))
  const newestFirst = [...choices].reverse().flatMap(({ outcome }) => (against.has(outcome) ? [outcome] : []))
  return { against: evidence.against, of: evidence.for + evidence.against, outcomes: [...new Set(newestFirst)] }
}
