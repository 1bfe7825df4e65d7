import { expect, it } from 'vitest'
import { tableOf } from './table.ts'

it('puts words to the left and numbers to the right', () =>
  expect(
    tableOf([
      { name: 'load ratio', value: 0.5 },
      { name: 'open', value: 123.25 },
    ]),
  ).toBe(['name        value', '----------  ------', 'load ratio     0.5', 'open        123.25'].join('\n')))

it('leaves a gap where a row has no such column', () =>
  expect(tableOf([{ a: 1 }, { b: 'x' }]).split('\n')).toEqual(['a  b', '-  -', '1', '   x']))
