import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexicalChange } from './lexical-change.ts'

describe('lexicalChange', () => {
  const rows: readonly [string, string, Readonly<Record<string, number>>][] = [
    ['', '', {}],
    ['The bell rang.', 'The bell rang.', {}],
    ['', 'Go', { 'word:go': 1, 'phrase:¶ go': 1, 'phrase:go ¶': 1, 'phrase:¶ ¶': -1 }],
    [
      'They utilize it',
      'They use it',
      {
        'word:utilize': -1,
        'word:use': 1,
        'phrase:they utilize': -1,
        'phrase:utilize it': -1,
        'phrase:they use': 1,
        'phrase:use it': 1,
      },
    ],
    ['The the THE', 'the', { 'word:the': -1, 'phrase:the the': -1 }],
    ['don’t', "don't", {}],
  ]
  it.each(rows)('from %j to %j', (base, settled, change) => expect(lexicalChange(base, settled)).toEqual(change))
  it('counts signs as words', () => expect(lexicalChange('a, b', 'a b')).toMatchObject({ 'word:,': -1 }))
  it('knows other letters and astral ones', () =>
    expect(lexicalChange('море', '𐐀 море 🌊')).toMatchObject({ 'word:🌊': 1 }))
  it('swapped is the negative', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const back = lexicalChange(other, one)
        for (const [key, by] of Object.entries(lexicalChange(one, other))) expect(back[key]).toBe(-by)
      }),
    )
  })
  it('reads no more than so much of a manuscript', () => {
    const words = Array.from({ length: 100_000 }, (_, i) => `w${i}`).join(' ')
    expect(Object.keys(lexicalChange('', words)).length).toBeLessThanOrEqual(3_002)
  })
})
