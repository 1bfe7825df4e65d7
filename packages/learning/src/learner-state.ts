import type { ActorId, RecordId, SessionId } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import type { ModelState } from './model-trials.ts'
import { EMPTY_PATTERN, type PatternState } from './pattern-state.ts'
import type { WordSighting } from './word-sighting.ts'
import { emptyPosterior, type Posterior } from './posterior.ts'

/**
 * Where learning stands; plain JSON, derived and therefore rebuildable. Of the writer's texts it holds the words and
 * short phrases that were changed by themselves, and nothing else: what is forgotten goes when it is rebuilt.
 * Keep it to open fast; one made by another learner or with other measures is to be rebuilt by replay.
 */
export interface LearnerState {
  readonly format: 1
  /** Version of the measures that changes are counted in. */
  readonly measures: string
  readonly posterior: Posterior
  /** How the writer takes continuations. */
  readonly pattern: PatternState
  /** What stays of what each model makes. */
  readonly models: ModelState
  /** What items are counted from and tested on, oldest first. */
  readonly choices: readonly Choice[]
  /** What lists of words are counted from and tested on, oldest first. */
  readonly sightings: readonly WordSighting[]
  /** Samples that were learned, by id. */
  readonly samples: readonly RecordId[]
  /** The last comparison learned; null before any. */
  readonly last: LastLearned | null
  /** Hybrid logical time of the last patch: the next one comes after it, whatever the clocks said. */
  readonly clock: { readonly at: number; readonly counter: number }
}

export interface LastLearned {
  readonly id: string
  readonly at: number
  readonly session: SessionId
  /** Whose choice it was. */
  readonly actor: ActorId
  /** Whether the counts of its session were written to the ledger. */
  readonly closed: boolean
}

/** Where learning starts, with measures of that version. */
export function emptyLearnerState(measures: string): LearnerState {
  const nothing = {
    posterior: emptyPosterior,
    pattern: EMPTY_PATTERN,
    models: {},
    choices: [],
    sightings: [],
    samples: [],
    last: null,
  }
  return { format: 1, measures, ...nothing, clock: { at: 0, counter: 0 } }
}
