import type { DocumentId, Proposer, ReadBlock, RuleId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { document } from '../test/requests.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const SCENE = [
  'The very old lamp had a very long wick and a very small flame.',
  'A gull sat on the very end of the pier.',
]
const NEXT = ['Inland it was very dry, and very still, and the very dust lay down.']
const block = (text: string): ReadBlock => ({ type: 'paragraph', text, provenance: [] })
const FIRST_LINES = { rule: 'intensifier', where: 'scene', opening: 'The very old lamp had a' }

/** A writer with a manuscript of two scenes, and a desk of one rule. */
async function atDesk(store = memoryStore(), texts: readonly string[] = [...SCENE, ...NEXT]) {
  const env = seededEnv(4)
  const proposers = [replacing('desk', 'intensifier', 'very ', '')]
  const assistant = createAssistant({
    store,
    env,
    subject: { author: 'mara' },
    actor: 'mara',
    proposers,
    consent: 'given',
  })
  await assistant.ready
  assistant.read({ document, from: 0, to: 0, blocks: texts.map(block), breaks: [SCENE.length] })
  return { store, assistant, editor: smallEditor(assistant), texts }
}
type Desk = Awaited<ReturnType<typeof atDesk>>

async function refuse({ editor, assistant, texts }: Desk, count: number, why: 'never' | 'not-here' | null = null) {
  const offers = await editor.rewrite(texts)
  for (const offer of offers.slice(0, count)) editor.refuse(offer, why)
  await assistant.flush()
}
const quietAt = async ({ assistant }: Desk, where: DocumentId = document) => {
  const scenes = await assistant.quietIn(where)
  return scenes.map(({ rule, where: place, opening }) => ({ rule, where: place, opening }))
}

describe('a rule refused in a scene', () => {
  it('twice still speaks', async () => {
    const desk = await atDesk()
    await refuse(desk, 2)
    expect(await quietAt(desk)).toEqual([])
  })
  it('three times is quiet there, and in no other', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    expect(await quietAt(desk)).toEqual([FIRST_LINES])
    expect(await desk.assistant.quietIn(document)).toMatchObject([{ from: 0, to: 2 }])
    expect(await quietAt(desk, 'doc-2' as DocumentId)).toEqual([])
  })
  it('is told to proposers', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const briefs: unknown[] = []
    const plain = replacing('desk', 'intensifier', 'very ', '')
    const listening: Proposer = {
      ...plain,
      propose(request, brief, signal) {
        briefs.push(brief.quiet)
        return plain.propose(request, brief, signal)
      },
    }
    const again = createAssistant({
      store: desk.store,
      env: seededEnv(5),
      subject: { author: 'mara' },
      actor: 'mara',
      proposers: [listening],
    })
    again.read({ document, from: 0, to: 0, blocks: desk.texts.map(block), breaks: [2] })
    await smallEditor(again).rewrite(desk.texts)
    expect(briefs).toEqual([[{ rule: 'intensifier', from: 0, to: 2 }]])
  })
  it('stays quiet after a restart', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    expect(await quietAt(await atDesk(desk.store))).toEqual([FIRST_LINES])
  })
  it('stays quiet where its scene went, its words edited', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const moved = ['A heading came before.', ...NEXT, SCENE[0]?.replace('lamp', 'lantern') ?? '', SCENE[1] ?? '']
    const again = await atDesk(desk.store, moved)
    expect(await again.assistant.quietIn(document)).toMatchObject([{ rule: 'intensifier', from: 2, to: 4 }])
  })
  it('speaks again once the scene is another', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    expect(
      await quietAt(await atDesk(desk.store, ['All of it was written anew.', 'Not a word of it stayed.'])),
    ).toEqual([])
  })
  it('is brought back, for good', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const [quiet] = await desk.assistant.quietIn(document)
    if (quiet === undefined) throw new Error('not quiet')
    await desk.assistant.wake(document, quiet)
    expect(await quietAt(desk)).toEqual([])
    expect(await quietAt(await atDesk(desk.store))).toEqual([])
  })
  it('goes quiet again when it is refused again', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const [quiet] = await desk.assistant.quietIn(document)
    await desk.assistant.wake(document, quiet ?? { refusals: [] })
    await refuse(desk, 3)
    expect(await quietAt(desk)).toHaveLength(1)
  })
  it('tells whoever shows it', async () => {
    const desk = await atDesk()
    let told = 0
    desk.assistant.subscribe(() => told++)
    await refuse(desk, 3)
    expect(told).toBeGreaterThan(0)
  })
})

describe('why it was refused', () => {
  it('never: quiet in the whole manuscript at once', async () => {
    const desk = await atDesk()
    await refuse(desk, 1, 'never')
    expect(await desk.assistant.quietIn(document)).toMatchObject([{ where: 'manuscript', from: 0, to: 3 }])
  })
  it('not here: counts for its scene as any other', async () => {
    const desk = await atDesk()
    await refuse(desk, 2, 'not-here')
    expect(await quietAt(desk)).toEqual([])
  })
})

describe('what the record of it holds', () => {
  it('no word of the manuscript', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const kept = await desk.store.list('author:local/mara' as never, 'quiet')
    expect(kept.ok && kept.value.documents).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/lamp|gull|wick/)
  })
  it('counts no more once its passages were forgotten', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    const scope = 'author:local/mara' as never
    const kept = await desk.store.list(scope, 'quiet')
    const refusals = (kept.ok ? kept.value.documents[0]?.value : null) as { refusals: { passage: never }[] } | null
    await desk.store.write([
      { type: 'delete-texts', scope, ids: (refusals?.refusals ?? []).map(({ passage }) => passage) },
    ])
    expect(await quietAt(await atDesk(desk.store))).toEqual([])
  })
  it('is made anew from the log where it is missing', async () => {
    const desk = await atDesk()
    await refuse(desk, 3)
    await desk.store.write([
      { type: 'delete', scope: 'author:local/mara' as never, collection: 'quiet', key: document },
    ])
    expect(await quietAt(await atDesk(desk.store))).toEqual([FIRST_LINES])
  })
  it('is nothing while learning is paused, but for this sitting', async () => {
    const desk = await atDesk()
    await desk.assistant.setLearning('paused')
    await refuse(desk, 3)
    expect(await quietAt(desk)).toEqual([FIRST_LINES])
    expect(await quietAt(await atDesk(desk.store))).toEqual([])
  })
})

describe('how speech is marked', () => {
  it('is read off the text, until the writer says it', async () => {
    const { assistant } = await atDesk(memoryStore(), ['“Go,” she said.', '“No,” he said.', '“Then stay,” she said.'])
    expect(assistant.dialogueOf(document)).toEqual({ dialogue: 'double', is: 'guessed' })
    assistant.setDialogue(document, 'unknown')
    expect(assistant.dialogueOf(document)).toEqual({ dialogue: 'unknown', is: 'stated' })
    assistant.setDialogue(document, null)
    expect(assistant.dialogueOf(document)).toEqual({ dialogue: 'double', is: 'guessed' })
  })
  it('is what proposers are told', async () => {
    const told: unknown[] = []
    const plain = replacing('desk', 'intensifier', 'very ', '')
    const listening: Proposer = {
      ...plain,
      propose(request, brief, signal) {
        told.push(brief.dialogue)
        return plain.propose(request, brief, signal)
      },
    }
    const assistant = createAssistant({
      env: seededEnv(6),
      subject: { author: 'mara' },
      actor: 'mara',
      proposers: [listening],
    })
    await smallEditor(assistant).rewrite('It was very dry.')
    assistant.setDialogue(document, 'dash')
    await smallEditor(assistant).rewrite('It was very dry.')
    expect(told).toEqual(['unknown', 'dash'])
  })
})

describe('a rule set by a person', () => {
  const path = ['preference', 'rules', 'intensifier']
  it('is handed to proposers, and stands after a restart', async () => {
    const desk = await atDesk()
    expect((await desk.assistant.setValue(path, { set: 'off', scope: { mode: 'dialogue' } })).ok).toBe(true)
    const again = await atDesk(desk.store)
    expect(again.assistant.state().persona.document.preference.rules).toEqual({
      ['intensifier' as RuleId]: { set: 'off', scope: { mode: 'dialogue' } },
    })
  })
  it('is refused where it is none', async () => {
    const desk = await atDesk()
    expect(await desk.assistant.setValue(path, 'sometimes')).toMatchObject({ ok: false })
    expect(await desk.assistant.setValue(['preference', 'style', 'x'], 'a')).toMatchObject({
      ok: false,
      reason: 'not-understood',
    })
  })
})
