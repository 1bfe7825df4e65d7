import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDIT_SHAPE, editShape } from './edit-shape.ts'

const named = (before: string, after: string) => {
  const shape = editShape(before, after)
  return shape === null ? null : Object.fromEntries(EDIT_SHAPE.map((name, i) => [name, shape[i]]))
}
const log1p = Math.log1p

describe('editShape', () => {
  it.each([
    ['', 'Go.'],
    ['Go.', ''],
    ['The bell rang.', 'The bell rang.'],
    ['   ', '  '],
  ])('says nothing from %j to %j', (before, after) => expect(editShape(before, after)).toBeNull())
  it('sees a word replaced', () =>
    expect(named('He utilized the old gate', 'He used the old gate')).toMatchObject({
      'deleted-share': 1 / 5,
      'inserted-share': 1 / 5,
      'length-ratio': 0,
      changes: log1p(1),
      replacements: log1p(1),
      'single-words': log1p(1),
      deletions: 0,
      insertions: 0,
      'longest-run': log1p(3),
      'first-change': 1 / 5,
      'last-change': 3 / 5,
    }))
  it('sees a clause cut', () =>
    expect(named('The tide turned and with it came the whole grey weight of winter', 'The tide turned')).toMatchObject({
      deletions: log1p(1),
      'long-deletions': log1p(1),
      'longest-deletion': log1p(10),
      insertions: 0,
    }))
  it('sees a comma go', () =>
    expect(named('He came, and went', 'He came and went')).toMatchObject({ 'punctuation-only': log1p(1) }))
  it('sees capitals', () =>
    expect(named('the Harbour Master waved', 'the harbour master waved')).toMatchObject({ 'capitals-only': log1p(1) }))
  it('is finite whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const shape = editShape(before, after)
        expect(shape === null || (shape.length === EDIT_SHAPE.length && shape.every(Number.isFinite))).toBe(true)
      }),
    )
  })
})
