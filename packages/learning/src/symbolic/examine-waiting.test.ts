import type { ItemId } from '@understudy/contracts'
import {
  applyPatch,
  emptyPersona,
  type Persona,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../../test/crude-reader.ts'
import { difference, differences, verdicts } from '../../test/differences.ts'
import { learnedItem } from '../../test/optimizer-desk.ts'
import { MARA_QUILL } from '../../test/story.ts'
import { MARA } from '../../test/writing-desk.ts'
import { emptyLearnerState } from '../learner-state.ts'
import { finish } from '../run-steps.ts'
import { examine } from './examine.ts'
import type { Verdict } from './update.ts'

const SEA = 'Draw no likeness from the sea'
const WAITS = 'says.old' as ItemId
const eight = differences(8)

function personaOf(item: PersonaItem, ops: readonly PersonaOp[] = []): Persona {
  const patch: PersonaPatch = {
    format: 1,
    id: 'by-hand' as PersonaPatch['id'],
    at: 0,
    counter: 0,
    device: 'laptop' as PersonaPatch['device'],
    actor: MARA,
    by: 'person',
    cause: { key: 'test.said' },
    learner: null,
    check: null,
    cost: null,
    ops: [{ type: 'add', field: 'style', item, outcomes: ['s0', 's1', 's2'] }, ...ops],
  }
  const applied = applyPatch(emptyPersona(MARA_QUILL), patch)
  if (!applied.ok) throw new Error(applied.detail)
  return applied.value
}

const waiting = (changed: Partial<PersonaItem> = {}) =>
  learnedItem(WAITS, SEA, { status: 'proposed', evidence: { for: 3, against: 0 }, ...changed })

function after(said: readonly Verdict[], persona = personaOf(waiting()), all = eight) {
  const because = ['s0', 's1', 's2']
  const operation = { type: 'add', field: 'style', statement: SEA, mode: null, because } as const
  const input = { update: 'u2', operation, verdicts: said, waiting: WAITS, differences: all, persona, actor: MARA }
  return finish(examine({ ...input, at: 9_000, counter: 1 }, emptyLearnerState(crudeReader.version), crudeReader))
}

function applied(...args: Parameters<typeof after>) {
  const examined = after(...args)
  if (examined.became === 'refused') throw new Error(examined.reason)
  const [patch] = examined.patches
  const result = patch === undefined ? null : applyPatch(args[1] ?? personaOf(waiting()), patch)
  if (patch === undefined || result?.ok !== true) throw new Error('it wrote nothing that applies')
  return { became: examined.became, patch, state: result.value.items.get(WAITS) }
}

describe('an item that an update proposed before', () => {
  it('acts once enough passages confirm it, with all of them behind it', () => {
    const { became, patch, state } = applied(verdicts(eight, 2))
    expect(became).toBe('active')
    expect(state?.item).toMatchObject({ status: 'active', evidence: { for: 8, against: 0 } })
    expect(state?.outcomes).toHaveLength(8)
    expect(patch).toMatchObject({ update: 'u2', cause: { key: 'learning.optimizer.activated' } })
    expect(patch.check?.after).toBeLessThan(patch.check?.before ?? 0)
  })
  it('goes once as many speak against it as for it', () => {
    const { became, state } = applied([...verdicts(eight.slice(0, 3), 2), ...verdicts(eight.slice(3), -2)])
    expect([became, state?.item.status, state?.item.evidence]).toEqual([
      'changed',
      'superseded',
      { for: 3, against: 5 },
    ])
  })
  it('waits on where neither is so', () => {
    for (const said of [verdicts(eight.slice(0, 4), 2), verdicts(eight, 0), []])
      expect(after(said)).toEqual({ became: 'refused', reason: 'nothing-new' })
  })
  it('is counted where it holds, and nowhere else', () => {
    const elsewhere = eight.map((each, at) => (at < 4 ? each : difference(at, { place: { mode: 'dialogue' } })))
    const bound = personaOf(waiting({ scope: { mode: 'description' } }))
    expect(after(verdicts(elsewhere, 2), bound, elsewhere)).toEqual({ became: 'refused', reason: 'nothing-new' })
    expect(applied(verdicts(elsewhere, 2), personaOf(waiting()), elsewhere).became).toBe('active')
  })
  it('brings its words to act with it', () => {
    const evidence = { for: 3, against: 0 }
    const word = { text: 'anchor', wish: 'cut', instead: null, evidence, status: 'proposed' } as const
    const { state } = applied(verdicts(eight, 2), personaOf(waiting({ words: [word] })))
    expect(state?.item.words).toMatchObject([{ text: 'anchor', status: 'active' }])
  })

  it.each([
    ['is locked', { locked: true }, 'locked'],
    ['a person said', { source: 'stated' }, 'persons'],
    ['was refused', { status: 'refused' }, 'taken-back'],
    ['acts already', { status: 'active' }, 'nothing-new'],
    ['gave way', { status: 'superseded' }, 'missing-item'],
  ] as const)('is left alone where it %s', (_, changed, reason) =>
    expect(after(verdicts(eight, 2), personaOf(waiting(changed)))).toEqual({ became: 'refused', reason }),
  )
  it('is left alone where a person took it back', () => {
    const held = personaOf(waiting(), [{ type: 'hold', of: { item: WAITS }, from: false, to: true }])
    expect(after(verdicts(eight, 2), held)).toEqual({ became: 'refused', reason: 'taken-back' })
  })
  it('is missed where it is gone', () =>
    expect(after(verdicts(eight, 2), emptyPersona(MARA_QUILL))).toEqual({ became: 'refused', reason: 'missing-item' }))
})
