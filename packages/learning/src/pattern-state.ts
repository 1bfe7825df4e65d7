import type { Mode, SessionId } from '@understudy/contracts'
import type { Gaussian } from './assumed-density.ts'
import { NO_KEPT_LENGTH, type KeptLength } from './kept-length.ts'
import type { Rate } from './occasion.ts'

/**
 * What is known of how a writer takes continuations; plain JSON of a few kilobytes without a word of the writer's,
 * derived like the posterior and kept with it.
 */
export interface PatternState {
  /** Whether some is kept: by feature, what departs from `SHIPPED_GHOSTS`. */
  readonly beliefs: Readonly<Record<string, Gaussian>>
  readonly lately: { readonly asked: Rate; readonly unasked: Rate }
  readonly last: { readonly session: SessionId; readonly kept: boolean } | null
  readonly length: KeptLength
  /** How many were decided, and how many of them kept in part at least. */
  readonly decided: Tally
  /** Of those that came by themselves, by mode. */
  readonly unasked: Readonly<Partial<Record<Mode, Tally>>>
  /** How well each was foretold before it was learned from. */
  readonly foretold: { readonly length: Foretold; readonly unasked: Foretold }
  /** The newest that were learned, oldest first: nothing is learned twice, and a later reading finds what it is of. */
  readonly recent: readonly RecentGhost[]
}

export interface Tally {
  readonly shown: number
  readonly kept: number
}

/** Log loss of what was said before each was known, by this writer's beliefs and by the shipped ones, the latest counting most. */
export interface Foretold {
  readonly choices: number
  readonly own: number
  readonly usual: number
  readonly of: number
}

export interface RecentGhost {
  /** `Outcome.id`. */
  readonly id: string
  readonly at: number
  readonly words: number
  readonly chars: number
  readonly kept: number
}

const UNTOLD: Foretold = { choices: 0, own: 0, usual: 0, of: 0 }

export const EMPTY_PATTERN: PatternState = {
  beliefs: {},
  lately: { asked: { taken: 0, of: 0 }, unasked: { taken: 0, of: 0 } },
  last: null,
  length: NO_KEPT_LENGTH,
  decided: { shown: 0, kept: 0 },
  unasked: {},
  foretold: { length: UNTOLD, unasked: UNTOLD },
  recent: [],
}
