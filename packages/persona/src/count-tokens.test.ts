import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTokens } from './index.ts'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())
const utf8 = new TextEncoder()
const runs = { numRuns: 500 }

/** Tokens that two published byte-pair vocabularies make of these, the larger of the two. */
const KNOWN: readonly (readonly [string, number])[] = [
  ['Keep sentences short in action, except when the sentence is itself the chase.', 15],
  ['Кто там', 8],
  ['東京の夜は静かだ', 13],
  ['qzxjkvb wqpfmg', 11],
  ['Ærøskøbing naïve', 9],
  ['😀👩‍👩‍👧', 15],
]

describe('countTokens', () => {
  for (const [text, tokens] of KNOWN)
    it(`counts no fewer than models do: ${text}`, () => expect(countTokens(text)).toBeGreaterThanOrEqual(tokens))
  it('counts nothing in nothing', () => expect(countTokens('')).toBe(0))
  it('counts a joined text as no more than its parts and a space', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(countTokens(`${one}\n${other}`)).toBeLessThanOrEqual(countTokens(one) + countTokens(other) + 1)
      }),
      runs,
    )
  })
  it('counts every word', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(countTokens(text)).toBeGreaterThanOrEqual(text.match(/\S+/g)?.length ?? 0)
      }),
      runs,
    )
  })
  it('never counts more than bytes, which no vocabulary does', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(countTokens(text)).toBeLessThanOrEqual(utf8.encode(text).length)
      }),
      runs,
    )
  })
})
