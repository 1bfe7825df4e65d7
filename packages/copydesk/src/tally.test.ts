import { expect, it } from 'vitest'
import { inputFor } from '../test/desk.ts'
import { COPYDESK_RULES, copydeskRules } from './copydesk-rules.ts'
import { reviewBlocks } from './review-blocks.ts'
import type { Review } from './review-in-worker.ts'
import { tally } from './tally.ts'

const review: Review = (input, signal) => Promise.resolve(signal.aborted ? null : reviewBlocks(input))
const count = (text: string, signal = new AbortController().signal) =>
  tally(inputFor(text), COPYDESK_RULES, review, signal)

it('counts by rule, the commonest first', async () =>
  expect(await count('It was a very old gate. He nodded his head. She shrugged her shoulders.')).toEqual([
    { rule: 'body-doubling', count: 2 },
    { rule: 'intensifier', count: 1 },
  ]))

it('counts what a pass for the rule alone would find, also where another rule stands in its way', async () => {
  const text = 'Suddenly she heard the very old door slam. He began to cross the room and nodded his head.'
  for (const { rule, count: found } of await count(text))
    expect(reviewBlocks(inputFor(text, { rules: [rule] })), rule).toHaveLength(found)
})

it('counts nothing in nothing, and stops when told', async () => {
  expect(await count('')).toEqual([])
  const stopped = new AbortController()
  stopped.abort()
  expect(await tally(inputFor('He nodded his head.'), [copydeskRules.bodyDoubling], review, stopped.signal)).toEqual([])
})
