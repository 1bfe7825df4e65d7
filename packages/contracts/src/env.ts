/** Clock, ids and randomness: the only way the core learns of any of them. */
export interface Env {
  /** Milliseconds since 1970 UTC. May go backwards; nothing may rely on order alone. */
  readonly now: () => number
  /** A new id, unique across devices. */
  readonly newId: () => string
  /** Uniform in [0, 1). */
  readonly random: () => number
}

export const systemEnv: Env = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  random: () => Math.random(),
}
