import { expect, it } from 'vitest'
import { lineAt, lineOfPlace, rangeOfLine } from './line-place.ts'

it('reads the line out of a place', () => {
  expect(lineOfPlace('preference.style[3].scope.mode (line 14)')).toBe(14)
  expect(lineOfPlace('line 7')).toBe(7)
  expect(lineOfPlace('the file')).toBeNull()
})

it('finds a line in a text', () => {
  const text = 'one\n\nthree'
  expect([1, 2, 3, 9].map(line => rangeOfLine(text, line))).toEqual([
    [0, 3],
    [4, 4],
    [5, 10],
    [10, 10],
  ])
  expect([0, 3, 4, 5, 10].map(position => lineAt(text, position))).toEqual([1, 1, 2, 3, 3])
})
