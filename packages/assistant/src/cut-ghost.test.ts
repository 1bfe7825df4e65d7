import { wordCount } from '@understudy/prose'
import { assert, constantFrom, array, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutGhost } from './cut-ghost.ts'

const LONG =
  ' went down to the water, slow as ever. Nobody had called her; nobody would, not before the tide had turned.'

describe('cutGhost', () => {
  it.each([
    [8, ' went down to the water, slow as ever.'],
    [7, ' went down to the water, slow as ever.'],
    [5, ' went down to the water,'],
    [12, ' went down to the water, slow as ever. Nobody had called her;'],
    [3, ' went down to'],
    [1, ' went'],
    [60, LONG],
  ])('to about %d words', (words, shown) => {
    expect(cutGhost(LONG, words, true)).toEqual({ text: shown, closed: true })
  })
  it('leaves no dash hanging', () => {
    expect(cutGhost('the lamp—the one upstairs—had gone out again since', 3, false).text).toBe('the lamp')
  })
  it('keeps the mark that closes speech', () => {
    expect(cutGhost('“Not yet,” she said, and turned the key in it', 4, true).text).toBe('“Not yet,” she said,')
  })
  it('only ever extends what it showed, and stops where all of it would', () => {
    const word = constantFrom('tide ', 'rose, ', 'harbour. ', '“Go,” ', 'a—', 'lamp; ', 'x ')
    assert(
      property(array(word, { maxLength: 40 }), integer({ min: 1, max: 30 }), (pieces, wished) => {
        let [raw, shown, closed] = ['', '', false]
        for (const piece of pieces) {
          if (closed) break
          raw += piece
          const cut = cutGhost(raw, wished, false)
          expect(cut.text.startsWith(shown)).toBe(true)
          ;({ text: shown, closed } = cut)
        }
        if (!closed) shown = cutGhost(raw, wished, true).text
        expect(shown).toBe(cutGhost(raw, wished, true).text)
        expect(raw.startsWith(shown)).toBe(true)
        expect(wordCount(shown)).toBeLessThanOrEqual(Math.max(1, 1.25 * wished))
      }),
      { numRuns: 300 },
    )
  })
})
