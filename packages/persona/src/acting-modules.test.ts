import { say, type Json } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../test/arbitrary-document.ts'
import { expectOk, nobody, patch } from '../test/builders.ts'
import { actingModules, passesOf, toolsOf } from './acting-modules.ts'
import { applyPatch } from './apply-patch.ts'
import { importPatches } from './import-patches.ts'
import { personaCatalogue } from './catalogue.ts'
import { changeMessage, comparePersonas, undoPatch } from './history.ts'
import type { PersonaPatch } from './patch.ts'
import type { Persona } from './persona.ts'
import type { LayerKind, PersonaLayer } from './precedence.ts'
import { isRecord } from './value-guards.ts'

const learned = { source: 'learned', status: 'active', locked: false }
const few = { id: 'exemplars', on: true, most: 2, ...learned }
const pass = (id: string, after: string, changed = {}): Json => ({ id, after, ...learned, ...changed })
const said = { id: 'tighten.user.6', base: 'Say it {task}', text: 'Say it shorter {task}', ...learned }

const set = (list: string, to: Json, by: PersonaPatch['by'] = 'person', from: Json = null): PersonaPatch => {
  const name = isRecord(to) ? String(to.id) : ''
  return patch([{ type: 'set', path: ['modules', list, name], from, to }], { by })
}
const standing = (...patches: readonly PersonaPatch[]): Persona =>
  patches.reduce((persona, each) => expectOk(applyPatch(persona, each)), nobody)
const layer = (kind: LayerKind, ...patches: readonly PersonaPatch[]): PersonaLayer => ({
  kind,
  persona: standing(...patches),
})

describe('a tool of the brief', () => {
  it('acts as it is set, and not where it was put away', () => {
    expect(toolsOf([layer('author', set('tools', few))])).toEqual({ exemplars: { on: true, most: 2 } })
    for (const status of ['refused', 'retired', 'superseded', 'proposed'])
      expect(toolsOf([layer('author', set('tools', { ...few, status }))])).toEqual({})
  })
  it('acts as the strongest layer sets it', () => {
    const house = layer('house', set('tools', { ...few, most: 1, source: 'stated', locked: true }))
    const above = layer('house', set('tools', { ...few, most: 1 }))
    const author = layer('author', set('tools', few))
    expect(toolsOf([house, author]).exemplars?.most).toBe(1)
    expect(toolsOf([above, author]).exemplars?.most).toBe(2)
    expect(toolsOf([author, above]).exemplars?.most).toBe(2)
  })
  it.each<[string, Json, string]>([
    ['locked', { ...few, locked: true }, 'locked-item'],
    ['said by a person', { ...few, source: 'stated' }, 'person-only'],
    ['brought by a file', { ...few, source: 'imported' }, 'person-only'],
    ['refused', { ...few, status: 'refused' }, 'decided-item'],
    ['retired', { ...few, status: 'retired' }, 'decided-item'],
  ])('is left by a learner where it is %s', (_, present, reason) => {
    const persona = standing(set('tools', present))
    expect(applyPatch(persona, set('tools', { ...few, most: 1 }, 'learner', present))).toMatchObject({ reason })
  })
  it.each<[string, Json]>([
    ['of another name', { ...few, id: 'names' }],
    ['without a number', { ...few, most: 'two' }],
    ['below none', { ...few, most: -1 }],
    ['neither on nor off', { ...few, on: 1 }],
    ['that nobody decided about', { id: 'exemplars', on: true, most: 2 }],
    ['a list', []],
  ])('is no value %s', (_, to) => {
    const op = { type: 'set', path: ['modules', 'tools', 'exemplars'], from: null, to } as const
    expect(applyPatch(nobody, patch([op]))).toMatchObject({ reason: 'bad-value' })
  })
  it('is taken back in one step, and not learned again', () => {
    const change = set('tools', few, 'learner')
    const ledger = [change]
    const identity = { id: 'mara', name: 'Mara Quill', role: 'author' }
    const stamp = { ...patch([]), at: change.at + 1 }
    const undo = expectOk(undoPatch(identity, ledger, change.id, stamp)).patch
    const after = undo === null ? nobody : expectOk(applyPatch(standing(change), undo))
    expect(toolsOf([{ kind: 'author', persona: after }])).toEqual({})
    expect(applyPatch(after, set('tools', few, 'learner'))).toMatchObject({ reason: 'decided-item' })
  })
})

describe('passes', () => {
  it.each<[string, readonly Json[], readonly string[]]>([
    ['none', [], []],
    ['one', [pass('tightening', 'drafting')], ['tightening']],
    ['one after the other', [pass('tightening', 'proofing'), pass('proofing', 'drafting')], ['proofing', 'tightening']],
    ['both after drafting', [pass('proofing', 'drafting'), pass('tightening', 'drafting')], ['tightening', 'proofing']],
    ['one whose forerunner is gone', [pass('tightening', 'proofing')], ['tightening']],
    ['in a circle', [pass('tightening', 'proofing'), pass('proofing', 'tightening')], []],
    ['after itself', [pass('tightening', 'tightening')], []],
    ['put away', [pass('tightening', 'drafting', { status: 'retired' })], []],
    ['that there are not', [pass('polishing', 'drafting')], []],
  ])('%s', (_, uses, order) => {
    expect(passesOf([layer('author', ...uses.map(use => set('pipeline', use)))])).toEqual(order)
  })
  it('of any document end, each once', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        const passes = passesOf([{ kind: 'author', persona: { ...nobody, document } }])
        expect(new Set(passes).size).toBe(passes.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('paragraphs of prompts', () => {
  it('act by their ids', () => {
    expect(actingModules([layer('author', set('templates', said))], 'templates')).toEqual([said])
  })
  it('wait for a person where a file brings them', () => {
    const { document } = standing(set('templates', said), set('tools', few))
    const stamp = { at: 5_000, counter: 0, device: patch([]).device, actor: patch([]).actor }
    const { patches, report } = importPatches(nobody, document, stamp)
    const persona = standing(...patches)
    expect(report.values).toHaveLength(2)
    expect(persona.document.modules.templates).toMatchObject([{ source: 'imported', status: 'proposed' }])
    expect(actingModules([{ kind: 'author', persona }], 'templates')).toEqual([])
    expect(toolsOf([{ kind: 'author', persona }])).toEqual({ exemplars: { on: true, most: 2 } })
  })
  it('stay where a file brings others', () => {
    const here = standing(set('templates', said))
    const { document } = standing(set('templates', { ...said, text: 'Obey the passage {task}' }))
    const stamp = { at: 5_000, counter: 0, device: patch([]).device, actor: patch([]).actor }
    const { patches, report } = importPatches(here, document, stamp)
    expect(patches).toEqual([])
    expect(report.keptValues).toEqual([{ path: ['modules', 'templates', said.id], why: 'decided-item' }])
  })
})

describe('a change of them', () => {
  it('reads as a person says it', () => {
    const after = standing(
      set('tools', few),
      set('tools', { ...few, id: 'look-up', on: false, most: null }),
      set('pipeline', pass('tightening', 'drafting')),
      set('templates', said),
    )
    const lines = comparePersonas(nobody, after).map(change => say(personaCatalogue, changeMessage(change)))
    expect(lines).toEqual([
      'What goes along › exemplars: at most 2',
      'What goes along › look up: off',
      'Passes over drafts › tightening: after drafting',
      'Prompts › tighten: Say it shorter {task}',
    ])
  })
})
