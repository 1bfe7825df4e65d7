import { say, type ItemId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { personaCatalogue } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { document } from '../test/requests.ts'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const TAGS = ['clerk', 'pilot', 'porter', 'cook', 'mate', 'baker', 'nurse', 'driver', 'groom', 'smith', 'guard', 'page']
/** Passages that a writer would leave as they are, each its own. */
const passages = (from: number, to: number) =>
  TAGS.slice(from, to).map(
    (who, n) => `“The ${who} has gone up to number ${from + n},” the ${who} expostulated, and left.`,
  )

function setUp(store = memoryStore(), house?: string) {
  const env = seededEnv(5)
  const subject = { author: 'mara', ...(house === undefined ? {} : { house }) }
  const proposers = [replacing('copydesk', 'ornate-tag', 'expostulated', 'said')]
  const assistant = createAssistant({ proposers, store, subject, actor: 'mara', consent: 'given', env })
  const editor = smallEditor(assistant)
  async function refuse(from: number, to: number): Promise<void> {
    for (const offer of await editor.rewrite(passages(from, to), { kind: 'dialogue' })) {
      editor.refuse(offer)
      env.advance(60_000)
    }
    await assistant.flush()
  }
  const lines = async () =>
    (await assistant.history(99)).flatMap(({ changes }) => changes.map(({ line }) => say(personaCatalogue, line)))
  const learnt = () => [...assistant.state().persona.items.keys()].filter(id => id.startsWith('ornate-tags'))
  return { assistant, store, env, refuse, lines, learnt }
}

async function stated({ assistant }: ReturnType<typeof setUp>, sentence: string): Promise<ItemId> {
  const said = await assistant.stateWish(sentence, {})
  if (!said.ok) throw new Error(said.detail)
  return said.value
}
const newest = async ({ assistant }: ReturnType<typeof setUp>) => {
  const [entry] = await assistant.history(1)
  if (entry === undefined) throw new Error('nothing happened')
  return entry
}

describe('history', () => {
  it('says what changed, newest first, with cause, hand, cost and check', async () => {
    const set = setUp()
    const item = await stated(set, 'Cut adverbs')
    await set.assistant.decide(item, 'lock')
    await set.refuse(0, 6)
    expect((await set.lines()).slice(-2)).toEqual(['Locked: You cut adverbs', 'New: You cut adverbs'])
    expect((await set.assistant.history(99)).map(({ by }) => by)).toEqual(['learner', 'learner', 'person', 'person'])
    const learned = (await set.assistant.history(99)).findLast(({ by }) => by === 'learner')
    expect(learned).toMatchObject({ cause: { key: expect.stringMatching(/^learning\./) }, cost: null, undoneBy: null })
    expect(learned?.check?.after).toBeLessThan(learned?.check?.before ?? 0)
    expect(learned?.learner).not.toBe(null)
    expect(learned?.outcomes.length).toBeGreaterThan(2)
    expect(await set.assistant.history(1)).toHaveLength(1)
  })
  it('is each layer’s own', async () => {
    const set = setUp(memoryStore(), 'quill')
    await set.assistant.stateWish('Never use semicolons', {}, 'house')
    await set.assistant.stateWish('Cut adverbs', {}, { work: document })
    expect(await set.assistant.history(9)).toEqual([])
    expect(await set.assistant.history(9, 'house')).toMatchObject([{ by: 'person', version: 1 }])
    const [entry] = await set.assistant.history(9, { work: document })
    expect(entry && (await set.assistant.undo(entry.id, { work: document }))).toMatchObject({ ok: true })
    expect(set.assistant.state().layers.works.get(document)?.items.size).toBe(0)
    expect(set.assistant.state().layers.house?.items.size).toBe(1)
  })
  it('is empty where no house was named, and says so where it should change', async () => {
    const { assistant } = setUp()
    expect(await assistant.history(9, 'house')).toEqual([])
    expect(await assistant.returnTo(0, 'house')).toMatchObject({ ok: false, reason: 'no-house' })
  })
})

describe('a version', () => {
  it('is opened, compared and returned to, and that too can be taken back', async () => {
    const set = setUp()
    const item = await stated(set, 'Cut adverbs')
    const first = await newest(set)
    await set.assistant.setValue(['x-house-rules'], 'old')
    await set.assistant.editItem(item, { statement: 'Keep adverbs', except: null, scope: {} })
    const said = async (before: typeof first.id | number | 'now', after: typeof first.id | number | 'now') =>
      (await set.assistant.compare(before, after))?.map(({ line }) => say(personaCatalogue, line))
    expect(await said(first.id, 'now')).toEqual(['Was: You cut adverbs. Now: You keep adverbs', 'House rules: old'])
    expect(await said('now', 0)).toEqual(['Gone: You keep adverbs', 'House rules: gone, was old'])
    expect(await said(9, 'now')).toBeUndefined()
    expect((await set.assistant.personaAt(first.id))?.items.get(item)?.item.statement).toBe('Cut adverbs')

    expect(await set.assistant.returnTo(first.id)).toEqual({ ok: true, value: { changed: true, forgotten: [] } })
    expect(await set.assistant.compare(first.id, 'now')).toEqual([])
    expect((await newest(set)).cause.key).toBe('persona.cause.return')
    expect(await set.assistant.returnTo(first.id)).toEqual({ ok: true, value: { changed: false, forgotten: [] } })
    await set.assistant.undo((await newest(set)).id)
    expect(set.assistant.state().persona.items.get(item)?.item.statement).toBe('Keep adverbs')
  })
  it('leaves forgotten what was forgotten since', async () => {
    const set = setUp()
    const item = await stated(set, 'Cut adverbs')
    const first = await newest(set)
    await set.assistant.forget(item)
    expect(await set.assistant.returnTo(first.id)).toEqual({ ok: true, value: { changed: false, forgotten: [item] } })
    expect(await set.lines()).toEqual(['Something was forgotten for good', 'Something that was forgotten since'])
    expect((await set.assistant.history(1))[0]?.canUndo).toBe(false)
    expect(await set.assistant.undo((await newest(set)).id)).toMatchObject({ ok: false, reason: 'forgotten' })
  })
  it('that is returned to is not learned away again from the same choices, nor from new ones', async () => {
    const set = setUp()
    await set.refuse(0, 6)
    expect(set.learnt()).toHaveLength(1)
    await set.assistant.returnTo(0)
    expect(set.learnt()).toEqual([])
    await set.refuse(6, 12)
    expect(set.learnt()).toEqual([])
  })
})

describe('one learning step taken back', () => {
  it('leaves what a person said later, is seen as taken back, and is not learned again', async () => {
    const set = setUp()
    await set.refuse(0, 4)
    const [step] = await set.assistant.history(1)
    await stated(set, 'Cut adverbs')
    if (step === undefined) throw new Error('nothing was learned')
    const would = await set.assistant.previewUndo(step.id)
    expect(set.learnt()).toHaveLength(1)
    expect(await set.assistant.undo(step.id)).toEqual(would)
    expect(would).toMatchObject({ ok: true, value: { changed: true } })
    expect(set.learnt()).toEqual([])
    expect(await newest(set)).toMatchObject({ undoes: step.id, by: 'person', cause: { key: 'persona.cause.undo' } })
    expect((await set.assistant.history(99)).find(({ id }) => id === step.id)?.undoneBy).toBe((await newest(set)).id)
    expect([...set.assistant.state().persona.items.values()].map(({ item }) => item.statement)).toEqual(['Cut adverbs'])
    await set.refuse(4, 12)
    await set.assistant.close()
    expect(set.learnt()).toEqual([])
    expect(set.assistant.state().refusals).toEqual([])

    const again = setUp(set.store)
    await again.assistant.ready
    expect(again.learnt()).toEqual([])
    expect(again.assistant.state().damaged).toEqual([])
  })
  it('names what rested on it, and what a person decided since', async () => {
    const set = setUp()
    await set.refuse(0, 12)
    const steps = (await set.assistant.history(99)).toReversed()
    const [noticed, used] = steps
    if (noticed === undefined || used === undefined) throw new Error('too little was learned')
    expect(await set.assistant.previewUndo(noticed.id)).toMatchObject({
      value: { changed: true, dependents: [{ patch: used.id, becomes: 'goes', cause: used.cause }] },
    })
    const [item = '' as ItemId] = set.learnt() as readonly ItemId[]
    await set.assistant.editItem(item, { statement: 'Let them speak plainly', except: null, scope: {} })
    expect(await set.assistant.undo(noticed.id)).toMatchObject({
      value: {
        changed: false,
        dependents: [{ patch: (await newest(set)).id, becomes: 'stays', why: 'decided-since' }],
      },
    })
    expect(await set.assistant.undo(used.id)).toMatchObject({ value: { changed: true, dependents: [] } })
    expect(set.assistant.state().persona.items.get(item)?.item).toMatchObject({
      status: 'proposed',
      statement: 'Let them speak plainly',
    })
    await set.refuse(0, 4)
    expect(set.assistant.state().persona.items.get(item)?.item.status).toBe('proposed')
  })
  it('comes back when the taking back is taken back', async () => {
    const set = setUp()
    await set.refuse(0, 4)
    const step = await newest(set)
    await set.assistant.undo(step.id)
    await set.assistant.undo((await newest(set)).id)
    expect(set.learnt()).toHaveLength(1)
    expect((await set.assistant.history(99)).find(({ id }) => id === step.id)?.undoneBy).toBe(null)
  })
})
