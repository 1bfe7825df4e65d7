import { describe, expect, it } from 'vitest'
import { measureChange } from '../src/measure-change.ts'
import { measureText } from '../src/measure-text.ts'
import { readProse } from '../src/read-prose.ts'

/** How often `measure` is found in each text. */
export const counts = (measure: string, rows: readonly (readonly [number, string])[]) =>
  describe(measure, () => {
    for (const [times, text] of rows) {
      it(`${times} in ${text}`, () => {
        const rate = measureText(text)[measure] ?? Number.NaN
        expect((rate * readProse(text).words.length) / 100).toBeCloseTo(times, 6)
      })
    }
  })
/** What `measure` says of each text. */
export const is = (measure: string, rows: readonly (readonly [number, string])[]) =>
  describe(measure, () => {
    for (const [value, text] of rows)
      it(`${value} for ${text}`, () => expect(measureText(text)[measure]).toBeCloseTo(value, 2))
  })

/** One edit of a line moves `measure`: up where `direction` is positive. Swapped it moves the other way. */
export const moves = (
  rows: readonly (readonly [measure: string, direction: 1 | -1, base: string, settled: string])[],
) =>
  it.each(rows)('%s %i: %s → %s', (measure, direction, base, settled) => {
    expect(Math.sign(measureChange(base, settled)[measure] ?? 0)).toBe(direction)
    expect(Math.sign(measureChange(settled, base)[measure] ?? 0)).toBe(-direction)
  })
