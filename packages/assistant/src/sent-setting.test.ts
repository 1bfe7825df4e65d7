import type { Brief, Store, StoreScope } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { playing } from '../test/playing-proposer.ts'
import { continuationRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const ghost = playing('ghost', [{ say: ' And then it was dark.' }])
const [FACT, VALUE] = ['nativeLanguage: Faroese', 'values: restraint']
const address = { scope: 'author:local/mara' as StoreScope, collection: 'settings', key: 'sent' }

async function setUp(store: Store = memoryStore(), seed = 5) {
  const briefs: Brief[] = []
  const assistant = createAssistant({
    proposers: [
      {
        ...ghost,
        propose(request, brief, signal) {
          briefs.push(brief)
          return ghost.propose(request, brief, signal)
        },
      },
    ],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env: seededEnv(seed),
  })
  await assistant.ready
  const coreSent = async () => {
    const signal = new AbortController().signal
    for await (const part of assistant.suggest(continuationRequest('The tide was out.'), signal)) void part
    return briefs
      .at(-1)
      ?.persona.core.split('\n')
      .filter(line => line === FACT || line === VALUE)
  }
  return { assistant, store, coreSent }
}
type Set = Awaited<ReturnType<typeof setUp>>

async function sayFacts({ assistant }: Set): Promise<void> {
  await assistant.setValue(['demographics', 'nativeLanguage'], 'Faroese')
  await assistant.setValue(['personality', 'values'], ['restraint'])
}

describe('what is sent of the person', () => {
  it.each([
    [{ demographics: false, personality: false }, []],
    [{ demographics: true, personality: false }, [FACT]],
    [{ demographics: false, personality: true }, [VALUE]],
    [{ demographics: true, personality: true }, [FACT, VALUE]],
  ])('is what was switched on: %j', async (sent, lines) => {
    const set = await setUp()
    await sayFacts(set)
    expect(await set.coreSent()).toEqual([])
    expect(await set.assistant.setSent(sent)).toMatchObject({ ok: true })
    expect(await set.coreSent()).toEqual(lines)
    expect(set.assistant.state().sent).toEqual(sent)
    expect((await setUp(set.store, 6)).assistant.state().sent).toEqual(sent)
  })
  it('is no part of the persona, its file, or a backup, nor brought by one', async () => {
    const set = await setUp()
    await sayFacts(set)
    const before = await set.assistant.exportPersona('json')
    await set.assistant.setSent({ demographics: true, personality: true })
    expect(await set.assistant.exportPersona('json')).toBe(before)
    const lines: string[] = []
    for await (const line of set.assistant.backup()) lines.push(line)
    expect(lines.filter(line => line.includes('"sent"'))).toEqual([])
    const other = await setUp(memoryStore(), 7)
    expect(await other.assistant.restore(lines.join(''))).toMatchObject({ ok: true })
    expect(await other.coreSent()).toEqual([])
  })
  it('is nothing again once another tab switched it off', async () => {
    const here = await setUp()
    await sayFacts(here)
    await here.assistant.setSent({ demographics: true, personality: true })
    await here.store.write([{ type: 'put', ...address, value: { format: 1, demographics: false, personality: false } }])
    expect(await here.coreSent()).toEqual([])
    expect(here.assistant.state().sent).toEqual({ demographics: false, personality: false })
  })
  it('is nothing where the record is damaged, or all was erased', async () => {
    const store = memoryStore()
    await store.write([{ type: 'put', ...address, value: { format: 1, demographics: 'yes' } }])
    const set = await setUp(store)
    expect(set.assistant.state().sent.demographics).toBe(false)
    await set.assistant.setSent({ demographics: true, personality: true })
    await set.assistant.eraseAll()
    expect(set.assistant.state().sent).toEqual({ demographics: false, personality: false })
  })
})
