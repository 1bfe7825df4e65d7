import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopText } from './stop-text.ts'

/** What is shown after each piece, then what was held back. */
const shows =
  (stops: readonly string[], pieces: readonly string[], shown: readonly string[], rest = '') =>
  () => {
    const stop = stopText(stops)
    const text = (parts: readonly { text: string }[]) => parts.map(part => part.text).join('')
    expect(pieces.map(piece => text(stop.take({ text: piece })))).toEqual(shown)
    expect(text(stop.rest())).toBe(rest)
  }

describe('stopText', () => {
  it('cuts at a stop', shows(['END'], ['The tide END is', ' out'], ['The tide ', '']))
  it('cuts at a stop that comes in pieces', shows(['\n\n'], ['One.\n', '\nTwo.'], ['', 'One.']))
  it('holds back no more than it must', shows(['\n\n'], ['One.', '\n', 'Two.'], ['One.', '', '\nTwo.']))
  it('lets go of what was held back', shows(['END'], ['One. E'], [''], 'One. E'))
  it('takes the first of several', shows(['b', 'a'], ['xaby'], ['x']))
  it('shows everything where nothing stops', shows([], ['One.', ' Two.'], ['One.', ' Two.']))
  it('keeps log-probabilities but that of the cut piece', () => {
    const stop = stopText(['END'])
    const pieces = [
      { text: 'One ', logProbability: -1 },
      { text: 'two END', logProbability: -2 },
    ]
    expect(pieces.flatMap(piece => stop.take(piece))).toEqual([{ text: 'One ', logProbability: -1 }, { text: 'two ' }])
    expect(stop.isStopped).toBe(true)
  })
  it('shows what stands before the first stop, however the text is cut into pieces', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 8 }),
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        (pieces, stops) => {
          const stop = stopText(stops)
          const shown = [...pieces.flatMap(text => stop.take({ text })), ...stop.rest()]
            .map(({ text }) => text)
            .join('')
          const whole = pieces.join('')
          const first = Math.min(...stops.map(text => whole.indexOf(text)).map(at => (at === -1 ? whole.length : at)))
          expect(stop.isStopped || shown === whole).toBe(true)
          // a stop that came early may come before one that begins earlier but ends later
          expect(whole.startsWith(shown)).toBe(true)
          expect(shown.length).toBeGreaterThanOrEqual(first)
          expect(stops.some(text => shown.includes(text))).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })
})
