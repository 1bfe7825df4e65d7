import type { BlockChange } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { overlap } from './overlap.ts'

const replace = (block: number, from: number, to: number): BlockChange => ({
  type: 'replace',
  block,
  from,
  to,
  text: 'x',
})
const split = (block: number, at: number): BlockChange => ({ type: 'split', block, at })
const join = (block: number): BlockChange => ({ type: 'join', block })
const drop = (block: number): BlockChange => ({ type: 'delete-block', block })

const apart: readonly (readonly [string, BlockChange, BlockChange])[] = [
  ['other blocks', replace(0, 0, 5), replace(1, 0, 5)],
  ['neighbours that touch', replace(0, 0, 5), replace(0, 5, 9)],
  ['an insertion at an edge', replace(0, 5, 5), replace(0, 5, 9)],
  ['a split at an edge', split(0, 5), replace(0, 5, 9)],
  ['a join and words of its block', join(0), replace(0, 0, 5)],
  ['joins of other blocks', join(0), join(1)],
  ['blocks deleted side by side', drop(0), drop(1)],
]
const together: readonly (readonly [string, BlockChange, BlockChange])[] = [
  ['shared characters', replace(0, 0, 5), replace(0, 4, 9)],
  ['one inside the other', replace(0, 0, 9), replace(0, 3, 4)],
  ['two insertions at a point', replace(0, 5, 5), replace(0, 5, 5)],
  ['a split inside replaced words', split(0, 4), replace(0, 2, 9)],
  ['the same split', split(0, 4), split(0, 4)],
  ['the same join', join(0), join(0)],
  ['words of a deleted block', drop(0), replace(0, 0, 1)],
  ['a join onto a deleted block', drop(1), join(0)],
]

describe('overlap', () => {
  it.each(apart)('lets %s be', (_, left, right) => {
    expect([overlap(left, right), overlap(right, left)]).toEqual([false, false])
  })
  it.each(together)('sees %s', (_, left, right) => {
    expect([overlap(left, right), overlap(right, left)]).toEqual([true, true])
  })
})
