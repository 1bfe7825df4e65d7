import type { DeviceId, ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { add, id, item, mara, patch, textOf } from '../test/builders.ts'
import { foldPatches, withoutItemText, type PersonaOp, type PersonaPatch } from './index.ts'

const brief = item({
  id: id('brief'),
  statement: 'Keep Odd’s sentences short',
  except: 'at sea',
  scope: { speaker: 'Odd', mode: 'dialogue' },
})
const laptop = 'laptop' as DeviceId

function rename(name: string, changed: Partial<PersonaPatch>): PersonaPatch {
  return patch([{ type: 'set', path: ['identity', 'name'], from: 'Mara Quill', to: name }], changed)
}
const nameAfter = (...patches: readonly PersonaPatch[]) => foldPatches(mara, patches).document.identity.name

describe('a fold', () => {
  it('lets the last writer win', () => expect(nameAfter(rename('B', { at: 6 }), rename('A', { at: 5 }))).toBe('B'))
  it('orders one ms by counter', () =>
    expect(nameAfter(rename('B', { at: 5, counter: 1 }), rename('A', { at: 5 }))).toBe('B'))
  it('orders one counter by device', () =>
    expect(nameAfter(rename('B', { at: 5, device: laptop }), rename('A', { at: 5 }))).toBe('B'))
  it('names what it skipped and applies the rest', () => {
    const early = patch([{ type: 'evidence', item: brief.id, for: 1, against: 0, outcomes: [] }], { at: 1 })
    const folded = foldPatches(mara, [patch([add(brief)], { at: 2 }), early])
    expect(folded.skipped).toEqual([{ id: early.id, reason: 'missing-item', detail: 'evidence brief' }])
    expect(folded.version).toBe(1)
  })
  it('takes 10,000 patches', () => {
    const patches = Array.from({ length: 10_000 }, (_, n) =>
      n < 200
        ? patch([add(item({ id: id(`i${n}`), status: 'proposed' }))])
        : patch([{ type: 'evidence', item: id(`i${n % 200}`), for: 1, against: 0, outcomes: [`o${n}`] }]),
    )
    expect(foldPatches(mara, patches).version).toBe(10_000)
  })
})

describe('a ledger after a forget', () => {
  const revised = { ...textOf(brief), statement: 'Let Odd ramble' }
  const ops: readonly PersonaOp[] = [
    { type: 'evidence', item: brief.id, for: 1, against: 0, outcomes: ['o1'] },
    { type: 'revise', item: brief.id, from: textOf(brief), to: revised },
  ]
  const ledger = [
    patch([add(brief)], { by: 'learner', cause: { key: 'learned', params: { statement: brief.statement, count: 3 } } }),
    ...ops.map(op => patch([op], { by: 'learner' })),
    patch([add(item({ id: id('other'), statement: 'Keep commas' }))]),
    patch([{ type: 'forget', item: brief.id }]),
  ]
  const scrubbed = ledger.map(one => withoutItemText(one, brief.id))

  it('holds none of the item’s words', () => expect(JSON.stringify(scrubbed)).not.toMatch(/Odd|sea|short|ramble/))
  it('folds to the same persona, nothing skipped', () => {
    expect(foldPatches(mara, scrubbed)).toEqual(foldPatches(mara, ledger))
    expect(foldPatches(mara, scrubbed).skipped).toEqual([])
  })
  it('keeps numbers of a cause', () =>
    expect(scrubbed[0]?.cause).toEqual({ key: 'learned', params: { statement: '…', count: 3 } }))
  it('leaves other patches as they are', () => expect(scrubbed[3]).toBe(ledger[3]))
  it('leaves a patch alone that never named the item', () => {
    const [one] = ledger
    expect(one && withoutItemText(one, 'never' as ItemId)).toBe(one)
  })
})
