import type { ItemId } from '@understudy/contracts'
import type { ItemField, ItemState, PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { viewPersona } from './persona-view.ts'

function state(id: string, changes: Partial<PersonaItem> = {}, field: ItemField = 'style'): ItemState {
  const item: PersonaItem = {
    id: id as ItemId,
    statement: id,
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 0, against: 0 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '2026-05-01T12:00:00Z',
    ...changes,
  }
  return { field, item, version: 1, outcomes: [], lockedWeight: null }
}

function view(...states: ItemState[]) {
  return viewPersona({ items: new Map(states.map(one => [one.item.id, one])) })
}

const ids = (states: readonly ItemState[] | undefined) => states?.map(({ item }) => item.id)

describe('viewPersona', () => {
  it('keeps proposals apart', () => expect(ids(view(state('a', { status: 'proposed' })).proposals)).toEqual(['a']))
  it('names only the fields that hold something', () =>
    expect(view(state('a', {}, 'format'), state('b')).fields.map(({ field }) => field)).toEqual(['style', 'format']))
  it('puts away what does not act', () =>
    expect(ids(view(state('a', { status: 'retired' }), state('b', { status: 'refused' })).putAway)).toEqual(['a', 'b']))
  it('puts the surest first', () => {
    const trying = state('a')
    const yours = state('b', { source: 'stated' })
    const firm = state('c', { evidence: { for: 12, against: 0 } })
    expect(ids(view(trying, yours, firm).fields[0]?.items)).toEqual(['b', 'c', 'a'])
  })
  it('gives one order whatever order they came in', () => {
    const [one, two, three] = [state('a'), state('b'), state('c', { evidence: { for: 2, against: 1 } })]
    expect(view(one, two, three)).toEqual(view(three, two, one))
  })
})
