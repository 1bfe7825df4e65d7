import type { PatchId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLedger } from '../test/arbitrary-patch.ts'
import { add, content, expectOk, id, item, mara, patch, textOf } from '../test/builders.ts'
import { undoPatch } from './history.ts'
import {
  applyPatch,
  foldPatches,
  wordsItemId,
  WORDS_STATEMENT,
  type ItemWord,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from './index.ts'

const brief = item({ id: id('brief'), status: 'proposed', evidence: { for: 3, against: 0 } })
const other = item({ id: id('other'), statement: 'Cut adverbs' })
const to = { statement: 'Let sentences run', except: null, scope: {} }

const learned = (...ops: readonly PersonaOp[]) => patch(ops, { by: 'learner', learner: '1' })
const person = (...ops: readonly PersonaOp[]) => patch(ops)
const move = (of: PersonaItem, from: PersonaItem['status'], next: PersonaItem['status']): PersonaOp => ({
  type: 'transition',
  item: of.id,
  from,
  to: next,
})
const count = (of: PersonaItem, n: number, outcome: string): PersonaOp => ({
  type: 'evidence',
  item: of.id,
  for: n,
  against: 0,
  outcomes: [outcome],
})
const revise = (of: PersonaItem): PersonaOp => ({ type: 'revise', item: of.id, from: textOf(of), to })
const habit = (value: number) => ({
  id: 'continuation-words',
  value,
  unit: 'words',
  source: 'learned',
  status: 'active',
  locked: false,
})
const setHabit = (from: number | null, value: number): PersonaOp => ({
  type: 'set',
  path: ['pattern', 'continuation-words'],
  from: from === null ? null : habit(from),
  to: habit(value),
})

/** The ledger with one of its patches taken back, and what that said. */
function undo(patches: readonly PersonaPatch[], which: PatchId | undefined) {
  const stamp = patch([], { cause: { key: 'persona.cause.undo' } })
  const undoing = expectOk(undoPatch(mara, patches, which ?? ('none' as PatchId), stamp))
  const ledger = undoing.patch === null ? patches : [...patches, undoing.patch]
  return { ...undoing, ledger, persona: foldPatches(mara, ledger) }
}
const becomes = ({ dependents }: ReturnType<typeof undo>) =>
  dependents.map(({ becomes: what, why }) => `${what} ${why}`)

describe('taking a learned step back', () => {
  it('takes the item, and its later counts, and names those', () => {
    const ledger = [learned(add(brief)), learned(count(brief, 2, 'o2'))]
    const undone = undo(ledger, ledger[0]?.id)
    expect(undone.persona.items.has(brief.id)).toBe(false)
    expect(undone.dependents).toEqual([
      { patch: ledger[1]?.id, about: { item: brief.id }, becomes: 'goes', why: 'missing-item' },
    ])
  })
  it('leaves later steps about other things', () => {
    const ledger = [learned(add(brief)), learned(add(other)), learned(count(other, 2, 'o2'))]
    const undone = undo(ledger, ledger[0]?.id)
    expect(undone.dependents).toEqual([])
    expect(content({ ...undone.persona, held: new Set() })).toEqual(content(foldPatches(mara, ledger.slice(1))))
  })
  it('takes what came to act out of use, and keeps the item', () => {
    const ledger = [learned(add(brief)), learned(move(brief, 'proposed', 'active')), learned(count(brief, 2, 'o2'))]
    const { persona, dependents } = undo(ledger, ledger[1]?.id)
    expect(persona.items.get(brief.id)?.item).toMatchObject({ status: 'proposed', evidence: { for: 5, against: 0 } })
    expect(dependents).toEqual([])
  })
  it('keeps learning from doing it again', () => {
    const ledger = [learned(add(brief))]
    const { persona } = undo(ledger, ledger[0]?.id)
    expect(applyPatch(persona, learned(add(brief)))).toMatchObject({ ok: false, reason: 'decided-item' })
    expect(applyPatch(persona, person(add(brief)))).toMatchObject({ ok: true })
  })
  it('keeps learning from moving it again, and lets it count', () => {
    const ledger = [learned(add(brief)), learned(move(brief, 'proposed', 'active'))]
    const { persona } = undo(ledger, ledger[1]?.id)
    const again = learned(move(brief, 'proposed', 'active'))
    expect(applyPatch(persona, again)).toMatchObject({ ok: false, reason: 'decided-item' })
    expect(applyPatch(persona, learned(count(brief, 1, 'o9')))).toMatchObject({ ok: true })
  })
  it('lets stand what a person said since, and says so', () => {
    const ledger = [learned(add(brief)), person(revise(brief))]
    const undone = undo(ledger, ledger[0]?.id)
    expect(undone.patch).toBe(null)
    expect(becomes(undone)).toEqual(['stays decided-since'])
  })
  it('takes the acting back of an item that a person worded otherwise', () => {
    const ledger = [learned(add(brief)), learned(move(brief, 'proposed', 'active')), person(revise(brief))]
    const { persona, dependents } = undo(ledger, ledger[1]?.id)
    expect(persona.items.get(brief.id)?.item).toMatchObject({ status: 'proposed', statement: to.statement })
    expect(dependents).toEqual([])
  })
  it('leaves an item as it is that a person locked since', () => {
    const lock: PersonaOp = { type: 'set-locked', item: brief.id, from: false, to: true, weight: 0.4 }
    const ledger = [learned(add(brief)), learned(move(brief, 'proposed', 'active')), person(lock)]
    expect(becomes(undo(ledger, ledger[1]?.id))).toEqual(['stays decided-since'])
  })
  it('takes a habit back with what was made of it', () => {
    const ledger = [learned(setHabit(null, 20)), learned(setHabit(20, 24))]
    const undone = undo(ledger, ledger[0]?.id)
    expect(undone.persona.document.pattern).toEqual([])
    expect(becomes(undone)).toEqual(['goes stale'])
    const again = learned(setHabit(null, 20))
    expect(applyPatch(undone.persona, again)).toMatchObject({ ok: false, reason: 'decided-item' })
  })
  it('goes back step by step', () => {
    const ledger = [learned(setHabit(null, 20)), learned(setHabit(20, 24))]
    const once = undo(ledger, ledger[1]?.id)
    expect(once.persona.document.pattern).toMatchObject([{ value: 20 }])
    const twice = undo(once.ledger, ledger[0]?.id)
    expect(twice.persona.document.pattern).toEqual([])
  })
})

describe('taking a word of a list back', () => {
  const word = (text: string, status: ItemWord['status']): ItemWord => ({
    text,
    wish: 'cut',
    instead: null,
    evidence: { for: 5, against: 0 },
    status,
  })
  const list = item({ id: wordsItemId({}), statement: WORDS_STATEMENT, words: [word('somehow', 'active')] })
  const bring = (entry: ItemWord, from: ItemWord | null = null): PersonaOp => ({
    type: 'word',
    item: list.id,
    word: entry.text,
    from,
    to: entry,
  })
  const texts = ({ persona }: ReturnType<typeof undo>) =>
    persona.items.get(list.id)?.item.words?.map(({ text }) => text) ?? null

  it('leaves the words that came later, also to the list it began with', () => {
    const ledger = [learned(add(list)), learned(bring(word('utilize', 'proposed')))]
    const undone = undo(ledger, ledger[0]?.id)
    expect(texts(undone)).toEqual(['utilize'])
    expect(undone.persona.items.get(list.id)?.item.status).toBe('proposed')
    expect(undone.dependents).toEqual([])
  })
  it('lets other words come to the list, and not that one', () => {
    const ledger = [learned(add(list))]
    const { persona } = undo(ledger, ledger[0]?.id)
    const refused = applyPatch(persona, learned(add(list)))
    expect(refused).toMatchObject({ ok: false, reason: 'decided-item' })
    const fresh = { ...list, words: [word('utilize', 'active')] }
    expect(applyPatch(persona, learned(add(fresh)))).toMatchObject({ ok: true })
  })
  it('takes what a word came to do back', () => {
    const both = { ...list, words: [word('somehow', 'active'), word('utilize', 'proposed')] }
    const ledger = [learned(add(both)), learned(bring(word('utilize', 'active'), word('utilize', 'proposed')))]
    const undone = undo(ledger, ledger[1]?.id)
    expect(undone.persona.items.get(list.id)?.item.words?.map(({ status }) => status)).toEqual(['active', 'proposed'])
    const again = learned(bring(word('utilize', 'active'), word('utilize', 'proposed')))
    expect(applyPatch(undone.persona, again)).toMatchObject({ ok: false, reason: 'decided-item' })
  })
  it('leaves a word that a person took off since', () => {
    const ledger = [learned(add(list)), person(bring(word('somehow', 'refused'), word('somehow', 'active')))]
    expect(becomes(undo(ledger, ledger[0]?.id))).toEqual(['stays decided-since'])
  })
})

describe('taking back', () => {
  it('of a taking back brings all of it again', () => {
    const ledger = [learned(add(brief)), learned(move(brief, 'proposed', 'active'))]
    const once = undo(ledger, ledger[0]?.id)
    const twice = undo(once.ledger, once.patch?.id)
    expect(content(twice.persona)).toEqual(content(foldPatches(mara, ledger)))
    const thrice = undo(twice.ledger, ledger[0]?.id)
    expect(content(thrice.persona)).toEqual(content(once.persona))
  })
  it('is done once', () => {
    const ledger = [learned(add(brief))]
    const once = undo(ledger, ledger[0]?.id)
    const again = undo(once.ledger, ledger[0]?.id)
    expect(again.patch).toBe(null)
    expect(becomes(again)).toContain('stays taken-back-already')
  })
  it('of a person’s decision gives the item back to learning', () => {
    const ledger = [learned(add(brief)), person(move(brief, 'proposed', 'refused'))]
    const { persona } = undo(ledger, ledger[1]?.id)
    expect(applyPatch(persona, learned(move(brief, 'proposed', 'active')))).toMatchObject({ ok: true })
  })
  it('lets a person’s later word have the room it took', () => {
    const many = Array.from({ length: 80 }, (_, n) => item({ id: id(`i${n}`), createdAt: `${n}` }))
    const full = person(...many.map(add))
    const retire = person(move(many[0] ?? brief, 'active', 'retired'))
    const ledger = [full, retire, person(add(item({ id: id('said'), source: 'stated' })))]
    const undone = undo(ledger, retire.id)
    expect(undone.patch).toBe(null)
    expect(becomes(undone)).toEqual(['stays decided-since'])
  })
  it('is not to be had of a forgetting', () => {
    const added = person(add(brief))
    const forget = person({ type: 'forget', item: brief.id })
    const refused = undoPatch(mara, [added, forget], forget.id, forget)
    expect(refused).toMatchObject({ ok: false, reason: 'forgotten' })
  })
  it('is not to be had of what never was', () => {
    expect(undoPatch(mara, [], 'none' as PatchId, patch([]))).toMatchObject({ ok: false, reason: 'missing-patch' })
    const early = learned(count(brief, 1, 'o'))
    expect(undoPatch(mara, [early], early.id, early)).toMatchObject({ ok: false, reason: 'not-applied' })
  })
})

describe('over random ledgers taking back', () => {
  const runs = { numRuns: 300 }
  const held = { held: new Set<string>() }

  it('the last patch is as if it had never been', () => {
    fc.assert(
      fc.property(anyLedger, ({ patches }) => {
        const last = patches.at(-1)
        fc.pre(last !== undefined)
        const { persona } = undo(patches, last.id)
        const never = foldPatches(mara, patches.slice(0, -1))
        expect(content({ ...persona, ...held })).toEqual(content({ ...never, ...held }))
      }),
      runs,
    )
  })
  it('any patch is as if it had never been, where nothing has to do with it', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), ({ patches }, n) => {
        const which = patches[n % Math.max(1, patches.length)]
        fc.pre(which !== undefined)
        const { persona, dependents } = undo(patches, which.id)
        fc.pre(dependents.length === 0 && which.ops[0]?.type !== 'hold')
        const never = foldPatches(
          mara,
          patches.filter(one => one !== which),
        )
        expect(never.skipped).toEqual([])
        expect(content({ ...persona, ...held })).toEqual(content({ ...never, ...held }))
      }),
      runs,
    )
  })
  it('leaves all else as it is, applies, and is itself taken back', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), ({ persona: before, patches }, n) => {
        const which = patches[n % Math.max(1, patches.length)]
        fc.pre(which !== undefined)
        const once = undo(patches, which.id)
        expect(once.persona.skipped).toEqual([])
        fc.pre(once.patch !== null)
        const twice = undo(once.ledger, once.patch.id)
        expect(twice.persona.skipped).toEqual([])
        expect(content(twice.persona)).toEqual(content(before))
      }),
      runs,
    )
  })
  it('never throws, whatever was taken back before', () => {
    fc.assert(
      fc.property(anyLedger, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), ({ patches }, steps) => {
        let ledger = patches
        for (const n of steps) {
          const which = ledger[n % Math.max(1, ledger.length)]
          if (which === undefined) continue
          const next = undo(ledger, which.id)
          expect(next.persona.skipped).toEqual([])
          ledger = next.ledger
        }
      }),
      runs,
    )
  })
})
