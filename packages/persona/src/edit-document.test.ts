import type { Json } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../test/arbitrary-document.ts'
import { anyHistory } from '../test/arbitrary-patch.ts'
import { expectOk, id, item, measure, patch, personaOf } from '../test/builders.ts'
import { editDocument, parsePersona, toYaml } from './file.ts'
import {
  applyPatch,
  emptyPersona,
  ITEM_FIELDS,
  type ModelPreference,
  type Persona,
  type PersonaDocument,
  type PersonaItem,
} from './index.ts'
import { pathsOf, valueOf } from './ops-between.ts'

function edit(persona: Persona, edited: PersonaDocument): Persona {
  const { ops } = editDocument(persona, edited, { weightOf: () => 0.5 })
  return ops.length === 0 ? persona : expectOk(applyPatch(persona, patch(ops)))
}
/** An edit of the text of a persona, as a person makes it. */
function rewritten(persona: Persona, change: (text: string) => string): PersonaDocument {
  const text = toYaml(persona.document)
  expect(change(text)).not.toBe(text)
  return expectOk(parsePersona(change(text)))
}

const short = item({
  id: id('short'),
  measure: measure('sentence-length'),
  direction: 'lower',
  evidence: { for: 14, against: 1 },
})
const cut = item({
  id: id('words'),
  statement: 'Choose words as listed',
  words: [
    { text: 'somehow', wish: 'cut', instead: null, evidence: { for: 5, against: 0 }, status: 'active' },
    { text: 'utilize', wish: 'cut', instead: 'use', evidence: { for: 3, against: 0 }, status: 'active' },
  ],
})
const persona = personaOf(
  [short, cut],
  [
    { type: 'evidence', item: short.id, for: 0, against: 0, outcomes: ['o1'] },
    {
      type: 'set',
      path: ['pattern', 'continuation-words'],
      from: null,
      to: { id: 'continuation-words', value: 18, unit: 'words', source: 'learned', status: 'active', locked: false },
    },
  ],
)
const itemIn = (after: Persona, name: string) => after.items.get(id(name))?.item

describe('an edited text', () => {
  it('may gain an item, which is the person’s own whatever it claims', () => {
    const added = `  content:
    - { id: dog, statement: Never kill the dog, locked: true, because: said so, x-mood: grave }
    - { id: cat, statement: Nor the cat, source: learned, evidence: { for: 900, against: 0 } }`
    const edited = rewritten(persona, text => text.replace('  content: []', added))
    const after = edit(persona, edited)
    expect(itemIn(after, 'dog')).toMatchObject({
      source: 'stated',
      locked: true,
      because: 'said so',
      unknown: { 'x-mood': 'grave' },
    })
    expect(itemIn(after, 'cat')).toMatchObject({ source: 'stated', evidence: { for: 0, against: 0 } })
    expect(editDocument(persona, edited).kept).toEqual([
      { path: ['preference', 'cat'], why: 'counted' },
      { path: ['preference', 'cat'], why: 'provenance' },
    ])
  })
  it('makes what was learned the person’s own where it is worded otherwise, with the choices behind it', () => {
    const after = edit(
      persona,
      rewritten(persona, text => text.replace('Keep sentences short', 'Keep them under twenty words')),
    )
    expect(after.items.get(short.id)).toMatchObject({
      item: { statement: 'Keep them under twenty words', source: 'stated', evidence: { for: 14, against: 1 } },
      outcomes: ['o1'],
    })
  })
  it('leaves what is only locked or put away learned, and holds it at its weight', () => {
    const locked = edit(
      persona,
      rewritten(persona, text => text.replace('      source: learned', '      source: learned\n      locked: true')),
    )
    expect(locked.items.get(short.id)).toMatchObject({ item: { source: 'learned', locked: true }, lockedWeight: 0.5 })
    const put = edit(
      persona,
      rewritten(persona, text => text.replace('      source: learned', '      source: learned\n      status: refused')),
    )
    expect(itemIn(put, 'short')).toMatchObject({ source: 'learned', status: 'refused' })
  })
  it('retires what is gone from it, and takes it up again', () => {
    const without = { ...persona.document, preference: { ...persona.document.preference, style: [] } }
    const after = edit(persona, without)
    expect([...after.items.values()].map(({ item: { status } }) => status)).toEqual(['retired', 'retired'])
    expect(edit(after, persona.document).document).toEqual(persona.document)
  })
  it('makes a model that was learned the person’s own where it is another, and leaves it learned where it is not', () => {
    const said = { id: 'continuation', model: 'small', source: 'learned', status: 'active', locked: false } as const
    const learned = { ...said, evidence: { for: 9, against: 3 } }
    const persona = { ...emptyPersona({ id: 'mara', name: 'Mara Quill', role: 'author' }) }
    const { preference } = persona.document
    const of = (model: typeof learned | ModelPreference) => ({
      ...persona.document,
      preference: { ...preference, models: [model] },
    })
    const present = { ...persona, document: of(learned) }
    const opOf = (model: ModelPreference) => editDocument(present, of(model)).ops
    expect(opOf({ ...learned, locked: true })).toMatchObject([{ to: { ...learned, locked: true } }])
    expect(opOf({ ...said, model: 'big' })).toMatchObject([{ to: { model: 'big', source: 'stated' } }])
  })
  it('takes a word off for good, and a habit', () => {
    const after = edit(
      persona,
      rewritten(persona, text =>
        text.replace(/ +- \{ text: somehow.*\n/, '').replace(/pattern:\n(?: .*\n)+/, 'pattern: []\n'),
      ),
    )
    expect(itemIn(after, 'words')?.words?.map(({ text }) => text)).toEqual(['utilize'])
    expect(after.document.pattern).toEqual([])
    const again = patch([{ type: 'word', item: cut.id, word: 'somehow', from: null, to: cut.words?.[0] ?? null }], {
      by: 'learner',
      learner: 'test',
    })
    expect(applyPatch(after, again)).toMatchObject({ ok: false })
  })
  it('may say any value, and an x- field of its own', () => {
    const edited = rewritten(
      persona,
      text => `${text.replace('name: Mara Quill', 'name: M. Quill')}x-tide: { spring: 4 }\n`,
    )
    const { document } = edit(persona, edited)
    expect([document.identity.name, document.extensions]).toEqual(['M. Quill', { 'x-tide': { spring: 4 } }])
    expect(edit(edit(persona, edited), persona.document).document.extensions).toEqual({})
  })
  it('leaves as it is what came to be while it was being edited', () => {
    const shown = persona.document
    const learnedSince = patch([
      { type: 'add', field: 'style', item: item({ id: id('since') }) },
      { type: 'set', path: ['x-since'], from: null, to: 1 },
      { type: 'evidence', item: short.id, for: 3, against: 0, outcomes: ['o2'] },
    ])
    const now = expectOk(applyPatch(persona, learnedSince))
    const edited = rewritten(persona, text => `${text.replace('Keep sentences short', 'Keep them short')}x-mine: 1\n`)
    const { ops, kept } = editDocument(now, edited, { shown })
    const after = expectOk(applyPatch(now, patch(ops)))
    expect(kept).toEqual([])
    expect(itemIn(after, 'since')?.status).toBe('active')
    expect(itemIn(after, 'short')).toMatchObject({ statement: 'Keep them short', evidence: { for: 17, against: 1 } })
    expect(after.document.extensions).toEqual({ 'x-since': 1, 'x-mine': 1 })
    expect(editDocument(now, shown, { shown }).ops).toEqual([])
  })
  it('changes neither counts, nor dates, nor whose persona it is, and says so', () => {
    const edited = rewritten(persona, text => text.replace('id: mara', 'id: odd').replace('for: 14', 'for: 99'))
    expect(edit(persona, edited)).toBe(persona)
    expect(editDocument(persona, edited).kept).toEqual([
      { path: ['preference', 'short'], why: 'counted' },
      { path: ['identity', 'id'], why: 'identity' },
    ])
  })
})

describe('any edited document', () => {
  it('is what the persona then says, as far as a hand may', () => {
    fc.assert(
      fc.property(
        anyHistory,
        anyDocument,
        fc.array(fc.nat(4), { minLength: 1 }),
        ({ persona: before }, drawn, draws) => {
          const edited = mixed(before, drawn, draws)
          const after = edit(before, edited)
          for (const field of ITEM_FIELDS) {
            const acting = edited.preference[field].filter(({ status }) => status === 'active')
            expect(bySaid(after.document.preference[field])).toEqual(bySaid(acting))
            for (const { id: name, status } of edited.preference[field])
              expect(after.items.get(name)?.item.status).toBe(status)
          }
          for (const [name, { item: now }] of after.items)
            expect(now.evidence).toEqual(before.items.get(name)?.item.evidence ?? { for: 0, against: 0 })
          for (const path of pathsOf(edited, after.document))
            expect([path, said(valueOf(after.document, path))]).toEqual([path, said(valueOf(edited, path))])
          expect(editDocument(after, edited).ops).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** A drawn document with some of the items that stand, some of them changed. */
function mixed(before: Persona, drawn: PersonaDocument, draws: readonly number[]): PersonaDocument {
  const preference = { ...drawn.preference }
  let at = 0
  for (const field of ITEM_FIELDS) {
    const own = [...before.items.values()].filter(state => state.field === field).map(state => state.item)
    const stay = own.flatMap(present => {
      const draw = draws[at++ % draws.length]
      if (draw === 0) return []
      if (draw === 1) return [{ ...present, statement: 'Otherwise' }]
      if (draw === 2) return [unlocked(present)]
      return draw === 3 ? [{ ...present, status: 'active' as const, unknown: { a: 1 } }] : [present]
    })
    preference[field] = [...preference[field], ...stay]
  }
  return { ...drawn, preference }
}

function unlocked({ because: _, ...present }: PersonaItem): PersonaItem {
  return { ...present, locked: false }
}

/** What items say, without what no hand changes. */
function bySaid(items: readonly PersonaItem[]): unknown {
  const saidOf = ({ evidence: _, createdAt: __, source: ___, words = [], ...rest }: PersonaItem) => ({
    ...rest,
    words: words.map(({ evidence: ____, ...word }) => word),
  })
  return new Map(items.map(each => [each.id, saidOf(each)]))
}

/** A value without counts and origin, which all have that is decided about by its path. */
function said(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (!('unit' in value) && !('model' in value) && !('locked' in value)) return value
  const { evidence: _, source: __, ...rest } = value
  return rest
}
