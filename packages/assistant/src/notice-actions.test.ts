import type { ItemId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import type { PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'
import { answerSays, askable } from './notice-actions.ts'

const HOUR = 3_600_000
const TAGGED = [
  'The clerk had waited since the first bell. “Not tonight,” she expostulated, and shut the ledger.',
  'Old Tam set down the lamp. “Leave it where it is,” he expostulated to the empty office.',
  'Nobody had paid for the oranges. “They told me noon,” the pilot expostulated, wiping both hands.',
  '“You counted the small boats twice,” Ines expostulated, and began again from the harbour wall.',
]
const STIFF = [
  'The boats do not go out on a Friday, and nobody asks why.',
  'They do not keep a lamp in the upper room any more.',
  'We do not take the short road after the first of March.',
  'You do not see herons so far up the river in a dry year.',
]

/** A writer of whom two things were noticed, each from as many choices. */
async function noticing(store = memoryStore()) {
  const env = seededEnv(5)
  const assistant = createAssistant({
    proposers: [
      replacing('tags', 'ornate-tag', 'expostulated', 'said'),
      replacing('stiff', 'stiff', 'do not', 'don’t'),
    ],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  const editor = smallEditor(assistant)
  for (const offer of await editor.rewrite(TAGGED, { kind: 'dialogue', proposer: 'tags' as never })) {
    editor.refuse(offer)
    env.advance(60_000)
  }
  await assistant.flush()
  for (const offer of await editor.rewrite(STIFF, { proposer: 'stiff' as never })) {
    editor.refuse(offer)
    env.advance(60_000)
  }
  await assistant.flush()
  return { assistant, editor, env, store }
}
type Noticing = Awaited<ReturnType<typeof noticing>>

const statusOf = ({ assistant }: Noticing, item: ItemId) => assistant.state().persona.items.get(item)?.item.status

/** After a while somebody asks for something again: another session. */
async function nextSession({ assistant, editor, env }: Noticing): Promise<void> {
  env.advance(HOUR)
  await editor.rewrite('A gull walked the rail.', { id: env.newId() as never })
  await assistant.flush()
}

describe('what was noticed', () => {
  it('is asked with its evidence, the same until it is answered, and then nothing more in the session', async () => {
    const set = await noticing()
    const first = await set.assistant.noticed()
    expect(first?.item.status).toBe('proposed')
    expect(first?.evidence).toHaveLength(3)
    expect(await set.assistant.noticed()).toEqual(first)
    const item = first?.item.id as ItemId
    expect(await set.assistant.answerNoticed(item, 'yes')).toEqual({ ok: true, value: null })
    expect(statusOf(set, item)).toBe('active')
    expect(await set.assistant.noticed()).toBeNull()
    await nextSession(set)
    const second = await set.assistant.noticed()
    expect(second?.item.id).not.toBe(item)
    await set.assistant.answerNoticed(second?.item.id as ItemId, 'no')
    expect(statusOf(set, second?.item.id as ItemId)).toBe('refused')
    await nextSession(set)
    expect(await set.assistant.noticed()).toBeNull()
  })
  it('is put off to another session, and left for good where it is never to be asked', async () => {
    const set = await noticing()
    const first = (await set.assistant.noticed())?.item.id as ItemId
    await set.assistant.answerNoticed(first, 'later')
    expect(await set.assistant.noticed()).toBeNull()
    const asked: ItemId[] = []
    for (let session = 0; session < 2; session++) {
      await nextSession(set)
      const { item } = (await set.assistant.noticed()) ?? {}
      asked.push(item?.id as ItemId)
      await set.assistant.answerNoticed(item?.id as ItemId, 'never-ask')
    }
    expect(new Set(asked).size).toBe(2)
    expect(asked).toContain(first)
    await nextSession(set)
    expect(await set.assistant.noticed()).toBeNull()
    expect(asked.map(item => statusOf(set, item))).toEqual(['proposed', 'proposed'])
  })
  it('is not asked again where the page was opened anew a minute after an answer', async () => {
    const set = await noticing()
    await set.assistant.answerNoticed((await set.assistant.noticed())?.item.id as ItemId, 'later')
    await set.assistant.close()
    const env = { ...set.env, now: () => set.env.now() + 60_000 }
    const subject = { author: 'mara' }
    const again = createAssistant({ proposers: [], store: set.store, subject, actor: 'mara', env })
    await again.ready
    expect(await again.noticed()).toBeNull()
    await again.close()
  })
  it('is not asked at all where its writer wants no questions, nor while learning is paused', async () => {
    const { assistant } = await noticing()
    await assistant.setOptimizer({ asks: false })
    expect(await assistant.noticed()).toBeNull()
    await assistant.setOptimizer({ asks: true })
    await assistant.setLearning('paused')
    expect(await assistant.noticed()).toBeNull()
    await assistant.setLearning('on')
    expect(await assistant.noticed()).not.toBeNull()
  })
})

describe('the answer that says most', () => {
  const item = (id: string, agree: number, against: number, change: Partial<PersonaItem> = {}): PersonaItem =>
    ({
      id,
      evidence: { for: agree, against },
      status: 'proposed',
      source: 'learned',
      locked: false,
      ...change,
    }) as PersonaItem
  const order = (items: readonly PersonaItem[], later: Readonly<Record<string, number>> = {}) =>
    askable(items, { never: [], later }).map(({ id }) => id)

  it('is about many passages that do not agree rather than few that do', () => {
    expect(order([item('few', 3, 0), item('many', 6, 3)])).toEqual(['many', 'few'])
    expect(order([item('sure', 9, 0), item('unsure', 6, 3)])).toEqual(['unsure', 'sure'])
    expect(answerSays({ evidence: { for: 0, against: 0 } })).toBe(0)
  })
  it('waits longer each time it is put off', () => {
    expect(order([item('many', 6, 3), item('few', 3, 0)], { many: 5 })).toEqual(['few', 'many'])
  })
  it('is never about what a person said, locked or decided', () => {
    const others = [
      item('a', 5, 1, { source: 'stated' }),
      item('b', 5, 1, { locked: true }),
      item('c', 5, 1, { status: 'active' }),
    ]
    expect(order(others)).toEqual([])
  })
})
