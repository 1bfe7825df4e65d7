import type { ModelPart } from '@understudy/contracts'
import { openAIModel } from '@understudy/models/openai'
import { startModelServer, type ModelServer, type ModelServerAnswer } from '@understudy/models/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from './start-server.ts'

const RETRY = { headers: { 'retry-after': '3' } }
/**
 * What an endpoint may do that shows in what a page gets. One that hangs up before it answers is left out: to a page of
 * ours it is out of reach, where the adapter by itself speaks of a connection that ended.
 */
const ANSWERS: readonly ModelServerAnswer[] = [
  { choices: ['One two. Three — zoë 🌊.'] },
  { choices: ['One two. Three — zoë 🌊.'], pieceBytes: 3 },
  { choices: ['a b'], usage: 'negative' },
  { choices: ['a b'], finish: 'length' },
  { choices: ['a b'], finish: null },
  { choices: ['a b'], finish: 'content_filter' },
  ...[204, 302, 400, 401, 403, 404, 408, 413, 418, 500, 504].map(status => ({ fault: 'status', status }) as const),
  { fault: 'status', status: 429, ...RETRY },
  { fault: 'status', status: 503, ...RETRY },
  { fault: 'status', status: 404, body: '{"error":{"message":"model not found","code":"model_not_found"}}' },
  { fault: 'status', status: 400, body: '{"error":{"message":"maximum context length is 512 tokens"}}' },
  ...(
    [
      'drop',
      'error-event',
      'odd-events',
      'twice-listed',
      'twice-ended',
      'wrong-index',
      'invalid-utf8',
      'not-streamed',
    ] as const
  ).map(fault => ({ fault, text: 'It' })),
  ...(
    [
      'html',
      'html-stream',
      'nothing',
      'empty-stream',
      'bad-json',
      'huge-line',
      'null-choice',
      'error-body',
      'no-http',
    ] as const
  ).map(fault => ({ fault })),
]

let endpoint: ModelServer
let server: RunningServer
let answer: ModelServerAnswer = { fault: 'reset' }
beforeAll(async () => {
  endpoint = await startModelServer({ answer: () => answer })
  const model = { baseURL: endpoint.baseURL, apiKey: 'sk-of-the-server-alone', model: 'm' }
  server = await startServer({ root: '.', port: 0, model })
})
afterAll(async () => {
  await server.stop(0)
  await endpoint.close()
})

async function partsFrom(baseURL: string): Promise<readonly ModelPart[]> {
  const model = openAIModel({ baseURL, model: 'm', apiKey: 'sk-of-the-page' })
  const prompt = {
    messages: [{ role: 'user', content: 'x' }],
    candidates: 1,
    maxTokens: 9,
    temperature: 0,
    stop: [],
  } as const
  const parts: ModelPart[] = []
  for await (const part of model.generate(prompt, new AbortController().signal)) parts.push(part)
  return parts
}
const textOf = (parts: readonly ModelPart[]) => parts.map(part => (part.type === 'text' ? part.delta : '')).join('')
/** What comes of it: the words of a detail may be our server's own. */
const endOf = (parts: readonly ModelPart[]) => {
  const last = parts.at(-1)
  return last?.type === 'failed' ? { reason: last.reason, retryAfterMs: last.retryAfterMs } : last
}

describe('an endpoint through our server is to a page what it is by itself', () => {
  it.each(ANSWERS.map(each => [JSON.stringify(each), each] as const))('%s', async (_, given) => {
    answer = given
    const [direct, through] = [await partsFrom(endpoint.baseURL), await partsFrom(`${server.address}/api/v1`)]
    expect([textOf(through), endOf(through)]).toEqual([textOf(direct), endOf(direct)])
  })
})
