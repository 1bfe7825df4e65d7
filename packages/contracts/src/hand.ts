import type { ActorId, SuggestionId } from './ids.ts'

/**
 * Where characters came from. Only `typed` is the hand of a person; `accepted` is kept machine text,
 * `own` was handed over at import as the writer's own, the rest is nobody's hand.
 */
export type Hand = 'typed' | 'accepted' | 'own' | 'imported' | 'pasted' | 'autocorrected' | 'remote' | 'programmatic'

/** Who wrote which characters of one block; runs are sorted, never touch an equal neighbour, and cover the block. */
export interface ProvenanceRun {
  readonly from: number
  readonly to: number
  readonly hand: Hand
  readonly actor: ActorId | null
  readonly suggestion: SuggestionId | null
}

/** One entry per block of the projection, kept with the manuscript for good. */
export type ProvenanceMap = readonly (readonly ProvenanceRun[])[]
