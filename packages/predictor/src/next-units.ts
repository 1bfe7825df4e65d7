import type { Unit } from './unit.ts'

/** Foretells the next unit of a text. */
export interface NextUnits {
  /**
   * Units that may come after `context` and begin with `begun`, the likeliest first, `most` at most. Yields nothing new
   * once `signal` has aborted.
   */
  next(asked: Asked, signal: AbortSignal): Promise<Foretold>
}

export interface Asked {
  readonly context: readonly Unit[]
  readonly begun: string
  readonly most: number
  /** Whether `begun` is all of the unit, and only its chance is asked for. Defaults to false. */
  readonly isWhole?: boolean
  /** Chances below this share of those that begin so are of no use to the asker, and not looked for. Defaults to 0. */
  readonly least?: number
}

export interface Foretold {
  readonly chances: readonly Chance[]
  /** Of any unit that begins so, named in `chances` or not, in (0, 1]; what the chances are shares of. */
  readonly begun: number
}

export interface Chance {
  readonly unit: Unit
  /** Of this unit among all that may come, whatever they begin with; the units before it are over. */
  readonly chance: number
}

export const NOTHING_FORETOLD: Foretold = { chances: [], begun: 1 }
