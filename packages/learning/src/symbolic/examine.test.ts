import type { ItemId } from '@understudy/contracts'
import {
  applyPatch,
  emptyPersona,
  readPatch,
  thingKey,
  type Persona,
  type PersonaItem,
  type PersonaPatch,
} from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../../test/crude-reader.ts'
import { difference, differences, verdicts } from '../../test/differences.ts'
import { MARA_QUILL, story } from '../../test/story.ts'
import { MARA } from '../../test/writing-desk.ts'
import { emptyLearnerState } from '../learner-state.ts'
import { finish } from '../run-steps.ts'
import { examine, type ExamineInput, type ExamineState } from './examine.ts'
import type { Operation } from './operation.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

const SEA = 'Draw no likeness from the sea'
const nobody = emptyPersona(MARA_QUILL)
const fresh: ExamineState = emptyLearnerState(crudeReader.version)

const add = (over: Partial<Extract<Operation, { type: 'add' }>> = {}): Operation => ({
  type: 'add',
  field: 'style',
  statement: SEA,
  mode: null,
  because: ['s0', 's1'],
  ...over,
})

const item = (over: Partial<PersonaItem> = {}): PersonaItem => ({
  id: 'says.old' as ItemId,
  statement: 'End a scene on an object',
  measure: null,
  direction: null,
  scope: {},
  except: null,
  evidence: { for: 4, against: 0 },
  status: 'active',
  locked: false,
  source: 'learned',
  createdAt: '2026-05-01T12:00:00.000Z',
  ...over,
})

/** A persona with that item, its evidence being these outcomes. */
function having(added: PersonaItem, outcomes: readonly string[] = [], from: Persona = nobody): Persona {
  const patch: PersonaPatch = {
    ...BY_HAND,
    id: `add-${added.id}` as PersonaPatch['id'],
    by: 'person',
    ops: [{ type: 'add', field: 'style', item: added, outcomes }],
  }
  const applied = applyPatch(from, patch)
  if (!applied.ok) throw new Error(applied.detail)
  return applied.value
}
const BY_HAND: Omit<PersonaPatch, 'id' | 'by' | 'ops'> = {
  format: 1,
  at: 0,
  counter: 0,
  device: 'laptop' as PersonaPatch['device'],
  actor: MARA,
  cause: { key: 'test.said' },
  learner: null,
  check: null,
  cost: null,
}

function held(
  operation: Operation,
  said: readonly Verdict[],
  all: readonly RecordedDifference[],
  over: Partial<ExamineInput> = {},
  state = fresh,
) {
  const input = {
    update: 'u1',
    operation,
    verdicts: said,
    differences: all,
    persona: nobody,
    actor: MARA,
    at: 5_000,
    counter: 3,
  }
  return finish(examine({ ...input, ...over }, state, crudeReader))
}
function became(...args: Parameters<typeof held>): string {
  const examined = held(...args)
  return examined.became === 'refused' ? examined.reason : examined.became
}
/** The persona with what an examination wrote, and the item of that statement. */
function landed(...args: Parameters<typeof held>) {
  const examined = held(...args)
  if (examined.became === 'refused') throw new Error(examined.reason)
  let persona = args[3]?.persona ?? nobody
  for (const patch of examined.patches) {
    const read = readPatch(JSON.parse(JSON.stringify(patch)))
    const applied = applyPatch(persona, read.ok ? read.value : patch)
    if (!applied.ok) throw new Error(applied.detail)
    persona = applied.value
  }
  return { examined, persona, items: [...persona.items.values()] }
}

describe('a statement that is new', () => {
  const six = differences(6)

  it('acts where enough passages confirm it, is proposed where fewer do, and waits where too few do', () => {
    expect(became(add(), verdicts(six, 2), six)).toBe('active')
    expect(became(add(), verdicts(six.slice(0, 4), 2), six)).toBe('proposed')
    expect(became(add(), verdicts(six.slice(0, 3), 2), six)).toBe('proposed')
    expect(became(add({ because: ['s0'] }), verdicts(six.slice(0, 2), 2), six)).toBe('unconfirmed')
    expect(became(add(), verdicts(six, 0), six)).toBe('unconfirmed')
    expect(became(add(), [], six)).toBe('unconfirmed')
  })

  it('lands as one item in one patch of its update, with its evidence and its check', () => {
    const { examined, items } = landed(add(), verdicts(six, 2), six)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      field: 'style',
      item: { statement: SEA, measure: null, source: 'learned', locked: false, evidence: { for: 6, against: 0 } },
      outcomes: ['s0', 's1', 's2', 's3', 's4', 's5'],
    })
    const [patch] = examined.patches
    expect(patch).toMatchObject({ update: 'u1', by: 'learner', at: 5_000, counter: 3 })
    expect(patch?.check?.after).toBeLessThan(patch?.check?.before ?? 0)
  })

  it('is refused where only its own evidence confirms it, or others speak against it', () => {
    expect(became(add({ because: six.map(({ outcome }) => outcome) }), verdicts(six, 2), six)).toBe('unconfirmed')
    const split = [...verdicts(six.slice(0, 3), 2), ...verdicts(six.slice(3), -2)]
    expect(became(add(), split, six)).toBe('contradicted')
    const nine = differences(9)
    const some = [...verdicts(nine.slice(0, 8), 2), ...verdicts(nine.slice(8), -2)]
    expect(became(add(), some, nine)).toBe('active')
    const more = [...verdicts(nine.slice(0, 7), 2), ...verdicts(nine.slice(7), -2)]
    expect(became(add(), more, nine)).toBe('proposed')
  })

  it('counts differences of one passage once', () => {
    const one = six.map(each => ({ ...each, passage: 'the same' }))
    expect(became(add(), verdicts(one, 2), [...one])).toBe('unconfirmed')
    const two = six.map((each, at) => ({ ...each, passage: `p${at % 2}` }))
    expect(became(add({ because: ['s0'] }), verdicts(two, 2), two)).toBe('unconfirmed')
  })

  it('counts what was only taken with more no more often than what was pointed at', () => {
    const taken = six.map(each => ({ ...each, by: 'accepted' as const }))
    expect(became(add(), verdicts(taken, 2), taken)).toBe('unconfirmed')
    const some = six.map((each, at) => ({ ...each, by: at < 3 ? ('accepted' as const) : each.by }))
    expect(became(add(), verdicts(some, 2), some)).toBe('active')
  })

  it('holds where its evidence lies', () => {
    const spoken = differences(5, 'dialogue')
    const told = differences(4, 'action', 10)
    const all = [...spoken, ...told]
    const only = [...verdicts(spoken, 2), ...verdicts(told, 0)]
    expect(landed(add(), only, all).items[0]?.item.scope).toEqual({ mode: 'dialogue' })
    expect(landed(add(), verdicts(all, 2), all).items[0]?.item.scope).toEqual({})
    expect(landed(add({ mode: 'dialogue' }), only, all).items[0]?.item.scope).toEqual({ mode: 'dialogue' })
    expect(became(add({ mode: 'action' }), only, all)).toBe('off-scope')
    const aside = [...verdicts(spoken, 2), ...verdicts(told, -2)]
    expect(became(add(), aside, all)).toBe('contradicted')
  })

  it('may be a test of texts, which then stands in the item', () => {
    const marked = six.map(each => ({ ...each, passed: `${each.passed} Still; dark.` }))
    const said = add({ statement: 'No semicolons' })
    expect(landed(said, verdicts(marked, 2), marked).items[0]?.item.pattern).toEqual({
      type: 'no-mark',
      mark: 'semicolon',
    })
    const words = landed(add({ statement: 'Never use “suddenly”' }), verdicts(six, 2), six).items[0]?.item
    expect(words?.words?.map(({ text, wish }) => [text, wish])).toEqual([['suddenly', 'cut']])
  })

  it('is not said again, in whatever words, when it stands or was put away', () => {
    const { persona, items } = landed(add(), verdicts(six, 2), six)
    expect(became(add(), verdicts(six, 2), six, { persona })).toBe('duplicate')
    const other = add({ statement: 'Leave ships and tides out of comparisons' })
    expect(became(other, verdicts(six, 2), six, { persona })).toBe('duplicate')
    const id = items[0]?.item.id ?? ('' as ItemId)
    const refused = {
      ...persona,
      items: new Map([[id, { ...persona.items.get(id), item: item({ id, status: 'refused' }) } as never]]),
    }
    expect(became(add(), verdicts(six, 2), six, { persona: refused })).toBe('taken-back')
    expect(became(add(), verdicts(six, 2), six, { persona: { ...nobody, forgotten: new Set([id]) } })).toBe(
      'taken-back',
    )
    const withheld = { ...nobody, held: new Set([thingKey({ item: id })]) }
    expect(became(add({ statement: `${SEA}!` }), verdicts(six, 2), six, { persona: withheld })).toBe('taken-back')
  })

  it('is another where it does other things to the same texts, though it sounds alike', () => {
    const twelve = differences(12)
    const first = [...verdicts(twelve.slice(0, 6), 2), ...verdicts(twelve.slice(6), 0)]
    const { persona } = landed(add(), first, twelve)
    const second = [...verdicts(twelve.slice(0, 6), 0), ...verdicts(twelve.slice(6), 2)]
    const alike = add({ statement: 'Draw no likeness from the weather', because: ['s7'] })
    expect(became(alike, second, twelve, { persona })).toBe('active')
  })

  it('comes to act again where learning had let it go', () => {
    const { persona, items } = landed(add(), verdicts(six, 2), six)
    const id = items[0]?.item.id ?? ('' as ItemId)
    const gone = applyPatch(persona, {
      ...BY_HAND,
      id: 'gone' as PersonaPatch['id'],
      by: 'person',
      ops: [{ type: 'transition', item: id, from: 'active', to: 'superseded' }],
    })
    if (!gone.ok) throw new Error(gone.detail)
    expect(landed(add(), verdicts(six, 2), six, { persona: gone.value }).items[0]?.item.status).toBe('active')
  })

  it('is held against what is believed of measures too', () => {
    const told = story(3, crudeReader)
    const state = told.state()
    expect(became(add(), verdicts(six, 2), six, {}, state)).toBe('active')
  })

  it('gives the same patches for the same input, whatever the order of what is recorded', () => {
    const forth = held(add(), verdicts(six, 2), six)
    const back = held(add(), verdicts(six, 2).toReversed(), six.toReversed())
    expect(back).toEqual(forth)
  })
})

describe('an item that stands', () => {
  const eight = differences(8)
  const persona = having(item(), ['s0', 's1'])
  const retire: Operation = { type: 'retire', item: item().id, because: ['s0'] }
  const revise: Operation = { type: 'revise', item: item().id, statement: SEA, because: ['s0'] }
  const rescope: Operation = { type: 'rescope', item: item().id, mode: 'dialogue', because: ['s0'] }

  it('goes where its passages turned, and stays where they bear it out', () => {
    const gone = landed(retire, verdicts(eight, -2), eight, { persona })
    expect(gone.items[0]?.item).toMatchObject({ status: 'superseded', evidence: { for: 0, against: 8 } })
    expect(became(retire, verdicts(eight, 2), eight, { persona })).toBe('contradicted')
    expect(became(retire, verdicts(eight, 0), eight, { persona })).toBe('unconfirmed')
    expect(became(retire, [], eight, { persona })).toBe('unconfirmed')
  })

  it('is said otherwise where that predicts better than what it said', () => {
    const poor = [...verdicts(eight.slice(0, 4), 2), ...verdicts(eight.slice(4), -2)]
    const done = landed(revise, verdicts(eight, 2), eight, { persona, present: poor })
    expect(done.items[0]?.item).toMatchObject({ id: item().id, statement: SEA, evidence: { for: 8, against: 0 } })
    expect(became(revise, verdicts(eight, 2), eight, { persona, present: verdicts(eight, 2) })).toBe('predicts-worse')
    expect(became(revise, poor, eight, { persona, present: verdicts(eight, 2) })).toBe('contradicted')
  })

  it('is held where its evidence lies', () => {
    const spoken = differences(5, 'dialogue')
    const told = differences(4, 'action', 10)
    const only = [...verdicts(spoken, 2), ...verdicts(told, -2)]
    const narrowed = landed(rescope, only, [...spoken, ...told], { persona })
    expect(narrowed.items[0]?.item).toMatchObject({ scope: { mode: 'dialogue' }, evidence: { for: 5, against: 0 } })
    expect(became({ ...rescope, mode: 'action' }, only, [...spoken, ...told], { persona })).toBe('off-scope')
    const wide = [...verdicts(spoken, 2), ...verdicts(told, 2)]
    expect(became(rescope, wide, [...spoken, ...told], { persona })).toBe('off-scope')
    const narrow = having(item({ scope: { mode: 'dialogue' } }))
    const widened = landed({ ...rescope, mode: null }, wide, [...spoken, ...told], { persona: narrow })
    expect(widened.items[0]?.item.scope).toEqual({})
  })

  it.each([
    ['locked', item({ locked: true })],
    ['persons', item({ source: 'stated' })],
    ['persons', item({ source: 'imported' })],
    ['persons', item({ source: 'house' })],
    ['taken-back', item({ status: 'refused' })],
    ['taken-back', item({ status: 'retired' })],
    ['missing-item', item({ status: 'superseded' })],
    ['counted', item({ measure: 'adverbs' as PersonaItem['measure'], direction: 'lower' })],
    ['missing-item', item({ id: 'says.other' as ItemId })],
  ] as const)('is left alone: %s', (why, other) => {
    const here = having(other)
    for (const operation of [retire, revise, rescope])
      expect(became(operation, verdicts(eight, operation === retire ? -2 : 2), eight, { persona: here })).toBe(why)
  })

  it('is left alone while a person holds it, and once it was forgotten', () => {
    const withheld = { ...persona, held: new Set([thingKey({ item: item().id })]) }
    const forgotten = { ...nobody, forgotten: new Set([item().id]) }
    for (const here of [withheld, forgotten])
      expect(became(retire, verdicts(eight, -2), eight, { persona: here })).toBe('taken-back')
  })

  it('is not changed on verdicts about nothing recorded', () => {
    expect(became(retire, [{ outcome: 'none', verdict: -2 }], eight, { persona })).toBe('unconfirmed')
    expect(became(add(), [{ outcome: 'none', verdict: 2 }], [difference(0)])).toBe('unconfirmed')
  })
})
