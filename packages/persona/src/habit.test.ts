import type { ActorId, DeviceId, Json, PatchId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { applyPatch } from './apply-patch.ts'
import { emptyPersona } from './empty-persona.ts'
import { actingHabit, habitOf } from './habit.ts'
import type { PersonaPatch } from './patch.ts'

const nobody = emptyPersona({ id: 'mara', name: 'Mara', role: 'author' })
const learned = {
  id: 'continuation-words',
  value: 18,
  unit: 'words',
  source: 'learned',
  status: 'active',
  locked: false,
}
const set = (by: PersonaPatch['by'], from: Json, to: Json): PersonaPatch => ({
  format: 1,
  id: `${by}.${JSON.stringify(to)}` as PatchId,
  at: 1,
  counter: 0,
  device: 'desk' as DeviceId,
  actor: 'mara' as ActorId,
  by,
  cause: { key: 'test' },
  learner: null,
  check: null,
  cost: null,
  ops: [{ type: 'set', path: ['pattern', 'continuation-words'], from, to }],
})
const standing = (habit: Json) => {
  const applied = applyPatch(nobody, set('person', null, habit))
  if (!applied.ok) throw new Error(applied.detail)
  return applied.value
}

describe('a habit', () => {
  it.each<[string, number | null]>([
    ['active', 18],
    ['retired', null],
    ['refused', null],
    ['superseded', null],
    ['proposed', null],
  ])('that is %s acts as %s', (status, value) => {
    const { document } = standing({ ...learned, status })
    expect(actingHabit(document, 'continuation-words')).toBe(value)
    expect(habitOf(document, 'continuation-words')?.value).toBe(18)
  })
  it('keeps its counts', () => {
    const counted = { ...learned, evidence: { for: 20, against: 4 } }
    expect(standing(counted).document.pattern).toEqual([counted])
  })
  it('is nothing where its counts are none', () => {
    expect(applyPatch(nobody, set('person', null, { ...learned, evidence: { for: 'many' } })).ok).toBe(false)
  })
})

describe('a learner', () => {
  it.each<[string, Readonly<Record<string, Json>>, string]>([
    ['said', { source: 'stated' }, 'person-only'],
    ['from a file', { source: 'imported' }, 'person-only'],
    ['locked', { locked: true }, 'locked-item'],
    ['refused', { status: 'refused' }, 'decided-item'],
    ['put away', { status: 'retired' }, 'decided-item'],
  ])('changes no habit that is %s', (_, over, reason) => {
    const from = { ...learned, ...over }
    const persona = standing(from)
    expect(applyPatch(persona, set('learner', from, { ...learned, value: 9 }))).toMatchObject({ ok: false, reason })
    expect(applyPatch(persona, set('learner', from, null))).toMatchObject({ ok: false, reason })
    expect(applyPatch(persona, set('person', from, { ...learned, value: 9 })).ok).toBe(true)
  })
  it('changes its own, and says none as if a person had', () => {
    const persona = standing(learned)
    expect(applyPatch(persona, set('learner', learned, { ...learned, value: 9 })).ok).toBe(true)
    expect(applyPatch(persona, set('learner', learned, { ...learned, source: 'stated' }))).toMatchObject({
      reason: 'person-only',
    })
  })
})
