import { expect, it } from 'vitest'
import { inputFor } from '../test/desk.ts'
import { reviewBlocks } from './review-blocks.ts'
import { tallyOf } from './tally.ts'

it('counts a pass by rule, the commonest first', () =>
  expect(
    tallyOf(reviewBlocks(inputFor('It was a very old gate. He nodded his head. She shrugged her shoulders.'))),
  ).toEqual([
    { rule: 'body-doubling', count: 2 },
    { rule: 'intensifier', count: 1 },
  ]))
it('counts nothing in nothing', () => expect(tallyOf([])).toEqual([]))
