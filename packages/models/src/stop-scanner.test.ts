import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopScanner } from './stop-scanner.ts'

function scan(deltas: readonly string[], stops: readonly string[]): string {
  const scanner = stopScanner(stops)
  let shown = ''
  for (const delta of deltas) {
    const { text, stopped } = scanner.add(delta)
    shown += text
    if (stopped) return `${shown}■`
  }
  return shown + scanner.rest()
}

describe('stopScanner', () => {
  it.each([
    ['no stop', ['one ', 'two'], [], 'one two'],
    ['a stop in one piece', ['one. two'], ['.'], 'one■'],
    ['a stop over two pieces', ['one\n', '\ntwo'], ['\n\n'], 'one■'],
    ['the first of several', ['a b c'], ['c', 'b'], 'a ■'],
    ['the beginning of a stop that is none', ['one\n', 'two'], ['\n\n'], 'one\ntwo'],
    ['the beginning of a stop at the end', ['one\n'], ['\n\n'], 'one\n'],
    ['an empty stop is none', ['one'], [''], 'one'],
  ])('%s', (_, deltas, stops, shown) => expect(scan(deltas, stops)).toBe(shown))

  it('shows nothing that a stop may still take back', () =>
    expect(stopScanner(['END']).add('the EN')).toEqual({ text: 'the ', stopped: false }))

  it('[property] says the same however the text comes in pieces', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ab.]{0,4}$/), { maxLength: 8 }),
        fc.array(fc.stringMatching(/^[ab.]{1,3}$/), { maxLength: 3 }),
        (deltas, stops) => {
          expect(scan(deltas, stops)).toBe(scan([deltas.join('')], stops))
        },
      ),
      { numRuns: 500 },
    ))
})
