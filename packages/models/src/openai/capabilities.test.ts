import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import {
  startEndpoint,
  type EndpointReply,
  type EndpointRequest,
  type EndpointServer,
} from '../../test/endpoint-server.ts'
import { openAIModel } from './openai-model.ts'
import type { OpenAIModelOptions } from './openai-options.ts'

const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'The tide was out.' }],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}
const SCHEMA = {
  type: 'object',
  properties: { tide: { enum: ['in', 'out'] } },
  required: ['tide'],
  additionalProperties: false,
} as const

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

type Answer = (request: EndpointRequest, turn: number) => EndpointReply

/** Chat completions of a text a choice: streamed where that is asked for, with -0.5 a word where that is. */
function said(request: EndpointRequest, ...texts: readonly string[]): EndpointReply {
  const logprobs = (text: string) =>
    request.body['logprobs'] === true ? { content: [{ token: text, logprob: -0.5 }] } : null
  const usage = { prompt_tokens: 4, completion_tokens: 2 }
  if (request.body['stream'] !== true)
    return {
      json: {
        object: 'chat.completion',
        choices: texts.map((content, index) => ({
          index,
          message: { role: 'assistant', content },
          logprobs: logprobs(content),
          finish_reason: 'stop',
        })),
        usage,
      },
    }
  const deltas = texts.flatMap((text, index) =>
    (text.match(/\s*\S+|\s+/g) ?? []).map(word => ({
      choices: [{ index, delta: { content: word }, logprobs: logprobs(word), finish_reason: null }],
    })),
  )
  const ends = texts.map((_, index) => ({ choices: [{ index, delta: {}, finish_reason: 'stop' }] }))
  return { events: [...deltas, ...ends, { choices: [], usage }] }
}

async function serving(answer: Answer, options: Partial<OpenAIModelOptions> = {}, delayMs = 0) {
  const server = await startEndpoint(answer, { delayMs })
  open.push(server)
  const model = openAIModel({ baseURL: server.baseURL, model: 'scripted', ...options })
  const ask = async (prompt: Partial<ModelPrompt> = {}) => {
    const parts: ModelPart[] = []
    for await (const part of model.generate({ ...PROMPT, ...prompt }, new AbortController().signal)) parts.push(part)
    return parts
  }
  return { server, model, ask }
}

const textOf = (parts: readonly ModelPart[], index = 0) =>
  parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')
const refusing = (message: string, status = 400): EndpointReply => ({ status, json: { error: { message } } })

describe('streaming', () => {
  it('is not asked for where it is not wanted', async () => {
    const { server, ask, model } = await serving(request => said(request, 'Yes. No.'), { stream: false })
    const parts = await ask()
    expect(parts.map(({ type }) => type)).toEqual(['text', 'end'])
    expect(parts.at(-1)).toMatchObject({ finish: 'stop', usage: { input: 4, output: 2 } })
    expect(server.requests[0]?.body).toMatchObject({ stream: false })
    expect(server.requests[0]?.body).not.toHaveProperty('stream_options')
    expect(model.capabilities.streaming).toBe(false)
  })
  it('is done without where the endpoint answers whole all the same', async () => {
    const whole: Answer = ({ line, headers }) => said({ line, headers, body: {} }, 'Yes. No.')
    const { server, ask, model } = await serving(whole)
    expect(model.capabilities.streaming).toBe(true)
    expect(textOf(await ask())).toBe('Yes. No.')
    expect(model.capabilities.streaming).toBe(false)
    expect(textOf(await ask())).toBe('Yes. No.')
    expect(server.requests.map(({ body }) => body['stream'])).toEqual([true, false])
  })
  it('is taken where it comes all the same', async () => {
    const streamed: Answer = ({ line, headers }) => said({ line, headers, body: { stream: true } }, 'Yes. No.')
    expect(textOf(await (await serving(streamed, { stream: false })).ask())).toBe('Yes. No.')
  })
  it('is done without where the endpoint refuses it', async () => {
    const { server, ask } = await serving(request =>
      request.body['stream'] === true ? refusing('stream=true is not supported yet') : said(request, 'Yes.'),
    )
    expect(textOf(await ask())).toBe('Yes.')
    expect(textOf(await ask())).toBe('Yes.')
    expect(server.requests.map(({ body }) => body['stream'])).toEqual([true, false, false])
  })
  it('has longer where the answer comes whole', async () => {
    const timeouts = { firstTokenMs: 20, betweenTokensMs: 20, wholeMs: 2_000 }
    const { ask } = await serving(request => said(request, 'Yes.'), { stream: false, timeouts }, 120)
    expect(textOf(await ask())).toBe('Yes.')
  })
  it('takes an error that comes whole for one', async () => {
    const { ask } = await serving(() => ({ json: { error: { message: 'oh' } } }))
    expect((await ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'server-error' })
  })
})

describe('several answers', () => {
  it('come whole in one request, too', async () => {
    const { ask, server } = await serving(request => said(request, 'One.', 'Two.'), { stream: false })
    const parts = await ask({ candidates: 2 })
    expect([textOf(parts, 0), textOf(parts, 1)]).toEqual(['One.', 'Two.'])
    expect(server.requests).toHaveLength(1)
  })
  it('are asked for by themselves where the endpoint refuses n as a fault of its own', async () => {
    const { ask, model } = await serving((request, turn) =>
      'n' in request.body ? refusing('Only one completion choice is allowed', 500) : said(request, `${turn}.`),
    )
    const parts = await ask({ candidates: 3 })
    expect(parts.filter(({ type }) => type === 'end')).toHaveLength(3)
    expect(model.capabilities.candidates).toBe(1)
  })
  it('are still asked for together after a request that was refused for something else', async () => {
    const { ask, model } = await serving((request, turn) =>
      turn < 4 ? refusing('the prompt is too long') : said(request, 'a', 'b', 'c'),
    )
    expect((await ask({ candidates: 3 })).map(({ type }) => type)).toEqual(['failed', 'failed', 'failed'])
    expect(model.capabilities.candidates).toBe(8)
    expect((await ask({ candidates: 3 })).filter(({ type }) => type === 'end')).toHaveLength(3)
  })
  it('are not asked for by themselves where that would not help', async () => {
    for (const message of ['scripted is not a valid model ID', 'maximum context length is 2048 tokens']) {
      const { ask, server } = await serving(() => refusing(message))
      expect((await ask({ candidates: 3 })).map(({ type }) => type)).toEqual(['failed', 'failed', 'failed'])
      expect(server.requests).toHaveLength(1)
    }
  })
  it('come one after the other where the endpoint serves one at a time', async () => {
    const options = { candidates: 1, parallel: 1 }
    const { ask, server } = await serving((request, turn) => said(request, `${turn}.`), options, 15)
    const [parts] = await Promise.all([ask({ candidates: 4 }), ask({ candidates: 2 })])
    expect(parts.filter(({ type }) => type === 'end')).toHaveLength(4)
    expect([server.requests.length, server.atOnce]).toEqual([6, 1])
  })
  it('come side by side where it serves many', async () => {
    const { ask, server } = await serving((request, turn) => said(request, `${turn}.`), { candidates: 1 }, 30)
    await ask({ candidates: 4 })
    expect(server.atOnce).toBe(4)
  })
  it('leave the place of one that was given up to the next', async () => {
    const { model, ask } = await serving((request, turn) => (turn === 0 ? 'silence' : said(request, 'Yes.')), {
      parallel: 1,
    })
    const abort = new AbortController()
    const first = model.generate(PROMPT, abort.signal)[Symbol.asyncIterator]()
    const begun = first.next()
    const second = ask()
    setTimeout(() => abort.abort(), 20)
    expect(textOf(await second)).toBe('Yes.')
    expect(await begun).toEqual({ value: undefined, done: true })
  })
})

describe('an answer by a schema', () => {
  const sentBy = async (options: Partial<OpenAIModelOptions>) => {
    const { server, ask, model } = await serving(request => said(request, '{"tide":"out"}'), options)
    await ask({ schema: SCHEMA })
    return { body: server.requests[0]?.body, schema: model.capabilities.schema }
  }
  it('is told as a response format', async () => {
    const { body, schema } = await sentBy({})
    const named = { name: 'answer', strict: true, schema: SCHEMA }
    expect(body).toMatchObject({ response_format: { type: 'json_schema', json_schema: named } })
    expect(schema).toBe('grammar')
  })
  it('is read by the model where the host says so', async () => {
    expect((await sentBy({ showsSchema: true })).schema).toBe('schema')
    expect((await sentBy({ showsSchema: true, schemaBy: ['grammar'] })).schema).toBe('grammar')
  })
  it('is told as a grammar', async () => {
    const { body, schema } = await sentBy({ schemaBy: ['grammar'] })
    expect(body).toMatchObject({ grammar: expect.stringContaining('root ::=') })
    expect(body).not.toHaveProperty('response_format')
    expect(schema).toBe('grammar')
  })
  it('is told as structured outputs', async () => {
    const { body, schema } = await sentBy({ schemaBy: ['structured_outputs'] })
    expect(body).toMatchObject({ structured_outputs: { json: SCHEMA } })
    expect(schema).toBe('grammar')
  })
  it('is not told where nobody would listen', async () => {
    const { body, schema } = await sentBy({ schemaBy: [] })
    expect(Object.keys(body ?? {}).toSorted()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'stream',
      'stream_options',
      'temperature',
    ])
    expect(schema).toBe('prompt')
  })
  it('is told in the next way where the first is not known, and from then on at once', async () => {
    const { server, ask, model } = await serving(
      request =>
        'response_format' in request.body
          ? refusing('"response_format" must be one of "text" or "json_object", but got: json_schema')
          : said(request, '{"tide":"in"}'),
      { schemaBy: ['response_format', 'grammar'] },
    )
    for (let time = 0; time < 2; time++) expect(textOf(await ask({ schema: SCHEMA }))).toBe('{"tide":"in"}')
    expect(server.requests.map(({ body }) => 'grammar' in body)).toEqual([false, true, true])
    expect(model.capabilities.schema).toBe('grammar')
  })
  it('is left to whoever asks where no way is known', async () => {
    const { ask, model } = await serving(request =>
      'response_format' in request.body ? refusing('Unknown field: response_format') : said(request, 'Out.'),
    )
    expect(textOf(await ask({ schema: SCHEMA }))).toBe('Out.')
    expect(model.capabilities.schema).toBe('prompt')
  })
  it('is told again though another schema was beyond the endpoint', async () => {
    const { ask, model } = await serving(request =>
      JSON.stringify(request.body).includes('"json_schema"')
        ? refusing("Invalid schema for response_format 'answer': it must be an object.")
        : said(request, '[]'),
    )
    expect(textOf(await ask({ schema: { type: 'array' } }))).toBe('[]')
    expect(model.capabilities.schema).toBe('grammar')
  })
  it('says nothing of strictness where a property may be missing', async () => {
    const { server, ask } = await serving(request => said(request, '{}'))
    await ask({ schema: { type: 'object', properties: { a: { type: 'string' } } } })
    expect(server.requests[0]?.body).toMatchObject({ response_format: { json_schema: { strict: false } } })
  })
})

describe('log-probabilities', () => {
  const sureness = (parts: readonly ModelPart[]) =>
    parts.flatMap(part => (part.type === 'text' ? [part.logProbability] : []))
  it('come with each text', async () => {
    const { ask } = await serving(request => said(request, 'Yes, no.'))
    expect(sureness(await ask({ logProbabilities: true }))).toEqual([-0.5, -0.5])
    expect(sureness(await ask())).toEqual([undefined, undefined])
  })
  it('are done without where the endpoint says nothing of them', async () => {
    const { ask, model, server } = await serving(({ line, headers, body }) =>
      said({ line, headers, body: { ...body, logprobs: false } }, 'Yes.'),
    )
    expect(model.capabilities.logProbabilities).toBe(true)
    for (let time = 0; time < 2; time++) expect(textOf(await ask({ logProbabilities: true }))).toBe('Yes.')
    expect(model.capabilities.logProbabilities).toBe(false)
    expect(server.requests.map(({ body }) => 'logprobs' in body)).toEqual([true, false])
  })
  it('are done without where the endpoint refuses them', async () => {
    const { ask, model } = await serving(request =>
      'logprobs' in request.body ? refusing('logprobs is not supported with stream') : said(request, 'Yes.'),
    )
    expect(textOf(await ask({ logProbabilities: true }))).toBe('Yes.')
    expect(model.capabilities.logProbabilities).toBe(false)
  })
})

describe('what the endpoint does not know', () => {
  const without =
    (field: string, refusal: EndpointReply): Answer =>
    request =>
      field in request.body ? refusal : said(request, 'One. STOP Two.')
  const extra = (field: string): EndpointReply => ({
    status: 422,
    json: { detail: [{ type: 'extra_forbidden', loc: ['body', field], msg: 'Extra inputs are not permitted' }] },
  })
  const rows: readonly (readonly [string, string, EndpointReply])[] = [
    ['of a strict schema', 'stream_options', extra('stream_options')],
    ['said as a bare sentence', 'stop', { status: 400, json: { error: 'unknown field: stop' } }],
    ['said on a page', 'stop', { status: 400, type: 'text/plain', text: 'stop is not supported' }],
    ['a value', 'temperature', refusing("'temperature' does not support 0.7 with this model.")],
    [
      'said without an error around it',
      'temperature',
      { status: 400, json: { message: 'temperature is unsupported' } },
    ],
  ]
  for (const [name, field, refusal] of rows)
    it(`is left out from then on: ${name}`, async () => {
      const { ask, server } = await serving(without(field, refusal))
      for (let time = 0; time < 2; time++) expect(textOf(await ask({ stop: ['STOP'] }))).toContain('One. ')
      expect(server.requests.map(({ body }) => field in body)).toEqual([true, false, false])
    })
  it('is cut off here where it is a text to stop at', async () => {
    const { ask } = await serving(without('stop', refusing('stop is not supported')))
    const parts = await ask({ stop: ['STOP'] })
    expect(textOf(parts)).toBe('One. ')
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'stop' })
  })
  it('is found out field by field', async () => {
    const strange = ['stream_options', 'temperature', 'stop', 'logprobs', 'response_format']
    const { ask, server } = await serving(request => {
      const field = strange.find(name => name in request.body)
      return field === undefined ? said(request, 'Yes.') : refusing(`Unrecognized request argument: ${field}`)
    })
    expect(textOf(await ask({ stop: ['x'], logProbabilities: true, schema: SCHEMA }))).toBe('Yes.')
    expect(server.requests).toHaveLength(6)
  })
  it('is sent all the same where the host says so', async () => {
    const { ask, server } = await serving(request => said(request, 'Yes.'), { fields: { top_k: 40 } })
    await ask()
    expect(server.requests[0]?.body).toMatchObject({ top_k: 40 })
  })
})

describe('a model that thinks before it answers', () => {
  /** It thinks for a hundred tokens, unless it is told not to in words that it knows. */
  const thoughtful =
    (isOff: (body: EndpointRequest['body']) => boolean): Answer =>
    request => {
      if (isOff(request.body) || Number(request.body['max_tokens']) > 100) return said(request, 'Yes.')
      const thought = { index: 0, delta: { reasoning_content: 'Hm.' }, finish_reason: null }
      const usage = { prompt_tokens: 4, completion_tokens: 40 }
      return {
        events: [{ choices: [thought] }, { choices: [{ index: 0, delta: {}, finish_reason: 'length' }], usage }],
      }
    }
  const rows: readonly (readonly [string, Answer, readonly unknown[]])[] = [
    [
      'is told not to, in the words of one',
      thoughtful(body => body['reasoning_effort'] === 'none'),
      [undefined, 'none', 'none'],
    ],
    [
      'is told not to, in the words of another',
      thoughtful(body => JSON.stringify(body['chat_template_kwargs']) === '{"enable_thinking":false}'),
      [undefined, 'none', 'none'],
    ],
    ['has more room where it thinks all the same', thoughtful(() => false), [undefined, 'none', 'none', 'none']],
  ]
  for (const [name, answer, efforts] of rows)
    it(name, async () => {
      const { ask, server } = await serving(answer)
      for (let time = 0; time < 2; time++) {
        const parts = await ask()
        expect(textOf(parts)).toBe('Yes.')
        const spent = time === 0 ? (efforts.length - 2) * 40 : 0
        expect(parts.at(-1)).toMatchObject({ type: 'end', usage: { output: 2 + spent } })
      }
      expect(server.requests.map(({ body }) => body['reasoning_effort'])).toEqual(efforts)
    })
  it('is not told in words that its endpoint does not know', async () => {
    const { ask, server } = await serving(request =>
      'reasoning_effort' in request.body
        ? refusing('Unrecognized request argument supplied: reasoning_effort')
        : thoughtful(body => 'chat_template_kwargs' in body)(request, 0),
    )
    for (let time = 0; time < 2; time++) expect(textOf(await ask())).toBe('Yes.')
    expect(server.requests).toHaveLength(4)
    expect(server.requests.at(-1)?.body).not.toHaveProperty('reasoning_effort')
  })
  it('is let be where nothing helps', async () => {
    const { ask, server } = await serving(() => ({ events: [{ choices: [{ index: 0, finish_reason: 'length' }] }] }))
    for (let time = 0; time < 2; time++) expect((await ask()).map(({ type }) => type)).toEqual(['end'])
    expect(server.requests).toHaveLength(4)
  })
  it('is told by the host how much to think, if it says so', async () => {
    const { ask, server } = await serving(
      thoughtful(() => false),
      { fields: { reasoning_effort: 'low' } },
    )
    await ask()
    expect(server.requests.map(({ body }) => body['reasoning_effort'])).toEqual(['low', 'low', 'low'])
  })
})

describe('how much a model reads', () => {
  it('is what the host says', async () => {
    const { model } = await serving(request => said(request, 'Yes.'), { contextTokens: 4_096 })
    expect(model.capabilities.contextTokens).toBe(4_096)
  })
  it('is found out where a prompt was longer', async () => {
    const { model, ask } = await serving(() => refusing("This model's maximum context length is 2048 tokens."))
    expect(model.capabilities).not.toHaveProperty('contextTokens')
    await ask()
    expect(model.capabilities.contextTokens).toBe(2_048)
  })
})

describe('what a fault says', () => {
  const saysOf = (reply: EndpointReply, part: object) => async () => {
    const { ask } = await serving(() => reply)
    expect((await ask()).at(-1)).toMatchObject({ type: 'failed', ...part })
  }
  const noModel = { reason: 'rejected', detail: expect.stringContaining('no model named “scripted”') }
  it('no such model', saysOf(refusing('The model `scripted` does not exist.', 404), noModel))
  it('no such model, to be fetched', saysOf(refusing('model "scripted" not found, try pulling it first', 404), noModel))
  it('no such model, by code', saysOf({ status: 404, json: { error: { code: 'model_not_found' } } }, noModel))
  it('no such model, as a bad request', saysOf(refusing('scripted is not a valid model ID'), noModel))
  const noPage = { reason: 'rejected', detail: expect.stringContaining('/v1') }
  it('no such page', saysOf({ status: 404, json: { detail: 'Not Found' } }, noPage))
  const tooLong = { reason: 'rejected', detail: expect.stringContaining('longer') }
  it('a prompt too long', saysOf(refusing("This model's maximum context length is 4096 tokens."), tooLong))
  it('no key', saysOf(refusing('no', 401), { reason: 'unauthorized', detail: 'The endpoint asks for a key.' }))
  it('bytes that are no text', async () => {
    const { model } = await serving(() => 'silence', {
      fetch: async () => new Response(new Uint8Array([100, 97, 116, 97, 58, 32, 255, 254, 10, 10])),
    })
    const parts: ModelPart[] = []
    for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
    expect(parts).toMatchObject([{ type: 'failed', reason: 'malformed', detail: expect.stringContaining('no text') }])
  })
  const busy: EndpointReply = { status: 429, headers: { 'retry-after': '3' }, json: { error: { message: 'slow' } } }
  it('how long to wait', saysOf(busy, { reason: 'busy', retryAfterMs: 3_000 }))
  it('that it is busy after all, inside a stream', async () => {
    const { ask } = await serving(() => ({ events: [{ error: { code: 429, message: 'Rate limit exceeded' } }] }))
    expect((await ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'busy' })
  })
  it('a redirect', async () => {
    const elsewhere = { location: 'http://10.0.0.1/' }
    await saysOf(
      { status: 302, headers: elsewhere, json: {} },
      { reason: 'rejected', detail: expect.stringContaining('elsewhere') },
    )()
  })
})
