import { TOOL_MOST, type ItemId, type Proposer, type TemplateParagraphs } from '@understudy/contracts'
import { emptyPersona, thingKey, type Persona } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { offering } from '../test/playing-proposer.ts'
import { groundOf } from './ground-of.ts'

const nobody = emptyPersona({ id: 'mara', name: 'Mara', role: 'author' })
const learned = { source: 'learned', status: 'active', locked: false } as const
const prompts = (...templates: readonly TemplateParagraphs[]): Proposer => ({
  ...offering('drafter', 'x', []),
  templates: async () => templates,
})
const tighten = { kind: 'tighten', paragraphs: [{ id: 'user.6', text: 'Tighten. {task}' }] } as const
const withModules = (modules: Partial<Persona['document']['modules']>): Persona => ({
  ...nobody,
  document: { ...nobody.document, modules: { ...nobody.document.modules, ...modules } },
})

describe('what operations change', () => {
  it('is all on, at its most, where nobody said anything', async () => {
    const ground = await groundOf([{ kind: 'author', persona: nobody }], [offering('desk', 'x', [])])
    expect(ground).toEqual({
      items: [],
      tools: Object.fromEntries(Object.entries(TOOL_MOST).map(([id, most]) => [id, { on: true, most }])),
      passes: [],
      templates: [],
      notes: [],
    })
  })
  it('is as the persona has it, paragraphs as they are said now', async () => {
    const persona = withModules({
      tools: [{ id: 'names', on: false, most: 4, ...learned }],
      pipeline: [{ id: 'proofing', after: 'drafting', ...learned }],
      templates: [
        { id: 'tighten.user.6', base: 'Tighten. {task}', text: 'Shorten. {task}', ...learned },
        { id: 'expand.user.6', base: 'Another. {task}', text: 'Never. {task}', ...learned },
      ],
    })
    const expand = { kind: 'expand', paragraphs: [{ id: 'user.6', text: 'Expand. {task}' }] } as const
    const second = prompts({ kind: 'tighten', paragraphs: [{ id: 'user.2', text: 'Of another model. {task}' }] })
    const ground = await groundOf([{ kind: 'author', persona }], [prompts(tighten, expand), second])
    expect(ground.tools.names).toEqual({ on: false, most: 4 })
    expect(ground.passes).toEqual(['proofing'])
    expect(ground.templates).toEqual(
      expect.arrayContaining([
        { kind: 'tighten', paragraphs: [{ id: 'user.6', text: 'Shorten. {task}', base: 'Tighten. {task}' }] },
        { kind: 'expand', paragraphs: [{ id: 'user.6', text: 'Expand. {task}' }] },
      ]),
    )
    expect(ground.templates).toHaveLength(2)
  })
  it('tells which items are the author’s and which were taken back', async () => {
    const id = 'short' as ItemId
    const item = {
      id,
      statement: 'Keep it short',
      measure: null,
      direction: null,
      scope: {},
      except: null,
      evidence: { for: 0, against: 0 },
      createdAt: '',
      ...learned,
    }
    const items = new Map([[id, { field: 'style' as const, item, version: 0, outcomes: [], lockedWeight: null }]])
    const held = { ...nobody, items, held: new Set([thingKey({ item: id })]) }
    const layers = [
      { kind: 'house', persona: { ...nobody, items } },
      { kind: 'author', persona: held },
    ] as const
    const { items: found } = await groundOf(layers, [])
    expect(found.map(({ ours, held: taken }) => [ours, taken])).toEqual([
      [false, false],
      [true, true],
    ])
  })
})
