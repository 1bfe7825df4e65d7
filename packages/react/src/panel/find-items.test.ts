import type { ItemId, Scope } from '@understudy/contracts'
import type { ItemState, PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { byPlace, findItems } from './find-items.ts'

function state(id: string, changes: Partial<PersonaItem> = {}): ItemState {
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
    source: 'stated',
    createdAt: '',
    ...changes,
  }
  return { field: 'style', item, version: 1, outcomes: [], lockedWeight: null }
}

const word = {
  text: 'somehow',
  wish: 'cut',
  instead: 'in a way',
  status: 'active',
  evidence: { for: 1, against: 0 },
} as const
const ITEMS = new Map(
  [
    state('a', { statement: 'Keep sentences short', except: 'in the chase' }),
    state('b', { statement: 'Keep the dog alive' }),
    state('c', { statement: 'Choose words as listed', words: [word] }),
  ].map(each => [each.item.id, each]),
)

describe('findItems', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['keep', ['a', 'b']],
    ['SHORT  keep', ['a']],
    ['chase', ['a']],
    ['somehow', ['c']],
    ['in a way', ['c']],
    ['semicolon', []],
  ])('“%s” finds %j', (sought, found) => expect([...findItems({ items: ITEMS }, sought).keys()]).toEqual(found))
})

describe('byPlace', () => {
  it('puts everywhere first, then the fullest place, each in the order it had', () => {
    const at = (id: string, scope: Scope): ItemState => state(id, { scope })
    const dialogue: Scope = { mode: 'dialogue' }
    const placed = byPlace([at('a', { mode: 'action' }), at('b', dialogue), at('c', {}), at('d', dialogue)])
    expect(placed.map(({ scope, items }) => [scope, items.map(({ item }) => item.id)])).toEqual([
      [{}, ['c']],
      [dialogue, ['b', 'd']],
      [{ mode: 'action' }, ['a']],
    ])
  })
})
