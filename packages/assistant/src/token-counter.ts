import { commonTokens, type Proposer, type TokenCounter } from '@understudy/contracts'

/** One brief goes to all proposers: counted as whoever makes most of it, and in a common way where none sends it. */
export function tokenCounterOf(proposers: readonly Pick<Proposer, 'countTokens'>[]): TokenCounter {
  const counters = new Set(proposers.flatMap(({ countTokens }) => countTokens ?? []))
  const [only = commonTokens] = counters
  return counters.size < 2 ? only : text => Math.max(...[...counters].map(count => count(text)))
}
