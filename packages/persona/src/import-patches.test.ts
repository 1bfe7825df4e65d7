import type { ActorId, DeviceId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../test/arbitrary-document.ts'
import { anyHistory } from '../test/arbitrary-patch.ts'
import { expectOk, id, item, nobody, patch, personaOf } from '../test/builders.ts'
import { importPatches, type PersonaImport } from './file.ts'
import { applyPatch, emptyDocument, type Persona, type PersonaDocument, type PersonaItem } from './index.ts'

const stamp = { at: Date.UTC(2026, 4, 2), counter: 7, device: 'desk' as DeviceId, actor: 'mara' as ActorId }
const empty = emptyDocument({ id: 'odd', name: 'Odd', role: 'editor' })

function fileOf(style: readonly PersonaItem[], changed: Partial<PersonaDocument> = {}): PersonaDocument {
  return { ...empty, preference: { ...empty.preference, style }, ...changed }
}
function opened(persona: Persona, { patches }: PersonaImport): Persona {
  return patches.reduce((present, next) => expectOk(applyPatch(present, next)), persona)
}

const dog = item({
  id: id('dog'),
  statement: 'Never kill the dog',
  locked: true,
  evidence: { for: 9, against: 0 },
  createdAt: '',
})

describe('an opened file', () => {
  it('brings items marked imported, unlocked, without evidence, and says so', () => {
    const brought = importPatches(nobody, fileOf([dog]), stamp)
    const came = opened(nobody, brought).items.get(dog.id)?.item
    expect(came).toEqual({
      ...dog,
      source: 'imported',
      locked: false,
      evidence: { for: 0, against: 0 },
      createdAt: '2026-05-02T00:00:00.000Z',
    })
    expect(brought.report).toMatchObject({ added: [came], unlocked: 1, reworded: [], present: [], leftOut: [] })
  })
  it('keeps proposed and active, and leaves the rest out', () => {
    const statuses = (['proposed', 'active', 'refused', 'superseded', 'retired'] as const).map(status =>
      item({ id: id(status), status }),
    )
    const { report } = importPatches(nobody, fileOf(statuses), stamp)
    expect(report.added.map(({ status }) => status)).toEqual(['proposed', 'active'])
    expect(report.leftOut.map(({ id: left, why }) => [left, why])).toEqual([
      ['refused', 'not-acting'],
      ['superseded', 'not-acting'],
      ['retired', 'not-acting'],
    ])
  })
  it('takes the file’s words for an item that is here, and nothing else of it', () => {
    const here = personaOf([item({ id: id('dog'), evidence: { for: 3, against: 1 } })])
    const brought = importPatches(here, fileOf([dog]), stamp)
    expect(brought.report).toMatchObject({ added: [], reworded: ['dog'] })
    expect(opened(here, brought).items.get(dog.id)?.item).toMatchObject({
      statement: 'Never kill the dog',
      source: 'learned',
      evidence: { for: 3, against: 1 },
    })
  })
  it('leaves a locked item as it is', () => {
    const here = personaOf([item({ id: id('dog'), locked: true })])
    const brought = importPatches(here, fileOf([dog]), stamp)
    expect(brought).toMatchObject({ patches: [], report: { leftOut: [{ id: 'dog', why: 'locked-item' }] } })
  })
  it('brings back nothing that was refused or forgotten', () => {
    const here = personaOf(
      [item({ id: id('dog'), status: 'refused' }), item({ id: id('cat') })],
      [{ type: 'forget', item: id('cat') }],
    )
    const { patches, report } = importPatches(here, fileOf([dog, item({ id: id('cat') })]), stamp)
    expect(patches).toEqual([])
    expect(report.leftOut.map(({ why }) => why)).toEqual(['decided-item', 'forgotten-item'])
  })
  it('brings words, notes and extensions, and renames nobody', () => {
    const brought = importPatches(
      nobody,
      fileOf([], {
        memory: { longTerm: null, notes: [{ id: 'n', statement: 'Tides of 1887' }], unknown: {} },
        preference: { ...empty.preference, words: { grey: { keep: true } } },
        extensions: { 'x-a': [1] },
        unknown: { chapters: 3 },
      }),
      stamp,
    )
    const { document } = opened(nobody, brought)
    expect(document).toMatchObject({
      identity: { id: 'mara', name: 'Mara Quill' },
      extensions: { 'x-a': [1] },
      unknown: { chapters: 3 },
    })
    expect(document.memory.notes).toEqual([{ id: 'n', statement: 'Tides of 1887' }])
    expect(brought.report.values).toEqual([
      ['memory', 'notes', 'n'],
      ['preference', 'words', 'grey'],
      ['x-a'],
      ['chapters'],
    ])
  })
  it('leaves a locked habit as it is', () => {
    const habit = { id: 'w', value: 18, unit: 'words', source: 'learned', status: 'active', locked: true } as const
    const here = expectOk(applyPatch(nobody, patch([{ type: 'set', path: ['pattern', 'w'], from: null, to: habit }])))
    const { patches, report } = importPatches(here, fileOf([], { pattern: [{ ...habit, value: 90 }] }), stamp)
    expect(patches).toEqual([])
    expect(report.keptValues).toEqual([{ path: ['pattern', 'w'], why: 'locked-item' }])
  })
  it('stops at 80 items and names those left out', () => {
    const many = Array.from({ length: 60 }, (_, n) => item({ id: id(`f${n}`) }))
    const here = personaOf(Array.from({ length: 30 }, (_, n) => item({ id: id(`h${n}`) })))
    const { report } = importPatches(here, fileOf(many), stamp)
    expect(report.added).toHaveLength(50)
    expect(report.leftOut).toHaveLength(10)
    expect(report.leftOut[0]).toEqual({ id: 'f50', why: 'layer-full' })
  })
})

describe('any opened file', () => {
  it('applies, locks and unlocks nothing, and brings nothing when opened again', () => {
    fc.assert(
      fc.property(anyHistory, anyDocument, ({ persona }, document) => {
        const after = opened(persona, importPatches(persona, document, stamp))
        for (const [itemId, { item: before }] of persona.items)
          expect(after.items.get(itemId)?.item.locked).toBe(before.locked)
        for (const [itemId, { item: present }] of after.items)
          if (!persona.items.has(itemId)) expect(present).toMatchObject({ locked: false, source: 'imported' })
        expect(importPatches(after, document, stamp).patches).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
  it('gives patches of the same ids when opened the same', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        expect(importPatches(nobody, document, stamp)).toEqual(importPatches(nobody, document, stamp))
      }),
      { numRuns: 50 },
    )
  })
})
