import { describe, expect, it } from 'vitest'
import { add, expectOk, id, item, patch, personaOf, textOf } from '../test/builders.ts'
import { invertPatch } from './history.ts'
import {
  applyPatch,
  readPatch,
  withoutItemText,
  type Persona,
  type PersonaItem,
  type PersonaOp,
  type PersonaPatch,
} from './index.ts'

const brief = item({ id: id('brief'), evidence: { for: 3, against: 1 } })
const said = item({ id: id('said'), source: 'stated' })
const locked = item({ id: id('locked'), locked: true })
const refused = item({ id: id('refused'), status: 'refused' })
const retired = item({ id: id('retired'), status: 'retired' })
const gone = item({ id: id('gone') })
const persona = personaOf([brief, said, locked, refused, retired, gone], [{ type: 'forget', item: gone.id }])

const to = { statement: 'Let sentences run', except: null, scope: {} }
const revise = (of: PersonaItem): PersonaOp => ({ type: 'revise', item: of.id, from: textOf(of), to })
const move = (of: PersonaItem, from: PersonaItem['status'], next: PersonaItem['status']): PersonaOp => ({
  type: 'transition',
  item: of.id,
  from,
  to: next,
})
const count = (of: PersonaItem, n = 1): PersonaOp => ({
  type: 'evidence',
  item: of.id,
  for: n,
  against: 0,
  outcomes: ['o'],
})
const lock = (of: PersonaItem): PersonaOp => ({ type: 'set-locked', item: of.id, from: false, to: true, weight: 0.7 })
const set = (path: readonly string[], value: string, from: string | null = null): PersonaOp => ({
  type: 'set',
  path,
  from,
  to: value,
})

function refuses(by: PersonaPatch['by'], op: PersonaOp, reason: string) {
  return () => expect(applyPatch(persona, patch([op], { by }))).toMatchObject({ ok: false, reason })
}
function takes(by: PersonaPatch['by'], op: PersonaOp) {
  return () => expect(applyPatch(persona, patch([op], { by }))).toMatchObject({ ok: true })
}
function after(op: PersonaOp, of: Persona = persona): Persona {
  return expectOk(applyPatch(of, patch([op])))
}

describe('a learned patch is refused', () => {
  it(
    'where the words are no longer those it knew',
    refuses('learner', { ...revise(brief), from: to } as PersonaOp, 'stale'),
  )
  it('where the status is no longer the one it knew', refuses('learner', move(brief, 'proposed', 'active'), 'stale'))
  it('where a value is no longer the one it knew', refuses('learner', set(['modules', 'rewards'], 'b', 'a'), 'stale'))
  it('where it would take back evidence that is not there', refuses('learner', count(brief, -4), 'stale'))
  it('of an item that is not there', refuses('learner', count(item({ id: id('never') })), 'missing-item'))
  it('of an item that was forgotten', refuses('learner', count(gone), 'forgotten-item'))
  it('when it proposes what was forgotten', refuses('learner', add(gone), 'forgotten-item'))
  it('when it adds what is there', refuses('learner', add(brief), 'duplicate-item'))
  it('when it adds what was refused', refuses('learner', add(refused), 'decided-item'))
  it('when it brings back what was refused', refuses('learner', move(refused, 'refused', 'proposed'), 'decided-item'))
  it('when it brings back what was retired', refuses('learner', move(retired, 'retired', 'active'), 'decided-item'))
  it('when it rewords a locked item', refuses('learner', revise(locked), 'locked-item'))
  it('when it counts for a locked item', refuses('learner', count(locked), 'locked-item'))
  it('when it retires a locked item', refuses('learner', move(locked, 'active', 'retired'), 'locked-item'))
  it('when it rewords what was stated', refuses('learner', revise(said), 'person-only'))
  it('when it retires what was stated', refuses('learner', move(said, 'active', 'retired'), 'person-only'))
  it('when it locks', refuses('learner', lock(brief), 'person-only'))
  it('when it adds a locked item', refuses('learner', add(item({ id: id('new'), locked: true })), 'person-only'))
  it(
    'when it adds in a person’s name',
    refuses('learner', add(item({ id: id('new'), source: 'stated' })), 'person-only'),
  )
  it(
    'when it removes what was stated',
    refuses('learner', { type: 'remove', field: 'style', item: said }, 'person-only'),
  )
  it('when it forgets', refuses('learner', { type: 'forget', item: brief.id }, 'person-only'))
  it('when it says something of the person', refuses('learner', set(['demographics', 'age'], '40'), 'person-only'))
  it(
    'when it writes the style sheet',
    refuses(
      'learner',
      { type: 'set', path: ['preference', 'words', 'grey'], from: null, to: { keep: true } },
      'person-only',
    ),
  )
})

describe('an imported patch is refused', () => {
  it('when it rewords a locked item', refuses('import', revise(locked), 'locked-item'))
  it('when it brings back what was refused', refuses('import', add(refused), 'decided-item'))
  it('when it brings back what was forgotten', refuses('import', add(gone), 'forgotten-item'))
  it('when it adds as learned', refuses('import', add(item({ id: id('new') })), 'person-only'))
})

describe('a learned patch is taken', () => {
  it('when it counts', takes('learner', count(brief)))
  it('when it counts for what was stated', takes('learner', count(said)))
  it('when it rewords what it found so', takes('learner', revise(brief)))
  it('when it proposes', takes('learner', add(item({ id: id('new'), status: 'proposed' }))))
})

describe('a person’s patch is taken', () => {
  it('where the words have changed since', takes('person', { ...revise(brief), from: to } as PersonaOp))
  it('where the status has changed since', takes('person', move(brief, 'proposed', 'refused')))
  it('where a value has changed since', takes('person', set(['x-notes'], 'b', 'a')))
  it('of a locked item', takes('person', revise(locked)))
  it('when it brings back what was refused', takes('person', move(refused, 'refused', 'active')))
  it('when it states anew what was forgotten', takes('person', add(gone)))
  it(
    'when it takes out what is not there',
    takes('person', { type: 'remove', field: 'style', item: item({ id: id('never') }) }),
  )
  it('when it speaks of the person', takes('person', set(['demographics', 'age'], '40')))
})

describe('no patch', () => {
  const reserved = ['__proto__', 'constructor', 'prototype']
  for (const key of reserved) {
    it(`sets ${key}`, refuses('person', set(['demographics', key], 'x'), 'bad-path'))
    it(`sets ${key} at the top`, refuses('person', set([key], 'x'), 'bad-path'))
    it(
      `carries ${key} inside a value`,
      refuses('person', { type: 'set', path: ['x-a'], from: null, to: JSON.parse(`{"${key}":1}`) }, 'bad-value'),
    )
  }
  it('lists the prototype as a word', refuses('person', set(['preference', 'words', '__proto__'], 'x'), 'bad-path'))
  it('sets an item list', refuses('person', set(['preference', 'style'], 'x'), 'bad-path'))
  it('sets a whole section', refuses('person', set(['demographics'], 'x'), 'bad-path'))
  it('sets whose persona it is', refuses('person', set(['identity', 'id'], 'x'), 'bad-path'))
  it('sets our own keys', refuses('person', set(['unknown'], 'x'), 'bad-path'))
  it('sets nothing at all', refuses('person', set([], 'x'), 'bad-path'))
  it('reaches into a value', refuses('person', set(['modules', 'rewards', '0'], 'x'), 'bad-path'))
  it('makes a word rule of text', refuses('person', set(['preference', 'words', 'grey'], 'gray'), 'bad-value'))
  it(
    'makes a note of 10,000 characters',
    refuses('person', set(['memory', 'notes', 'n'], 'a'.repeat(10_000)), 'bad-value'),
  )
  it(
    'makes an item of 10,000 characters',
    refuses('person', add(item({ id: id('long'), statement: 'a'.repeat(10_000) })), 'bad-value'),
  )
  it('makes a value without end', () => {
    const endless: unknown[] = []
    endless.push(endless)
    refuses('person', { type: 'set', path: ['x-a'], from: null, to: endless as never }, 'bad-value')()
  })
})

describe('applying', () => {
  it('does all or nothing', () => {
    const half = applyPatch(persona, patch([move(brief, 'active', 'retired'), count(item({ id: id('never') }))]))
    expect(half).toEqual({ ok: false, reason: 'missing-item', detail: 'evidence never' })
    expect(persona.items.get(brief.id)?.item.status).toBe('active')
  })
  it('shows active items in the document and keeps the others beside it', () => {
    expect(persona.document.preference.style.map(({ id }) => id)).toEqual(['brief', 'locked', 'said'])
    expect([...persona.items.keys()]).toEqual(['brief', 'said', 'locked', 'refused', 'retired'])
  })
  it('keeps the very list in which nothing changed', () => {
    expect(after(set(['x-notes'], 'a')).document.preference.style).toBe(persona.document.preference.style)
  })
  it('counts the patches that touched an item', () => expect(after(count(brief)).items.get(brief.id)?.version).toBe(2))
  it('keeps the weight an item was locked at, while it is locked', () => {
    const held = after(lock(brief))
    expect(held.items.get(brief.id)?.lockedWeight).toBe(0.7)
    expect(
      after({ type: 'set-locked', item: brief.id, from: true, to: false, weight: 0.7 }, held).items.get(brief.id)
        ?.lockedWeight,
    ).toBeNull()
  })
  it('says why an item is locked, while it is locked', () => {
    const because = 'the imprint’s rule'
    const locked = patch([{ ...lock(brief), because } as PersonaOp])
    const held = expectOk(applyPatch(persona, locked))
    expect(held.items.get(brief.id)?.item.because).toBe(because)
    const [op] = invertPatch(locked)?.ops ?? []
    expect(op).toMatchObject({ type: 'set-locked', to: false, because })
    expect(after(op as PersonaOp, held).items.get(brief.id)?.item).not.toHaveProperty('because')
    expect(readPatch(JSON.parse(JSON.stringify(locked)))).toEqual({ ok: true, value: locked })
    expect(JSON.stringify(withoutItemText(locked, brief.id))).not.toContain('imprint')
  })
  it('leaves a tombstone that says nothing', () => {
    expect([...persona.forgotten]).toEqual(['gone'])
    expect(JSON.stringify([persona.document, [...persona.items.values()]])).not.toContain('gone')
  })
  it('has no way back from forgetting', () =>
    expect(invertPatch(patch([{ type: 'forget', item: brief.id }]))).toBeNull())
  it('holds 80 active items and no more, proposals not counted', () => {
    const full = personaOf(Array.from({ length: 80 }, (_, n) => item({ id: id(`i${n}`) })))
    const proposed = item({ id: id('next'), status: 'proposed' })
    expect(applyPatch(full, patch([add(item({ id: id('next') }))]))).toMatchObject({ ok: false, reason: 'layer-full' })
    const waiting = after(add(proposed), full)
    expect(applyPatch(waiting, patch([move(proposed, 'proposed', 'active')]))).toMatchObject({
      ok: false,
      reason: 'layer-full',
    })
    const roomier = after({ type: 'transition', item: id('i0'), from: 'active', to: 'retired' }, waiting)
    expect(after(move(proposed, 'proposed', 'active'), roomier).document.preference.style).toHaveLength(80)
  })
})
