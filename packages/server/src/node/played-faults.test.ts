import type { ModelPart } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { openAIModel } from '@understudy/models/openai'
import { randomAnswer, startModelServer } from '@understudy/models/testing'
import { expect, it } from 'vitest'
import { createHandler } from '../create-handler.ts'
import type { LogEntry } from '../handler-options.ts'
import { serve } from './serve.ts'

const REQUESTS = 160
const AT_ONCE = 24
const LIMITS = { silenceMs: 250, wholeMs: 1_500, perCaller: AT_ONCE }

it('ends each of some hundred requests once, whatever the endpoint and the page do, and frees every place', async () => {
  const unhandled: unknown[] = []
  const note = (fault: unknown): void => void unhandled.push(fault)
  process.on('unhandledRejection', note)
  const { random } = seededEnv(11)
  const endpoint = await startModelServer({
    answer: randomAnswer({ random, textsFor: () => ['The tide was out.', 'It rained.'] }),
  })
  const entries: LogEntry[] = []
  const upstream = { baseURL: endpoint.baseURL, apiKey: 'sk-of-the-server-alone', model: 'm' }
  const server = await serve(createHandler({ model: upstream, limits: LIMITS, log: entry => entries.push(entry) }), {
    port: 0,
  })
  const model = openAIModel({ baseURL: `${server.address}/api/v1`, model: 'm' })

  async function ask(number: number): Promise<readonly ModelPart[] | 'left'> {
    const page = new AbortController()
    const leaves = number % 5 === 0
    if (leaves) setTimeout(() => page.abort(), 40 * random())
    const messages = [{ role: 'user', content: `request ${number}` }] as const
    const prompt = { messages, candidates: 1 + (number % 2), maxTokens: 20, temperature: 0, stop: [] }
    const parts: ModelPart[] = []
    for await (const part of model.generate(prompt, page.signal)) parts.push(part)
    return leaves ? 'left' : parts.filter(({ type }) => type !== 'text')
  }
  const outcomes: (readonly ModelPart[] | 'left')[] = []
  let next = 0
  const asker = async (): Promise<void> => {
    while (next < REQUESTS) outcomes.push(await ask(next++))
  }
  // fewer than there are places: each asks for two answers side by side, and may be gone before the server knows
  await Promise.all(Array.from({ length: AT_ONCE / 4 }, asker))
  await server.stop(0)
  await endpoint.close()
  process.off('unhandledRejection', note)

  expect(outcomes.length).toBe(REQUESTS)
  for (const endings of outcomes) if (endings !== 'left') expect([1, 2]).toContain(endings.length)
  expect(unhandled).toEqual([])
  expect(entries.filter(({ event }) => event === 'refused')).toEqual([])
  // the model asks again where an endpoint knows no `n`, so that there are more of them
  expect(entries.length).toBeGreaterThan(0.8 * REQUESTS)
  expect(JSON.stringify(entries)).not.toMatch(/tide|request \d|sk-of/)
})
