import { describe, expect, it } from 'vitest'
import { id, item, measure, nobody, personaOf } from '../test/builders.ts'
import { checksOf, standingItems, wordsOf, type LayerKind, type PersonaItem, type PersonaLayer } from './index.ts'

const length = { measure: measure('sentence-length') }
const shorter = (name: string, changed: Partial<PersonaItem> = {}) =>
  item({ id: id(name), ...length, direction: 'lower', ...changed })
const longer = (name: string, changed: Partial<PersonaItem> = {}) =>
  item({ id: id(name), ...length, direction: 'higher', ...changed })

type Layers = Readonly<Partial<Record<LayerKind, readonly PersonaItem[]>>>
function layersOf(items: Layers): readonly PersonaLayer[] {
  return (['work', 'house', 'author'] as const).map(kind => ({ kind, persona: personaOf(items[kind] ?? []) }))
}
function stands(items: Layers, ids: readonly string[]) {
  return () => expect(standingItems(layersOf(items)).items.map(state => String(state.item.id))).toEqual(ids)
}
const [stated, locked] = [{ source: 'stated' }, { locked: true }] as const

describe('[rule 7] precedence', () => {
  it('locked above > locked below', stands({ house: [shorter('h', locked)], author: [longer('a', locked)] }, ['h']))
  it('locked below > stated above', stands({ house: [shorter('h', stated)], author: [longer('a', locked)] }, ['a']))
  it(
    'locked below > unlocked house rule',
    stands({ house: [shorter('h', { source: 'house' })], author: [longer('a', locked)] }, ['a']),
  )
  it('stated below > stated above', stands({ house: [shorter('h', stated)], author: [longer('a', stated)] }, ['a']))
  it(
    'imported ranks as stated',
    stands({ house: [shorter('h', { source: 'imported' })], author: [longer('a')] }, ['h']),
  )
  it('house ranks as stated', stands({ house: [shorter('h', { source: 'house' })], author: [longer('a')] }, ['h']))
  it('stated above > learned below', stands({ house: [shorter('h', stated)], work: [longer('w')] }, ['h']))
  it(
    'learned below > learned above',
    stands({ house: [shorter('h')], author: [longer('a')], work: [shorter('w')] }, ['w']),
  )
})

describe('an item gives way', () => {
  it(
    'to the more evidence within a layer',
    stands(
      {
        author: [longer('a', { evidence: { for: 2, against: 0 } }), shorter('b', { evidence: { for: 5, against: 1 } })],
      },
      ['b'],
    ),
  )
  it(
    'in its scope to a stronger one that covers it',
    stands({ author: [shorter('a', stated), longer('b', { scope: { mode: 'dialogue' } })] }, ['a']),
  )
  it(
    'not to one that says the same more widely',
    stands({ author: [shorter('a', stated), shorter('b', { scope: { mode: 'action' } })] }, ['a', 'b']),
  )
  it(
    'not to an equal: the particular is said beside the general',
    stands({ author: [shorter('a'), longer('b', { scope: { mode: 'dialogue' } })] }, ['a', 'b']),
  )
  it(
    'not to one of another place',
    stands(
      {
        house: [shorter('h', { ...locked, scope: { mode: 'action' } })],
        author: [longer('a', { scope: { mode: 'dialogue' } })],
      },
      ['h', 'a'],
    ),
  )
  it(
    'not to one of another measure',
    stands(
      {
        house: [shorter('h', locked)],
        author: [item({ id: id('a'), measure: measure('commas'), direction: 'higher' })],
      },
      ['h', 'a'],
    ),
  )
  it(
    'to the same statement in another layer',
    stands({ author: [item({ id: id('dog') })], work: [item({ id: id('dog') })] }, ['dog']),
  )
  it('and is named with what it gave way to', () => {
    const { overruled } = standingItems(layersOf({ house: [shorter('h', locked)], author: [longer('a')] }))
    expect(overruled.map(({ item, by }) => [item.item.id, item.layer, by.item.id, by.layer])).toEqual([
      ['a', 'author', 'h', 'house'],
    ])
  })
})

describe('layers together', () => {
  it(
    'leave out what does not act',
    stands({ author: [shorter('a', { status: 'refused' }), item({ id: id('b'), status: 'proposed' })] }, []),
  )
  it('test what holds in the work, and say where in a passage', () => {
    const layers = layersOf({
      author: [
        shorter('a', { scope: { mode: 'action' } }),
        shorter('other', { scope: { work: 'reedmarsh' } }),
        item({ id: id('dog') }),
        item({ id: id('c'), measure: measure('commas'), direction: 'higher' }),
      ],
    })
    const check = { type: 'measure', except: null, firm: false }
    expect(checksOf(layers, { mode: 'dialogue', work: 'saltmarsh' })).toEqual([
      {
        ...check,
        item: { id: 'a', version: 1 },
        measure: 'sentence-length',
        direction: 'lower',
        scope: { mode: 'action' },
      },
      { ...check, item: { id: 'c', version: 1 }, measure: 'commas', direction: 'higher', scope: {} },
    ])
  })
  it('let the word list below win', () => {
    const set = (to: string) =>
      personaOf([], [{ type: 'set', path: ['preference', 'words', 'grey'], from: null, to: { to } }])
    const layers: readonly PersonaLayer[] = [
      { kind: 'work', persona: set('grey!') },
      { kind: 'house', persona: set('gray') },
      { kind: 'author', persona: nobody },
    ]
    expect(wordsOf(layers)).toEqual({ grey: { to: 'grey!' } })
  })
})
