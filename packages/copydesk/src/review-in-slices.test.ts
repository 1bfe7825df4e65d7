import { expect, it } from 'vitest'
import { inputFor } from '../test/desk.ts'
import { reviewBlocks } from './review-blocks.ts'
import { reviewInSlices } from './review-in-slices.ts'

const PAGE = 'She heard the door slam. He began to cross the room. He nodded his head. '.repeat(30)

it('finds what one go finds, however often it stops', async () => {
  let now = 0
  const slow = () => (now += 5)
  expect(await reviewInSlices(inputFor(PAGE), new AbortController().signal, { now: slow })).toEqual(
    reviewBlocks(inputFor(PAGE)),
  )
})

it('gives others their turn every eight milliseconds of its clock', async () => {
  let now = 0
  let turns = 0
  const other = setInterval(() => turns++, 0)
  await reviewInSlices(inputFor(PAGE), new AbortController().signal, { now: () => (now += 9) })
  clearInterval(other)
  expect(turns).toBeGreaterThan(10)
})
