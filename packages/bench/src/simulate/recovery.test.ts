import { expect, it } from 'vitest'
import { editsToRecover } from './recovery.ts'
import type { EditCosts } from './writing-life.ts'

const costs = (learned: number, count: number): readonly EditCosts[] =>
  Array.from({ length: count }, () => ({ learned, nothing: 10, best: 1 }))

it.each([
  ['at once', [...costs(5, 60)], 0],
  ['after some that cost more', [...costs(11, 20), ...costs(5, 40)], 20],
  ['where a window holds hardly any of them', [...costs(6, 3), ...costs(5.2, 57)], 0],
  ['never', [...costs(9, 60)], 60],
])('a cost comes back %s', (_, after, edits) => {
  expect(editsToRecover([{ before: costs(5, 60), after }])).toBe(edits)
})
