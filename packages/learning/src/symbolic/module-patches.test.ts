import { say, type Json, type PassId, type ToolSetting } from '@understudy/contracts'
import {
  actingModules,
  applyPatch,
  emptyPersona,
  passesOf,
  readPatch,
  toolsOf,
  type Persona,
} from '@understudy/persona'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crudeReader } from '../../test/crude-reader.ts'
import { MARA_QUILL } from '../../test/story.ts'
import { MARA } from '../../test/writing-desk.ts'
import { learningCatalogue } from '../catalogue.ts'
import { emptyLearnerState } from '../learner-state.ts'
import { finish } from '../run-steps.ts'
import { examine } from './examine.ts'
import type { ModuleOperation } from './module-patches.ts'

const nobody = emptyPersona(MARA_QUILL)
const because = ['o1']
const few: ModuleOperation = { type: 'tool', tool: 'exemplars', setting: { on: true, most: 2 }, because }
const pass = (added: PassId, after: 'drafting' | PassId = 'drafting'): ModuleOperation => {
  return { type: 'pipeline', change: { type: 'add-pass', pass: added, after }, because }
}
const without = (gone: PassId): ModuleOperation => ({
  type: 'pipeline',
  change: { type: 'remove-pass', pass: gone },
  because,
})
const BASE = 'Say it in fewer words. {task}'
const said = (text: string): ModuleOperation => ({
  type: 'template',
  kind: 'tighten',
  paragraph: 'user.6',
  text,
  because,
})
const cheaper = { exchanges: 5, before: 0.4, after: 0.3 }

function examined(operation: ModuleOperation, over = {}, persona = nobody) {
  const input = { update: 'u1', operation, verdicts: [], differences: [], persona, actor: MARA, at: 9, counter: 1 }
  return finish(examine({ ...input, cost: cheaper, base: BASE, ...over }, emptyLearnerState(''), crudeReader))
}
function reasonFor(...asked: Parameters<typeof examined>): string {
  const came = examined(...asked)
  return came.became === 'refused' ? came.reason : came.became
}
function having(persona: Persona, ...operations: readonly ModuleOperation[]): Persona {
  return operations.reduce((present, operation) => {
    const came = examined(operation, {}, present)
    if (came.became === 'refused') throw new Error(came.reason)
    return came.patches.reduce((before, patch) => {
      expect(readPatch(structuredClone(patch) as unknown as Json)).toMatchObject({ ok: true })
      const applied = applyPatch(before, patch)
      if (!applied.ok) throw new Error(applied.detail)
      return applied.value
    }, present)
  }, persona)
}
const layers = (persona: Persona) => [{ kind: 'author', persona }] as const

describe('an operation on what works beside the items', () => {
  it('lands as one patch of the update, learned, with what doing again came to', () => {
    const came = examined(few)
    if (came.became === 'refused') throw new Error(came.reason)
    const [patch, ...others] = came.patches
    expect(others).toEqual([])
    expect(patch).toMatchObject({ by: 'learner', update: 'u1', check: { choices: 5, before: 0.4, after: 0.3 } })
    expect(say(learningCatalogue, patch?.cause ?? { key: '' })).toBe(
      '5 exchanges done again with it: 30 % of the words to change by hand instead of 40 %',
    )
    expect(toolsOf(layers(having(nobody, few)))).toEqual({ exemplars: { on: true, most: 2 } })
    expect(examined(few)).toEqual(came)
  })
  it.each<[string, object, string]>([
    ['nothing was done again', { cost: undefined }, 'unconfirmed'],
    ['too little was', { cost: { ...cheaper, exchanges: 2 } }, 'unconfirmed'],
    ['it came to the same', { cost: { ...cheaper, after: 0.4 } }, 'predicts-worse'],
    ['it came to more', { cost: { ...cheaper, after: 0.5 } }, 'predicts-worse'],
    ['it came to no number', { cost: { ...cheaper, after: Number.NaN } }, 'predicts-worse'],
  ])('is refused where %s', (_, over, reason) => {
    for (const operation of [few, pass('tightening'), said('Cut. {task}')])
      expect(reasonFor(operation, over)).toBe(reason)
  })
  it.each<[string, object, string]>([
    ['locked', { locked: true }, 'locked'],
    ['said by a person', { source: 'stated' }, 'persons'],
    ['brought by a file', { source: 'imported' }, 'persons'],
    ['put away', { status: 'retired' }, 'taken-back'],
    ['refused', { status: 'refused' }, 'taken-back'],
  ])('leaves what is %s', (_, over, reason) => {
    const decided = { source: 'learned', status: 'active', locked: false, ...over } as const
    const modules = {
      tools: [{ id: 'exemplars', on: true, most: 4, ...decided }],
      pipeline: [{ id: 'tightening', after: 'drafting', ...decided } as const],
      templates: [{ id: 'tighten.user.6', base: BASE, text: 'Mine. {task}', ...decided }],
      unknown: {},
    }
    const persona = { ...nobody, document: { ...nobody.document, modules } }
    for (const operation of [few, said('Cut. {task}'), pass('tightening', 'proofing')])
      expect(reasonFor(operation, {}, persona)).toBe(reason)
  })
})

describe('a paragraph', () => {
  it('keeps what its host wrote, however often it is said otherwise, and goes back to it', () => {
    const twice = having(nobody, said('Cut. {task}'), said('Cut hard. {task}'))
    expect(actingModules(layers(twice), 'templates')).toMatchObject([{ base: BASE, text: 'Cut hard. {task}' }])
    expect(having(twice, said(BASE)).document.modules.templates).toEqual([])
  })
  it('is none where there is no such', () =>
    expect(reasonFor(said('Cut.'), { base: undefined })).toBe('unknown-target'))
})

describe('passes', () => {
  it.each<[string, readonly ModuleOperation[], readonly PassId[]]>([
    ['one', [pass('proofing')], ['proofing']],
    ['one after the other', [pass('proofing'), pass('tightening', 'proofing')], ['proofing', 'tightening']],
    ['one before the other', [pass('tightening'), pass('proofing')], ['proofing', 'tightening']],
    ['one before the other, the other way', [pass('proofing'), pass('tightening')], ['tightening', 'proofing']],
    ['one gone', [pass('proofing'), without('proofing')], []],
    ['the first gone', [pass('proofing'), pass('tightening', 'proofing'), without('proofing')], ['tightening']],
    ['gone and back', [pass('proofing'), without('proofing'), pass('proofing')], ['proofing']],
  ])('%s', (_, operations, order) => expect(passesOf(layers(having(nobody, ...operations)))).toEqual(order))
  it('that are not there do not go', () => expect(reasonFor(without('proofing'))).toBe('unknown-target'))
  it('stay in a row whatever comes and goes', () => {
    const anyChange = fc.constantFrom(
      pass('tightening'),
      pass('proofing'),
      pass('tightening', 'proofing'),
      pass('proofing', 'tightening'),
      without('tightening'),
      without('proofing'),
    )
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), changes => {
        let persona = nobody
        for (const change of changes) {
          if (change.type !== 'pipeline') continue
          const before = passesOf(layers(persona))
          const isThere = before.includes(change.change.pass)
          const hasGround =
            change.change.type === 'remove-pass' ||
            change.change.after === 'drafting' ||
            before.includes(change.change.after)
          // what legality lets through
          if (!hasGround || isThere !== (change.change.type === 'remove-pass')) continue
          persona = having(persona, change)
          const added = change.change.type === 'add-pass' ? [change.change.pass] : []
          expect([...passesOf(layers(persona))].toSorted()).toEqual(
            [...before.filter(each => each !== change.change.pass), ...added].toSorted(),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('any tool', () => {
  it('is as it was set last', () => {
    const anySetting: fc.Arbitrary<ToolSetting> = fc.record({ on: fc.boolean(), most: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(anySetting, { minLength: 1, maxLength: 4 }), settings => {
        const persona = having(nobody, ...settings.map(setting => ({ ...few, tool: 'notes', setting }) as const))
        expect(toolsOf(layers(persona))).toEqual({ notes: settings.at(-1) })
      }),
      { numRuns: 100 },
    )
  })
})
