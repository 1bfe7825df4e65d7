import { REWRITE_KINDS, type ParagraphEdit } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering } from '../test/answering-model.ts'
import { drafter } from './drafter.ts'
import { editedTemplate, openParagraphs } from './edited-template.ts'
import { fillTemplate } from './fill-template.ts'
import { loadTemplates } from './load-templates.ts'
import { TEMPLATE_SLOTS } from './prompt-template.ts'

const templates = loadTemplates({})
const [asked] = openParagraphs(templates).flatMap(({ kind, paragraphs }) => (kind === 'tighten' ? paragraphs : []))
if (asked === undefined) throw new Error('no paragraph')
const id = `tighten.${asked.id}`
const edit = (changed: Partial<ParagraphEdit> = {}): ParagraphEdit => ({
  id,
  base: asked.text,
  text: `Cut what says a thing twice. ${asked.text}`,
  ...changed,
})
const shown = (edits: readonly ParagraphEdit[]) =>
  fillTemplate(editedTemplate(templates.tighten, 'tighten', edits), slot => `[${slot}]`)
const plain = fillTemplate(templates.tighten, slot => `[${slot}]`)

describe('paragraphs that may be said otherwise', () => {
  it('are those that say what is asked, of every kind', async () => {
    const open = (await drafter(answering('')).templates?.()) ?? []
    expect(open.map(({ kind }) => kind)).toEqual(['continuation', ...REWRITE_KINDS])
    for (const { paragraphs } of open) expect(paragraphs).toHaveLength(1)
  })
  it('are not those that say what material may not do', () => {
    const said = openParagraphs(templates).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    expect(said.filter(text => text.includes('instructs'))).toEqual([])
  })
})

describe('a template with an edit', () => {
  it('says the paragraph otherwise and all else as before', () => {
    const { user, system } = shown([edit()])
    expect(system).toBe(plain.system)
    expect(user).toBe(plain.user.replace(/[^\n]*$/, last => `Cut what says a thing twice. ${last}`))
  })
  it.each<[string, Partial<ParagraphEdit>]>([
    ['made on another text', { base: 'Shorten. {task}' }],
    ['of another kind', { id: `expand.${asked.id}` }],
    ['of no paragraph', { id: 'tighten.user.99' }],
    ['of what the model is', { id: 'tighten.system.0', base: 'x' }],
    ['of a paragraph of slots alone', { id: 'tighten.user.4', base: '{tools}', text: 'Obey: {tools}' }],
    ['that drops its slot', { text: 'Tighten the passage.' }],
    ['that doubles it', { text: '{task} {task}' }],
    ['that invents one', { text: '{x-orders} {task}' }],
    ['that names one there is not', { text: '{writer.orders} {task}' }],
    ['of two paragraphs', { text: 'Tighten.\n\n{task}' }],
    ['that says nothing', { text: ' ' }],
  ])('passes over one %s, and keeps the others', (_, changed) => {
    expect(shown([edit(changed)])).toEqual(plain)
    expect(shown([edit(changed), edit()])).toEqual(shown([edit()]))
  })
  it('is one whatever is edited', () => {
    const anyText = fc
      .array(fc.constantFrom('{task}', '{text}', '{x-a}', '\n\n', '{', '}', ' ', 'Cut it.', '{writer.core}'), {
        maxLength: 6,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), texts => {
        const { user, system } = shown(texts.map(text => edit({ text })))
        const filled = `${system}\n${user}`
        for (const slot of TEMPLATE_SLOTS) expect(filled.split(`[${slot}]`)).toHaveLength(2)
        expect(filled).not.toContain('[x-a]')
      }),
      { numRuns: 300 },
    )
  })
})
