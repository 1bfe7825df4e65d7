import { seededEnv } from '@understudy/contracts/testing'
import { expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
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
