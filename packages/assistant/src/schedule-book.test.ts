import type { ActorId, DeviceId, ItemId, PatchId } from '@understudy/contracts'
import {
  applyPatch,
  foldPatches,
  type Persona,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { createScheduleBook } from './schedule-book.ts'
import { authorScope } from './scopes.ts'

const identity = { id: 'mara', name: 'mara', role: 'author' }
const scope = authorScope({ tenant: 'local', author: 'mara' })

function item(id: string, status: PersonaItem['status'] = 'active'): PersonaItem {
  return {
    id: id as ItemId,
    statement: `Keep ${id} short`,
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 3, against: 0 },
    status,
    locked: false,
    source: 'learned',
    createdAt: '2026-05-01T12:00:00.000Z',
  }
}
const add = (id: string, status?: PersonaItem['status']): PersonaOp => ({
  type: 'add',
  field: 'style',
  item: item(id, status),
})
const count = (id: string): PersonaOp => ({ type: 'evidence', item: id as ItemId, for: 1, against: 0, outcomes: [] })
const turn = (id: string, from: PersonaItem['status'], to: PersonaItem['status']): PersonaOp => ({
  type: 'transition',
  item: id as ItemId,
  from,
  to,
})

function ledger() {
  const store = memoryStore()
  const patches: PersonaPatch[] = []
  let persona: Persona = foldPatches(identity, [])
  const book = { persona: () => persona, patches: () => patches }
  const open = async () => {
    const schedule = createScheduleBook({ store, scope, identity, book })
    await schedule.load()
    return schedule
  }
  let at = 0
  const patch = (by: PersonaPatch['by'], op: PersonaOp): PersonaPatch => {
    const stamp = { format: 1, at: ++at, counter: 0, device: 'd' as DeviceId, actor: 'mara' as ActorId } as const
    const made = {
      ...stamp,
      id: `${by}.${at}` as PatchId,
      by,
      cause: { key: 'k' },
      learner: null,
      check: null,
      cost: null,
    }
    const next = { ...made, ops: [op] }
    const applied = applyPatch(persona, next)
    if (applied.ok) {
      persona = applied.value
      patches.push(next)
    }
    return next
  }
  return { store, patch, open, live: () => persona }
}
const activeIn = (persona: Persona) =>
  [...persona.items.values()].filter(({ item: { status } }) => status === 'active').map(state => state.item.id)

describe('what core has', () => {
  it('is all there is at first, as with a ledger of an earlier version', async () => {
    const { patch, open, live } = ledger()
    patch('learner', add('a'))
    const schedule = await open()
    expect(schedule.core()).toBe(live())
    expect([schedule.every(), schedule.last(), schedule.waiting()]).toEqual(['sessions-3-or-30', null, 0])
  })
  it('gains what was learned with a step, and what a person does at once', async () => {
    const { patch, open, store } = ledger()
    const schedule = await open()
    await store.write(schedule.learned([patch('learner', add('a')), patch('learner', add('b', 'proposed'))]))
    expect([activeIn(schedule.core()), schedule.waiting()]).toEqual([[], 1])
    patch('person', add('c'))
    patch('person', turn('b', 'proposed', 'active'))
    expect(activeIn(schedule.core())).toEqual(['b', 'c'])
    const again = await open()
    expect([activeIn(again.core()), again.waiting()]).toEqual([['b', 'c'], 1])
    await store.write(schedule.settle({ step: 1, at: 9 }))
    for (const settled of [schedule, await open()]) {
      expect(activeIn(settled.core())).toEqual(['a', 'b', 'c'])
      expect([settled.waiting(), settled.last()]).toEqual([0, { step: 1, at: 9 }])
    }
  })
  it('loses at once what a person refuses', async () => {
    const { patch, open } = ledger()
    const schedule = await open()
    schedule.learned([patch('learner', add('a'))])
    schedule.settle({ step: 1, at: 1 })
    schedule.learned([patch('learner', count('a'))])
    patch('person', turn('a', 'active', 'refused'))
    expect(activeIn(schedule.core())).toEqual([])
  })
  it('stays the same value through steps that bring nothing but counts', async () => {
    const { patch, open, store, live } = ledger()
    const schedule = await open()
    await store.write(schedule.learned([patch('learner', add('a'))]))
    await store.write(schedule.settle({ step: 1, at: 1 }))
    await store.write(schedule.learned([patch('learner', count('a'))]))
    const core = schedule.core()
    for (const step of [2, 3]) await store.write(schedule.settle({ step, at: step }))
    expect(schedule.core()).toBe(core)
    await store.write(schedule.learned([patch('learner', count('a'))]))
    expect(schedule.core()).toBe(core)
    expect((await open()).core()).toEqual(core)
    await store.write(schedule.learned([patch('learner', add('b'))]))
    await store.write(schedule.settle({ step: 4, at: 4 }))
    expect(schedule.core()).toBe(live())
    expect((await open()).core()).toBe(live())
  })
  it('does not take back a step for a mark that another tab wrote late', async () => {
    const { patch, open, store } = ledger()
    const [left, right] = [await open(), await open()]
    const learned = patch('learner', add('a'))
    const late = left.learned([learned])
    right.learned([learned])
    await store.write(right.settle({ step: 1, at: 1 }))
    await store.write(late)
    expect(activeIn((await open()).core())).toEqual(['a'])
  })
  it('keeps what was settled when all is learned anew', async () => {
    const { patch, open } = ledger()
    const schedule = await open()
    const [old, fresh, later] = [patch('learner', add('a')), patch('learner', add('b')), patch('learner', add('c'))]
    schedule.learned([old])
    schedule.settle({ step: 1, at: 1 })
    schedule.learned([fresh])
    schedule.relearned([old, fresh, later])
    expect(activeIn(schedule.core())).toEqual(['a'])
  })
  it('follows every person, and of what was learned holds what stood at the last step: in any order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 40 }), async script => {
        const { patch, open, live } = ledger()
        const schedule = await open()
        let settled = live()
        let step = 0
        for (const [at, doing] of script.entries()) {
          if (doing < 5) schedule.learned([patch('learner', doing < 3 ? add(`i${at}`) : count(`i${at - 1}`))])
          else if (doing < 7) patch('person', add(`p${at}`))
          else if (doing < 8) patch('person', turn(`i${at - 1}`, 'active', 'retired'))
          else {
            schedule.settle({ step: ++step, at })
            settled = live()
          }
          const core = new Set(activeIn(schedule.core()))
          const now = activeIn(live())
          expect([...core].filter(id => !now.includes(id))).toEqual([])
          const held = new Set(activeIn(settled))
          expect(now.filter(id => (id.startsWith('p') || held.has(id)) && !core.has(id))).toEqual([])
          expect([...core].filter(id => !id.startsWith('p') && !held.has(id))).toEqual([])
        }
      }),
      { numRuns: 300 },
    ))
})
