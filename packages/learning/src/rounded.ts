/** Beliefs are kept to a billionth, so that engines whose `exp` differs in its last bit agree on the bytes. */
const PRECISION = 1e9

export function rounded(value: number): number {
  return Math.round(value * PRECISION) / PRECISION
}
