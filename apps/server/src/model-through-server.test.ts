import type { FailureReason, ModelPart, ModelPrompt } from '@understudy/contracts'
import { openAIModel } from '@understudy/models/openai'
import {
  startModelServer,
  type ModelServer,
  type ModelServerAnswer,
  type ModelServerOptions,
} from '@understudy/models/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from './start-server.ts'

const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'The tide was out.' }],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(each => each.stop()))
})

/** A page's model, our server, and the endpoint behind it. */
async function chain(answer: ModelServerAnswer | ModelServerOptions['answer'] | 'none') {
  const scripted =
    typeof answer === 'function' ? answer : () => (answer === 'none' ? { fault: 'reset' as const } : answer)
  const endpoint = await startModelServer({ answer: scripted })
  const model = answer === 'none' ? null : { baseURL: endpoint.baseURL, apiKey: 'sk-of-the-server', model: 'upstream' }
  const server = await startServer({ root: '.', port: 0, model })
  running.push({ stop: () => endpoint.close() }, { stop: () => server.stop(0) })
  return { endpoint, server, model: modelOf(server) }
}

const modelOf = ({ address }: RunningServer) =>
  openAIModel({
    baseURL: `${address}/api/v1`,
    model: 'of the page',
    timeouts: { firstTokenMs: 2_000, betweenTokensMs: 200 },
  })

async function ask(model: ReturnType<typeof modelOf>, candidates = 1): Promise<readonly ModelPart[]> {
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, candidates }, new AbortController().signal)) parts.push(part)
  return parts
}

const bodyOf = ({ requests }: ModelServer): unknown => JSON.parse(requests[0]?.body ?? '')

describe('a page’s model through our server', () => {
  it('streams several answers, with the server’s key and model', async () => {
    const { endpoint, model } = await chain({ choices: ['One.', 'Two — zoë 🌊.'] })
    const parts = await ask(model, 2)
    const texts = [0, 1].map(index =>
      parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join(''),
    )
    expect(texts).toEqual(['One.', 'Two — zoë 🌊.'])
    expect(endpoint.requests[0]?.headers['authorization']).toBe('Bearer sk-of-the-server')
    expect(bodyOf(endpoint)).toMatchObject({ model: 'upstream', messages: PROMPT.messages, n: 2, stream: true })
  })
  it('bounds the answer by the name that the endpoint knows', async () => {
    const message = "Unsupported parameter: 'max_tokens' is not supported with this model."
    const error = { message, param: 'max_tokens', code: 'unsupported_parameter' }
    const { endpoint, model } = await chain(({ body }) =>
      body.includes('"max_tokens"')
        ? { fault: 'status', status: 400, body: JSON.stringify({ error }) }
        : { choices: ['Yes.'] },
    )
    expect((await ask(model)).at(-1)).toMatchObject({ type: 'end' })
    expect((await ask(model)).at(-1)).toMatchObject({ type: 'end' })
    const bounds = endpoint.requests.map(({ body }) =>
      Object.keys(JSON.parse(body) as object).find(key => key.startsWith('max_')),
    )
    expect(bounds).toEqual(['max_tokens', 'max_completion_tokens', 'max_completion_tokens'])
  })
  it('finds out what an endpoint does not know, field by field', async () => {
    const refusing = (status: number, message: string): ModelServerAnswer => ({
      fault: 'status',
      status,
      body: JSON.stringify({ error: { message } }),
    })
    const { model } = await chain(({ body }) => {
      if (body.includes('"n"')) return refusing(500, 'Only one completion choice is allowed')
      if (body.includes('"response_format"')) return refusing(400, 'unknown field: response_format')
      return body.includes('"logprobs"') ? refusing(422, 'logprobs is not supported') : { choices: ['Yes.'] }
    })
    const asking = { ...PROMPT, candidates: 2, schema: { type: 'string' }, logProbabilities: true } as const
    for await (const part of model.generate(asking, new AbortController().signal)) expect(part.type).not.toBe('failed')
    expect(model.capabilities).toMatchObject({ candidates: 1, schema: 'prompt', logProbabilities: false })
  })
  it('stops the endpoint when the page stops listening', async () => {
    const { endpoint, model } = await chain({ fault: 'endless' })
    const abort = new AbortController()
    for await (const part of model.generate(PROMPT, abort.signal)) if (part.type === 'text') abort.abort()
    expect(await endpoint.requests[0]?.ended).toBe('abandoned')
  })

  const fails = (answer: ModelServerAnswer | 'none', reason: FailureReason) => async () => {
    const { model } = await chain(answer)
    expect((await ask(model)).at(-1)).toMatchObject({ type: 'failed', reason })
  }
  it('says that none is configured', fails('none', 'not-configured'))
  it('says that the key is refused', fails({ fault: 'status', status: 401 }, 'unauthorized'))
  it('says that it is busy', fails({ fault: 'status', status: 429 }, 'busy'))
  it('says that the endpoint has a fault', fails({ fault: 'status', status: 500 }, 'server-error'))
  it('says that the model is not there', fails({ fault: 'status', status: 404 }, 'rejected'))
  it('says that a web page answered', fails({ fault: 'html' }, 'malformed'))
  it('says that nothing came', fails({ fault: 'nothing' }, 'malformed'))
  it('says that the connection dropped', fails({ fault: 'drop', text: 'It' }, 'dropped'))
  it('says that the answer stopped coming', fails({ fault: 'stall', text: 'It' }, 'timeout'))
  it(
    'says that it sends elsewhere',
    fails({ fault: 'status', status: 307, headers: { location: 'http://10.0.0.1/' } }, 'rejected'),
  )
  it('says that bytes came that are no letters', fails({ fault: 'invalid-utf8', text: '' }, 'malformed'))
  it('says that more came than an answer can hold', fails({ fault: 'huge-line' }, 'malformed'))
  it('says that only signs of life came', fails({ fault: 'pings' }, 'timeout'))
  it('says that what answered speaks otherwise', fails({ fault: 'no-http' }, 'unreachable'))
  it('says how long it asks to be left alone, by its own clock', async () => {
    const headers = { 'retry-after': 'Fri, 01 May 2026 08:00:30 GMT', date: 'Fri, 01 May 2026 08:00:10 GMT' }
    const { model } = await chain({ fault: 'status', status: 429, headers })
    expect((await ask(model)).at(-1)).toMatchObject({ reason: 'busy', retryAfterMs: 20_000 })
  })
  it('says that the endpoint is gone', async () => {
    const { endpoint, model } = await chain({ choices: ['x'] })
    await endpoint.close()
    expect((await ask(model)).at(-1)).toMatchObject({ type: 'failed', reason: 'unreachable' })
  })
})
