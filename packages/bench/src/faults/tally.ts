import type { HeardOut } from './hear-out.ts'

/** What many requests came to, in as few bytes as may be: memory is measured beside it. */
export interface Tally {
  /** How many came to what: `suggestion`, `left`, or a reason. */
  readonly outcomes: ReadonlyMap<string, number>
  /** Of those that came to a suggestion, how many are whose. */
  readonly makers: ReadonlyMap<string, number>
  readonly lost: number
  readonly twice: number
  /** How long each took, ms. */
  readonly times: readonly number[]
}

export function createTally(): { readonly add: (heard: HeardOut) => void; readonly sum: () => Tally } {
  const outcomes = new Map<string, number>()
  const makers = new Map<string, number>()
  const times: number[] = []
  let [lost, twice] = [0, 0]
  return {
    add({ outcome, by, isLost, isTwice, ms }) {
      addOne(outcomes, outcome)
      if (outcome === 'suggestion' && by !== null) addOne(makers, by)
      if (isLost) lost++
      if (isTwice) twice++
      times.push(ms)
    },
    sum: () => ({ outcomes, makers, lost, twice, times }),
  }
}

/** Counts one more of `key`. */
export function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
