import type { Sample } from '@understudy/contracts'
import { emptyPersona, type PersonaIdentity, type PersonaPatch } from '@understudy/persona'
import type { ReadEvent } from './event-order.ts'
import { foldOutcomes } from './fold-outcomes.ts'
import { survivingGhosts } from './ghost-readings.ts'
import { learnOutcomes, type Learned } from './learn-outcomes.ts'
import { emptyLearnerState } from './learner-state.ts'
import type { StyleReader } from './style-reader.ts'

export interface ReplayInput {
  readonly identity: PersonaIdentity
  readonly events: readonly ReadEvent[]
  /** Pages handed over; see `LearnBatch`. */
  readonly samples?: readonly Sample<string | null>[]
  /**
   * The ledger's patches by people, and those of updates in words, whose critic is not asked again. Other learned ones
   * among them are left out: they are made anew.
   */
  readonly patches: readonly PersonaPatch[]
  /** Whether the last session has closed. */
  readonly closing: boolean
  /** `Outcome.id` of what a host vetoed: nothing is learned from those. */
  readonly vetoed: readonly string[]
}

/** Learns everything anew. The same input gives the same bytes, and those that learning piece by piece gave (rule 8). */
export function* replay(
  { identity, events, samples = [], patches, closing, vetoed }: ReplayInput,
  reader: StyleReader,
): Generator<null, Learned> {
  const without = new Set(vetoed)
  const batch = {
    outcomes: foldOutcomes(events).filter(({ id }) => !without.has(id)),
    samples,
    survivals: survivingGhosts(events),
    persona: emptyPersona(identity),
    patches: patches.filter(({ by, update }) => by !== 'learner' || update !== undefined),
    closing,
  }
  return yield* learnOutcomes(emptyLearnerState(reader.version), batch, reader)
}
