import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProse } from './read-prose.ts'
import { WordPlaces } from './word-places.ts'

describe('WordPlaces', () => {
  it('counts by list, pattern and rule, each by itself', () => {
    const places = new WordPlaces()
    const [listed, matching, ruled] = [
      places.count(new Set(['rope', 'salt'])),
      places.count(/^s/),
      places.count(lower => lower.length === 3),
    ]
    const reading = readProse('Salt, tar and salt; the sea.')
    expect([listed(reading), matching(reading), ruled(reading)]).toEqual([2, 3, 4])
  })

  it('counts only where the rest of the sentence has it so', () => {
    const places = new WordPlaces()
    const behindComma = places.count(new Set(['salt']), (words, at) => words[at]?.joined === false)
    expect(behindComma(readProse('Salt, salt and salt'))).toBe(2)
  })

  it('counts what going through the words would count', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'tar', 'Tar', 'salt,', 'sea.', 'x'.repeat(60))), parts => {
        const places = new WordPlaces()
        const inner = places.count(/^[a-s]/, (words, at) => words[at]?.joined === true)
        const reading = readProse(parts.join(' '))
        const expected = reading.words.filter(({ lower, joined }) => /^[a-s]/.test(lower) && joined).length
        expect([inner(reading), inner(reading)]).toEqual([expected, expected])
      }),
    ))
})
