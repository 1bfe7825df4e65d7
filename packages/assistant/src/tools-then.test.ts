import type { ActorId, DeviceId, ExchangeId, Json, PatchId } from '@understudy/contracts'
import { emptyPersona, foldPatches, type PersonaLayer, type PersonaPatch } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { toolsThen } from './tools-then.ts'

const MARA = { id: 'mara', name: 'Mara Quill', role: 'author' } as const
const NOTES = { id: 'notes', on: false, most: 12, source: 'learned', status: 'active', locked: false } as const
const NAMES = { ...NOTES, id: 'names', source: 'stated' } as const

function patch(at: number, tool: string, from: Json, to: Json): PersonaPatch {
  return {
    format: 1,
    id: `patch-${at}` as PatchId,
    at,
    counter: 0,
    device: 'laptop' as DeviceId,
    actor: 'mara' as ActorId,
    by: 'learner',
    cause: { key: 'test' },
    learner: 'l',
    check: null,
    cost: null,
    ops: [{ type: 'set', path: ['modules', 'tools', tool], from, to }],
  }
}

/** Asked at 50, 150 and 250. */
const asked = new Map([50, 150, 250].map(at => [`e${at}` as ExchangeId, at]))
const layer = (kind: PersonaLayer['kind'], patches: readonly PersonaPatch[]): PersonaLayer => ({
  kind,
  persona: foldPatches(MARA, patches),
})

function then(patches: readonly PersonaPatch[], above: readonly PersonaLayer[] = []) {
  return [...toolsThen([...above, layer('author', patches)], { identity: MARA, patches }, asked).values()]
}

describe('the tools of then', () => {
  it('are as nobody set them where nobody did', () => {
    expect(then([])).toEqual([{}, {}, {}])
    expect(
      toolsThen([{ kind: 'author', persona: emptyPersona(MARA) }], { identity: MARA, patches: [] }, new Map()),
    ).toEqual(new Map())
  })

  it('are as they were set before, and until they were set again', () => {
    const off = { notes: { on: false, most: 12 } }
    expect(then([patch(100, 'notes', null, NOTES)])).toEqual([{}, off, off])
    expect(then([patch(100, 'notes', null, NOTES), patch(200, 'notes', NOTES, null)])).toEqual([{}, off, {}])
  })

  it('know what other layers say', () => {
    const house = layer('house', [{ ...patch(1, 'names', null, NAMES), by: 'person' }])
    const names = { names: { on: false, most: 12 } }
    expect(then([patch(200, 'notes', null, NOTES)], [house])).toEqual([
      names,
      names,
      { ...names, notes: { on: false, most: 12 } },
    ])
  })
})
