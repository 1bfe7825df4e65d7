import type { ActorId, Brief, Proposer } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { offering } from '../test/playing-proposer.ts'
import { rewriteRequest } from '../test/requests.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { readEvents } from './event-log.ts'
import { memoryStore } from './memory-store.ts'
import { authorScope } from './scopes.ts'

const WORDS = 'gull tide rope lamp stair clerk ledger boat orange harbour wall night bell crate wing sand'.split(' ')

/** A paragraph unlike any other. */
function page(seed: number): string {
  let state = seed * 7919 + 1
  const said = Array.from({ length: 60 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return WORDS[state % WORDS.length]
  })
  return `Then ${said.join(' ').replace(/((?:\S+ ){9}\S+) /g, '$1. So ')}.`
}
const PAGES = Array.from({ length: 12 }, (_, seed) => page(seed))
const PASSAGE = 'It was late in the yard.'
const NOTES = ['Tide tables are for 1887', 'The ferry is called the Wren', 'Bess is left-handed']

/** The brief of a rewrite where the persona says this of its modules. */
async function briefWith(modules: string) {
  const briefs: Brief[] = []
  const drafts = [
    'One more of them came up the stair.',
    'And another went down to the boat.',
    'The last of them stood on the wall.',
  ]
  const drafter: Proposer = {
    ...offering('drafter', '', []),
    async *propose(request, brief, signal) {
      briefs.push(brief)
      const passage = request.type === 'rewrite' ? (request.selected[0]?.text ?? '') : ''
      yield* offering('drafter', passage, [drafts[briefs.length % 3] ?? '']).propose(request, brief, signal)
    },
  }
  const store = memoryStore()
  const subject = { author: 'mara' }
  const assistant = createAssistant({
    proposers: [drafter],
    store,
    subject,
    actor: 'mara',
    consent: 'given',
    env: seededEnv(3),
  })
  const shown = await assistant.personaText()
  if (!shown.ok) throw new Error(shown.detail)
  const notes = NOTES.map((statement, at) => `{ id: n${at}, statement: ${statement} }`).join(', ')
  const bare = shown.value.text.replace(/^(?:modules|memory):.*\n(?: .*\n)*/gm, '')
  const text = `${bare}\nmemory: { notes: [${notes}] }\nmodules: ${modules}\n`
  expect(await assistant.editPersonaText(text)).toMatchObject({ ok: true })
  const { document } = rewriteRequest('')
  const blocks = PAGES.map(text => {
    const run = { from: 0, to: text.length, hand: 'typed', actor: 'mara' as ActorId, suggestion: null } as const
    return { type: 'paragraph', text, provenance: [run] } as const
  })
  assistant.read({ document, from: 0, to: 0, blocks })
  const editor = smallEditor(assistant)
  for (const passage of Array.from({ length: 3 }, () => PASSAGE))
    for (const offer of await editor.rewrite(passage, { kind: 'voice' })) editor.refuse(offer)
  await assistant.flush()
  await editor.rewrite(PASSAGE, { kind: 'voice', id: 'exchange-9' as never })
  await assistant.flush()
  const log = await readEvents(store, authorScope({ ...subject, tenant: 'local' }), null)
  const asked = log.ok ? log.value.events.findLast(({ type }) => type === 'requested') : undefined
  return { brief: briefs.at(-1), tools: asked?.type === 'requested' ? asked.tools : null }
}

describe('a brief', () => {
  it('brings all there is where nobody said otherwise, and the record says nothing of it', async () => {
    const { brief, tools } = await briefWith('{}')
    expect(brief?.exemplars.length).toBeGreaterThan(2)
    expect(brief?.counterexamples.length).toBeGreaterThan(1)
    for (const note of NOTES) expect(brief?.persona.core).toContain(note)
    expect(tools).toBeUndefined()
  })
  it('brings as many as the persona says, and the record says how many', async () => {
    const said =
      '{ id: exemplars, on: true, most: 2 }, { id: refused, on: true, most: 1 }, { id: notes, on: true, most: 1 }'
    const { brief, tools } = await briefWith(`{ tools: [${said}] }`)
    expect([brief?.exemplars.length, brief?.counterexamples.length]).toEqual([2, 1])
    expect(NOTES.filter(note => brief?.persona.core.includes(note))).toEqual([NOTES[0]])
    expect(tools).toEqual({
      exemplars: { on: true, most: 2 },
      refused: { on: true, most: 1 },
      notes: { on: true, most: 1 },
    })
  })
  it('brings none of what is off', async () => {
    const said = ['exemplars', 'refused', 'notes'].map(id => `{ id: ${id}, on: false }`).join(', ')
    const { brief } = await briefWith(`{ tools: [${said}] }`)
    expect([brief?.exemplars, brief?.counterexamples]).toEqual([[], []])
    expect(NOTES.filter(note => brief?.persona.core.includes(note))).toEqual([])
  })
  it('brings what prompts say otherwise', async () => {
    const said = "{ id: tighten.user.6, base: 'Tighten. {task}', text: 'Cut. {task}' }"
    const { brief } = await briefWith(`{ templates: [${said}] }`)
    expect(brief?.paragraphs).toEqual([{ id: 'tighten.user.6', base: 'Tighten. {task}', text: 'Cut. {task}' }])
  })
})
