import type { SessionId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { remember, type Choice } from './choice.ts'
import { contradictionsOf } from './contradictions.ts'

/** One choice a row, in time: its passage and how far the preferred text moved. */
const chosen = (rows: readonly (readonly [passage: string, tags: number])[]) =>
  rows.reduce<readonly Choice[]>(
    (choices, [passage, tags], index) =>
      remember(
        choices,
        {
          id: `o${index}#refused`,
          outcome: `o${index}`,
          kind: 'refused',
          at: index,
          session: 's' as SessionId,
          place: { mode: 'action' },
          passage,
          spot: passage,
          weight: 1,
          change: { tags },
        },
        index + 1,
      ),
    [],
  )
const claim = { measure: 'tags', direction: 'higher', scope: {} } as const

describe('what choices say against a wish', () => {
  it('is counted by passage, the newest choice first', () => {
    const choices = chosen([
      ['a', -1],
      ['b', 1],
      ['c', -1],
      ['c', -1],
    ])
    expect(contradictionsOf(claim, choices)).toEqual({ against: 2, of: 3, outcomes: ['o3', 'o2', 'o0'] })
  })

  it('is nothing where nothing speaks about it, or all agrees, or elsewhere', () => {
    expect(contradictionsOf(claim, [])).toEqual({ against: 0, of: 0, outcomes: [] })
    expect(contradictionsOf(claim, chosen([['a', 1]]))).toEqual({ against: 0, of: 1, outcomes: [] })
    const elsewhere = { ...claim, scope: { mode: 'dialogue' } } as const
    expect(contradictionsOf(elsewhere, chosen([['a', -1]]))).toEqual({ against: 0, of: 0, outcomes: [] })
  })
})
