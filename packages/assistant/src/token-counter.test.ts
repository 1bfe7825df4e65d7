import { commonTokens } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { tokenCounterOf } from './token-counter.ts'

it.each([
  [[], commonTokens('A few words.')],
  [[{}], commonTokens('A few words.')],
  [[{}, { countTokens: () => 7 }], 7],
  [[{ countTokens: () => 7 }, { countTokens: (text: string) => text.length }, { countTokens: () => 1 }], 12],
])('counts as whoever makes most of a text %#', (proposers, tokens) => {
  expect(tokenCounterOf(proposers)('A few words.')).toBe(tokens)
})
