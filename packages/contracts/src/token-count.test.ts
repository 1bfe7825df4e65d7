import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonTokens, mostTokens } from './index.ts'

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

describe('commonTokens', () => {
  for (const [text, tokens] of KNOWN)
    it(`counts no fewer than models do: ${text}`, () => expect(commonTokens(text)).toBeGreaterThanOrEqual(tokens))
  it('counts nothing in nothing', () => expect(commonTokens('')).toBe(0))
  it('counts a joined text as no more than its parts and a space', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(commonTokens(`${one}\n${other}`)).toBeLessThanOrEqual(commonTokens(one) + commonTokens(other) + 1)
      }),
      runs,
    )
  })
  it('counts every word', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(commonTokens(text)).toBeGreaterThanOrEqual(text.match(/\S+/g)?.length ?? 0)
      }),
      runs,
    )
  })
  it('never counts more than bytes, which no vocabulary does', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(commonTokens(text)).toBeLessThanOrEqual(utf8.encode(text).length)
      }),
      runs,
    )
  })
})

describe('mostTokens', () => {
  it('is the bytes of a text and one, and nothing of nothing', () => {
    expect(mostTokens('')).toBe(0)
    fc.assert(
      fc.property(anyText, text => {
        expect(mostTokens(text)).toBe(text === '' ? 0 : utf8.encode(text).length + 1)
        expect(mostTokens(text)).toBeGreaterThanOrEqual(commonTokens(text))
      }),
      runs,
    )
  })
})
