import { systemEnv, type Env } from '@understudy/contracts'

export interface SturdyOptions {
  /** Names it for the record and the prompt log. Defaults to the model's own. */
  readonly id?: string
  /** Clock and randomness. Defaults to the system's. */
  readonly env?: Pick<Env, 'now' | 'random'>
  /** Most requests for one prompt, the first counted. Defaults to 3. */
  readonly attempts?: number
  readonly backoff?: Partial<Backoff>
  readonly deadlines?: Partial<Deadlines>
  readonly rest?: Partial<RestRules>
  /** Whether this machine has a connection. Asked only where the model's text leaves this machine. Defaults to yes. */
  readonly isOnline?: () => boolean
}

/** How long is waited between two requests for one prompt, in milliseconds. */
export interface Backoff {
  /** The wait before the second is random, up to this; it doubles from there. Defaults to 400. */
  readonly firstMs: number
  /** Nobody is let wait longer, also where the runtime asks for it: the prompt fails instead. Defaults to 4,000. */
  readonly longestMs: number
}

/** All from the moment of asking, except where it says otherwise; in milliseconds. */
export interface Deadlines {
  /** To the first text, over all attempts. Defaults to 60,000. A model that thinks aloud first may need more. */
  readonly firstTextMs: number
  /** From one text to the next. Defaults to 20,000. */
  readonly betweenTextMs: number
  /** To the end of the last answer. Defaults to 300,000. */
  readonly wholeMs: number
}

/** When a model that keeps failing is left alone, and for how long. */
export interface RestRules {
  /** After so many prompts in a row that failed. Defaults to 5. */
  readonly faults: number
  /** The first rest, in milliseconds; each that follows at once is twice as long. Defaults to 5,000. */
  readonly firstMs: number
  /** The longest, in milliseconds, also where the runtime asks for more. Defaults to 300,000. */
  readonly longestMs: number
  /**
   * A streaming model that was left after so long without a word has failed, milliseconds: who waits for a continuation
   * goes to another model before any deadline here. Defaults to 8,000.
   */
  readonly silentMs: number
}

export interface SturdySettings {
  readonly env: Pick<Env, 'now' | 'random'>
  readonly attempts: number
  readonly backoff: Backoff
  readonly deadlines: Deadlines
  readonly rest: RestRules
  readonly isOnline: () => boolean
}

export function sturdySettings(options: SturdyOptions): SturdySettings {
  const { env = systemEnv, attempts = 3, isOnline = () => true } = options
  return {
    env,
    attempts,
    isOnline,
    backoff: { firstMs: 400, longestMs: 4_000, ...options.backoff },
    deadlines: { firstTextMs: 60_000, betweenTextMs: 20_000, wholeMs: 300_000, ...options.deadlines },
    rest: { faults: 5, firstMs: 5_000, longestMs: 300_000, silentMs: 8_000, ...options.rest },
  }
}
