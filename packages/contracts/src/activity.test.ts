import { describe, expect, it } from 'vitest'
import { END_REASONS } from './events.ts'
import { isActivity } from './activity.ts'

describe('isActivity', () => {
  it.each(['requested', 'part-accepted', 'undone', 'query-ended'] as const)('%s is', type =>
    expect(isActivity({ type })).toBe(true),
  )
  it.each(['considered', 'shown', 'hidden', 'settled', 'survival'] as const)('%s is not', type =>
    expect(isActivity({ type })).toBe(false),
  )
  it('takes of the endings those that a writer brings about', () =>
    expect(END_REASONS.filter(reason => isActivity({ type: 'ended', reason }))).toEqual([
      'accepted',
      'refused',
      'stetted',
      'typed-through',
      'typed-otherwise',
    ]))
})
