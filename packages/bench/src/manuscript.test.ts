import { describe, expect, it } from 'vitest'
import { manuscriptOf, paragraphsOf, wordsOf } from './manuscript.ts'

const prose = ['One two three.', 'Four five.', 'Six seven eight nine.']

describe('paragraphsOf', () => {
  it('splits at blank lines and joins the rest', () =>
    expect(paragraphsOf('A b\nc.\n\n\nD.\r\n \r\n E. \n')).toEqual(['A b c.', 'D.', 'E.']))
  it('finds none in nothing', () => expect(paragraphsOf(' \n\n ')).toEqual([]))
})

describe('manuscriptOf', () => {
  for (const words of [1, 9, 10, 1_000])
    it(`has exactly ${words} words`, () => expect(wordsOf(manuscriptOf(prose, words).join(' '))).toHaveLength(words))
  it('is the same every time', () => expect(manuscriptOf(prose, 500)).toEqual(manuscriptOf(prose, 500)))
  it('changes the order from time to time', () => {
    const manuscript = manuscriptOf(prose, 90)
    const turns = new Set([0, 3, 6, 9, 12].map(at => manuscript.slice(at, at + 3).join()))
    expect(turns.size).toBeGreaterThan(1)
  })
  it('refuses prose without words', () => expect(() => manuscriptOf(['', ' '], 10)).toThrow(RangeError))
})
