import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packText, unpackText } from './packed-text.ts'

describe('packText', () => {
  it('gives every text back, also broken ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        for (const text of [a, b, `${b}\ud800`, `\ufeff${b}`]) expect(unpackText(packText(text))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
  it.each([
    ['The tide came in.', 'string'],
    ['“The tide,” she said, “came in.”', 'object'],
    ['潮水退了', 'string'],
    ['half a pair \ud83d and some more', 'string'],
  ])('keeps %s as %s', (text, type) => expect(typeof packText(text)).toBe(type))
  it.each([[undefined], [null], [3], [{}]])('reads %s as damage', value => expect(unpackText(value)).toBe(null))
})
