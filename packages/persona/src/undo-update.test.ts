import type { PatchId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLedger } from '../test/arbitrary-patch.ts'
import { add, content, expectOk, id, item, mara, patch, textOf } from '../test/builders.ts'
import { undoPatch, undoUpdate } from './history.ts'
import { foldPatches, type Persona, type PersonaOp, type PersonaPatch } from './index.ts'

const sea = item({ id: id('says.sea'), statement: 'Draw no likeness from the sea', status: 'active' })
const oblique = item({ id: id('says.oblique'), statement: 'Let speech answer aslant', status: 'proposed' })
const old = item({ id: id('says.old'), statement: 'End on an object', status: 'active' })

const part = (...ops: readonly PersonaOp[]) => patch(ops, { by: 'learner', learner: '1', update: 'u1' })
const learned = (...ops: readonly PersonaOp[]) => patch(ops, { by: 'learner', learner: '1' })
const person = (...ops: readonly PersonaOp[]) => patch(ops)
const retire = (): PersonaOp => ({ type: 'transition', item: old.id, from: 'active', to: 'superseded' })
const stamp = () => patch([], { cause: { key: 'persona.cause.undo' } })

function undo(patches: readonly PersonaPatch[]) {
  const undoing = expectOk(undoUpdate(mara, patches, 'u1', stamp()))
  const ledger = undoing.patch === null ? patches : [...patches, undoing.patch]
  return { ...undoing, ledger, persona: foldPatches(mara, ledger) }
}

/** All but what is held: that is what keeps it from coming back. */
function said(persona: Persona): unknown {
  return content({ ...persona, held: new Set() })
}

describe('taking a whole update back', () => {
  it('takes all of it in one step, and what was there before is as it was', () => {
    const before = [learned(add(old))]
    const ledger = [...before, part(add(sea)), part(add(oblique)), part(retire())]
    const { persona, patch: made, dependents } = undo(ledger)
    expect(said(persona)).toEqual(said(foldPatches(mara, before)))
    expect(made?.undoesUpdate).toBe('u1')
    expect(dependents).toEqual([])
  })

  it('holds what was learned, so that the same choices do not bring it back', () => {
    const { ledger } = undo([learned(add(old)), part(add(sea)), part(retire())])
    const again = foldPatches(mara, [...ledger, learned(add(sea))])
    expect(again.skipped.map(({ reason }) => reason)).toEqual(['decided-item'])
    expect(foldPatches(mara, [...ledger, learned(retire())]).skipped).toHaveLength(1)
  })

  it('leaves what a person decided since, and says so', () => {
    const parts = [part(add(sea)), part(add(oblique))]
    const locked = person({ type: 'set-locked', item: sea.id, from: false, to: true, weight: null })
    const { persona, dependents } = undo([...parts, locked])
    expect([...persona.items.keys()]).toEqual([sea.id])
    expect(dependents).toEqual([{ patch: locked.id, about: { item: sea.id }, becomes: 'stays', why: 'decided-since' }])
  })

  it('names what rested on it, but not its own parts', () => {
    const added = part(add(sea))
    const revised = part({
      type: 'revise',
      item: sea.id,
      from: textOf(sea),
      to: { ...textOf(sea), statement: 'Draw nothing from the sea' },
    })
    const counted = learned({ type: 'evidence', item: sea.id, for: 1, against: 0, outcomes: ['o9'] })
    const { persona, dependents } = undo([added, revised, counted])
    expect(persona.items.size).toBe(0)
    expect(dependents.map(({ patch: of, becomes }) => [of, becomes])).toEqual([[counted.id, 'goes']])
  })

  it('is nothing to do a second time, nor for a part of it', () => {
    const ledger = [part(add(sea)), part(add(oblique))]
    const once = undo(ledger)
    expect(undo(once.ledger).patch).toBeNull()
    const single = expectOk(undoPatch(mara, once.ledger, ledger[0]?.id ?? ('none' as PatchId), stamp()))
    expect(single.patch).toBeNull()
    expect(single.dependents.every(({ why }) => why === 'taken-back-already')).toBe(true)
  })

  it('comes back whole when the taking back is taken back', () => {
    const ledger = [learned(add(old)), part(add(sea)), part(retire())]
    const once = undo(ledger)
    const redo = expectOk(undoPatch(mara, once.ledger, once.patch?.id ?? ('none' as PatchId), stamp()))
    const persona = foldPatches(mara, redo.patch === null ? once.ledger : [...once.ledger, redo.patch])
    expect(said(persona)).toEqual(said(foldPatches(mara, ledger)))
    expect(undo(redo.patch === null ? once.ledger : [...once.ledger, redo.patch]).patch).not.toBeNull()
  })

  it('says so where there is none, or none that applied', () => {
    expect(undoUpdate(mara, [learned(add(old))], 'u1', stamp())).toMatchObject({ reason: 'missing-update' })
    const never = part(retire())
    expect(undoUpdate(mara, [never], 'u1', stamp())).toMatchObject({ reason: 'not-applied' })
  })

  it('leaves of any ledger what it would be without the update, where nothing came after it', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 6 }), ({ patches }, count) => {
        const since = patches.findLastIndex(({ by }) => by === 'person')
        const at = Math.max(since + 1, patches.length - count)
        const [before, tail] = [patches.slice(0, at), patches.slice(at)]
        fc.pre(tail.length > 0)
        const undone = undo([...before, ...tail.map(each => ({ ...each, update: 'u1' }))])
        expect(said(undone.persona)).toEqual(said(foldPatches(mara, before)))
      }),
      { numRuns: 200 },
    )
  })
})
