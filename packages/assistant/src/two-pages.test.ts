import type { Brief } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { continuationRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const store = memoryStore()
const env = seededEnv(3)
function page() {
  const proposers = [replacing('copydesk', 'ornate-tag', 'expostulated', 'said')]
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers, store, subject, actor: 'mara', consent: 'given', env })
  return { assistant, editor: smallEditor(assistant) }
}

async function take({ assistant, editor }: ReturnType<typeof page>, text: string): Promise<void> {
  for (const offer of await editor.rewrite(text, { id: env.newId() as never })) editor.take(offer)
  env.advance(60_000)
  await assistant.flush()
}

it('the page that somebody decides at learns, and a sitting at two pages is one', async () => {
  const left = page()
  await left.assistant.ready
  const right = page()
  await right.assistant.ready
  expect([left, right].map(({ assistant }) => assistant.state().status)).toEqual(['ready', 'elsewhere'])
  await take(left, '“Not tonight,” she expostulated.')
  expect(left.assistant.state().outcomes).toBe(1)
  await take(right, '“There is no boat,” he expostulated.')
  await expect.poll(() => right.assistant.state().status).toBe('ready')
  expect(left.assistant.state().status).toBe('elsewhere')
  await right.assistant.flush()
  expect(right.assistant.state().outcomes).toBe(2)
  await take(left, '“You counted twice,” Ines expostulated.')
  await expect.poll(() => left.assistant.state().status).toBe('ready')
  await left.assistant.flush()
  expect(left.assistant.state().outcomes).toBe(3)
  for (const { assistant } of [left, right])
    expect(await assistant.sessions()).toMatchObject([{ shown: 3, accepted: 3, endedAt: null }])
  await left.assistant.close()
  await right.assistant.close()
})

it('what is said, refused and forgotten at one page holds at the other with the next suggestion', async () => {
  const briefs: string[] = []
  const listening = {
    ...replacing('ear', 'none', 'none', 'none'),
    serves: () => true,
    // it says nothing and only listens
    // oxlint-disable-next-line require-yield
    async *propose(_request: unknown, { persona }: Brief) {
      briefs.push(persona.core)
    },
  }
  const shared = memoryStore()
  const open = async () => {
    const subject = { author: 'mara', house: 'quill' }
    const options = { proposers: [listening], store: shared, subject, actor: 'mara', consent: 'given', env } as const
    const assistant = createAssistant(options)
    await assistant.ready
    return assistant
  }
  const [left, right] = [await open(), await open()]
  const told = async (assistant: typeof left) => {
    for await (const part of assistant.suggest(continuationRequest('It rained.'), new AbortController().signal))
      void part
    return briefs.at(-1)
  }
  const said = await left.stateWish('Never use semicolons', {})
  await left.stateWish('Never kill the bandicoot', {}, 'house')
  if (!said.ok) throw new Error(said.detail)
  expect(await told(right)).toMatch(/Never use semicolons[^]*bandicoot|bandicoot[^]*Never use semicolons/)
  expect(right.state().persona.items.size).toBe(1)
  await right.decide(said.value, 'refuse')
  expect(await told(left)).not.toContain('semicolons')
  await left.forget(said.value)
  await told(right)
  expect(right.state().persona.items.size).toBe(0)
  expect(right.state().layers.house?.items.size).toBe(1)
  await left.close()
  await right.close()
})
