import type { Json } from '@understudy/contracts'
import { settingAt } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { nobody, personaOf } from '../test/builders.ts'
import { applyPatch, changeRule, rulesOf, type LayerKind, type Persona } from './index.ts'
import { isRuleValue } from './rule-lines.ts'

const holding = (value: Json): Persona => {
  const persona = personaOf([])
  const { document } = persona
  return { ...persona, document: { ...document, preference: { ...document.preference, rules: { echo: value } } } }
}

type Layers = Readonly<Partial<Record<LayerKind, Json>>>
const settled = (layers: Layers, passage = {}, place = {}) =>
  settingAt(
    rulesOf(
      (['house', 'author', 'work'] as const).flatMap(kind =>
        layers[kind] === undefined ? [] : [{ kind, persona: holding(layers[kind]) }],
      ),
      place,
    ).echo ?? [],
    passage,
  )
const stands =
  (layers: Layers, set: string | null, passage = {}, place = {}) =>
  () =>
    expect(settled(layers, passage, place).set).toBe(set)

describe('how a rule is set', () => {
  it('nothing said', stands({}, null))
  it('in one word', stands({ author: 'off' }, 'off'))
  it('in a line', stands({ author: { set: 'query' } }, 'query'))
  it('below wins', stands({ house: 'off', author: 'query' }, 'query'))
  it('the work wins over both', stands({ house: 'off', author: 'query', work: 'on' }, 'on'))
  it(
    'below wins though above says where',
    stands({ house: { set: 'off', scope: { mode: 'action' } }, author: 'on' }, 'on', { mode: 'action' }),
  )
  it('but not over what is locked above', stands({ house: { set: 'off', locked: true }, author: 'on' }, 'off'))
  it(
    'locked above over locked below',
    stands({ house: { set: 'off', locked: true }, work: { set: 'on', locked: true } }, 'off'),
  )
  it(
    'the narrower place wins within a layer',
    stands({ author: ['on', { set: 'off', scope: { mode: 'dialogue' } }] as Json }, null),
  )
  const inTalk: Json = [{ set: 'on' }, { set: 'off', scope: { mode: 'dialogue' } }]
  it('in dialogue', stands({ author: inTalk }, 'off', { mode: 'dialogue' }))
  it('and elsewhere', stands({ author: inTalk }, 'on', { mode: 'action' }))
  const bess: Json = { set: 'off', scope: { speaker: 'Bess' } }
  it('where Bess speaks', stands({ author: bess }, 'off', { speaker: 'Bess' }))
  it('where it is not known who does', stands({ author: bess }, null, { mode: 'dialogue' }))
  const here: Json = { set: 'off', scope: { work: 'saltmarsh' } }
  it('in its work', stands({ author: here }, 'off', {}, { work: 'saltmarsh' }))
  it('in another', stands({ author: here }, null, {}, { work: 'inland' }))
  it(
    'from its point of view alone',
    stands({ author: { set: 'off', scope: { pointOfView: 'Mara' } } }, null, {}, { work: 'a' }),
  )
  it('exceptions of all layers hold', () =>
    expect(
      settled({ house: { except: ['very'] }, author: { set: 'query', except: ['quite', 'very'] } }).except,
    ).toEqual(['quite', 'very']))
  it('exceptions hold in their place', () =>
    expect(settled({ author: { except: ['very'], scope: { mode: 'action' } } }, { mode: 'dialogue' }).except).toEqual(
      [],
    ))
})

describe('what sets a rule', () => {
  const takes = (value: unknown, expected: boolean) => () => expect(isRuleValue(value)).toBe(expected)
  it('a word', takes('off', true))
  it('no other word', takes('never', false))
  it('a line with keys of others', takes({ set: 'on', 'x-by': 'house' }, true))
  it('a place nobody knows', takes({ set: 'on', scope: { chapter: '3' } }, false))
  it('a mode nobody knows', takes({ set: 'on', scope: { mode: 'song' } }, false))
  it('exceptions that are no words', takes({ except: [3] }, false))
  it('lines', takes([{ set: 'on' }, { except: ['very'] }], true))
})

describe('a change of one line', () => {
  it('makes the first', () => expect(changeRule(undefined, {}, { set: 'query' })).toEqual({ set: 'query' }))
  it('of what was one word', () =>
    expect(changeRule('off', {}, { except: ['very'] })).toEqual({ set: 'off', except: ['very'] }))
  it('adds another place', () =>
    expect(changeRule('off', { mode: 'dialogue' }, { set: 'on' })).toEqual([
      { set: 'off' },
      { set: 'on', scope: { mode: 'dialogue' } },
    ]))
  it('keeps what it does not know', () =>
    expect(changeRule({ set: 'on', 'x-by': 'house' }, {}, { set: 'off' })).toEqual({ set: 'off', 'x-by': 'house' }))
  it('leaves nothing where nothing is said any more', () =>
    expect(changeRule({ set: 'on' }, {}, { set: null })).toBeNull())
  it('drops one place and keeps the other', () =>
    expect(changeRule([{ set: 'off' }, { set: 'on', scope: { mode: 'dialogue' } }], {}, { set: null })).toEqual({
      set: 'on',
      scope: { mode: 'dialogue' },
    }))
})

describe('in the ledger', () => {
  const set = (by: 'person' | 'learner', to: Json) =>
    applyPatch(nobody, {
      format: 1,
      id: 'p' as never,
      at: 1,
      counter: 0,
      device: 'd' as never,
      actor: 'mara' as never,
      by,
      cause: { key: 'k' },
      learner: null,
      check: null,
      cost: null,
      ops: [{ type: 'set', path: ['preference', 'rules', 'echo'], from: null, to }],
    })
  it('a person sets it', () => {
    const applied = set('person', { set: 'off' })
    expect(applied.ok && applied.value.document.preference.rules).toEqual({ echo: { set: 'off' } })
  })
  it('learning never does', () =>
    expect(set('learner', { set: 'off' })).toMatchObject({ ok: false, reason: 'person-only' }))
  it('nor is anything else taken', () =>
    expect(set('person', { set: 'maybe' })).toMatchObject({ ok: false, reason: 'bad-value' }))
})
