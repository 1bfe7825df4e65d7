import type { Env } from '../env.ts'

/** An `Env` that repeats itself: ids count up, randomness comes from `seed`, time stands until `advance`. */
export interface SeededEnv extends Env {
  /** Moves the clock by `ms`, which may be negative: clocks do go backwards. */
  advance(ms: number): void
}

/** Starts at noon UTC on 1 May 2026. */
export function seededEnv(seed = 1): SeededEnv {
  let now = Date.UTC(2026, 4, 1, 12)
  let count = 0
  const random = mulberry32(seed)
  return {
    now: () => now,
    newId: () => `id-${seed}-${++count}`,
    random,
    advance: ms => {
      now += ms
    },
  }
}

/** Tommy Ettinger's 32-bit generator; good enough to shuffle tests, not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
