import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import { textModelConformance } from '@understudy/contracts/testing'
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
  messages: [
    { role: 'system', content: 'Go on.' },
    { role: 'user', content: 'The tide was out.' },
  ],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

type Answer = (request: EndpointRequest, turn: number) => EndpointReply

async function serving(answer: Answer, options: Partial<OpenAIModelOptions> = {}) {
  const server = await startEndpoint(answer)
  open.push(server)
  return { server, model: openAIModel({ baseURL: server.baseURL, model: 'scripted', api: 'responses', ...options }) }
}

async function partsOf(answer: Answer, prompt: Partial<ModelPrompt> = {}, options: Partial<OpenAIModelOptions> = {}) {
  const { model, server } = await serving(answer, options)
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, ...prompt }, new AbortController().signal)) parts.push(part)
  return { parts, server, model }
}

const textOf = (parts: readonly ModelPart[], index = 0) =>
  parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')

/** A whole response, as its last event carries it and as it comes unstreamed. */
const response = (text: string, also: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  error: null,
  output: [
    { type: 'reasoning', summary: [] },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text, annotations: [] }] },
  ],
  usage: { input_tokens: 6, output_tokens: 3, total_tokens: 9 },
  ...also,
})

/** The events of an answer; each word's log-probability is -0.25 where it is asked for. */
function said(text: string, { body }: EndpointRequest, also: object = {}): EndpointReply {
  if (body['stream'] !== true) return { json: response(text, also) }
  const isSure = JSON.stringify(body['include'] ?? '').includes('logprobs')
  const words = text.match(/\s*\S+|\s+/g) ?? []
  return {
    events: [
      { type: 'response.created', response: response('', { status: 'in_progress', output: [] }) },
      { type: 'response.reasoning_summary_text.delta', delta: 'Hm.' },
      ...words.map(delta => ({
        type: 'response.output_text.delta',
        output_index: 1,
        delta,
        logprobs: isSure ? [{ token: delta, logprob: -0.25 }] : [],
      })),
      { type: 'response.output_text.done', text },
      { type: 'response.completed', response: response(text, also) },
    ],
  }
}

textModelConformance(
  { describe, it, expect },
  {
    answering: async () => {
      const texts = ['It had left “ribs” of sand.', 'Mara counted\n\nthe boats: zoë, née 海.']
      const { server, model } = await serving((request, turn) => said(texts[turn % 2] ?? '', request), { parallel: 1 })
      return { model, texts, close: () => server.close() }
    },
    endless: async () => {
      let gone: (() => void) | null = null
      const stopped = new Promise<void>(resolve => (gone = resolve))
      const many = Array.from({ length: 400 }, () => ({ type: 'response.output_text.delta', delta: 'on ' }))
      const { server, model } = await serving(() => ({ events: many }), {
        fetch: (input, init) => {
          init?.signal?.addEventListener('abort', () => gone?.())
          return fetch(input, init)
        },
      })
      return { model, stopped: () => stopped, close: () => server.close() }
    },
    constrained: async () => {
      const { server, model } = await serving(request =>
        said(JSON.stringify(request.body).includes('"json_schema"') ? '{"tide":"out"}' : 'The tide is out.', request),
      )
      return { model, close: () => server.close() }
    },
    failing: {
      unauthorized: async () => {
        const { server, model } = await serving(() => ({ status: 401, json: { error: { message: 'no' } } }))
        return { model, close: () => server.close() }
      },
      'server-error': async () => {
        const failed = response('', { status: 'failed', error: { code: 'server_error', message: 'oh' } })
        const { server, model } = await serving(() => ({ events: [{ type: 'response.failed', response: failed }] }))
        return { model, close: () => server.close() }
      },
    },
  },
)

describe('what is sent', () => {
  it('is the prompt, not to be stored', async () => {
    const { server } = await partsOf(request => said('Yes.', request))
    expect(server.requests[0]?.line).toBe('POST /v1/responses')
    expect(server.requests[0]?.body).toEqual({
      model: 'scripted',
      input: PROMPT.messages,
      max_output_tokens: 40,
      temperature: 0.7,
      store: false,
      stream: true,
    })
  })
  it('is a schema, strict where it can be', async () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string' } },
      required: ['a'],
      additionalProperties: false,
    }
    const { server } = await partsOf(request => said('{"a":""}', request), { schema } as Partial<ModelPrompt>)
    expect(server.requests[0]?.body).toMatchObject({
      text: { format: { type: 'json_schema', name: 'answer', strict: true, schema } },
    })
  })
})

describe('an answer', () => {
  const ends =
    (answer: Answer, end: object, options: Partial<OpenAIModelOptions> = {}) =>
    async () => {
      const { parts } = await partsOf(answer, {}, options)
      expect(parts.at(-1)).toMatchObject({ type: 'end', ...end })
    }
  it(
    'ends by itself, with its usage',
    ends(request => said('Yes.', request), { finish: 'stop', usage: { input: 6, output: 3 } }),
  )
  const cut = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
  it(
    'ends at the limit',
    ends(request => said('Yes', request, cut), { finish: 'length' }),
  )
  const withheld = { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }
  it(
    'ends withheld',
    ends(request => said('Yes', request, withheld), { finish: 'filtered' }),
  )
  const refusal = { output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }] }
  it(
    'ends refused',
    ends(request => said('', request, refusal), { finish: 'filtered' }),
  )
  it(
    'has no usage that no text has',
    ends(request => said('Yes.', request, { usage: { input_tokens: -1, output_tokens: -1 } }), { usage: null }),
  )
  it(
    'ends unstreamed',
    ends(request => said('Yes.', request), { finish: 'stop' }, { stream: false }),
  )

  it('comes whole where it does not stream', async () => {
    const { parts, server, model } = await partsOf(request => said('Yes. No.', request), {}, { stream: false })
    expect(server.requests[0]?.body['stream']).toBe(false)
    expect(parts.filter(({ type }) => type === 'text')).toEqual([{ type: 'text', index: 0, delta: 'Yes. No.' }])
    expect(model.capabilities.streaming).toBe(false)
  })
  it('comes once though its last event repeats it', async () => {
    expect(textOf((await partsOf(request => said('Yes. No.', request))).parts)).toBe('Yes. No.')
  })
  it('comes from the last event where none came before', async () => {
    const events = [{ type: 'response.completed', response: response('Yes.') }]
    expect(textOf((await partsOf(() => ({ events }))).parts)).toBe('Yes.')
  })
  it('is cut at a text to stop at, which the endpoint knows nothing of', async () => {
    const { parts } = await partsOf(request => said('One. Two. STOP Three.', request), { stop: ['STOP'] })
    expect(textOf(parts)).toBe('One. Two. ')
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'stop' })
  })
  it('says how sure it is', async () => {
    const { parts } = await partsOf(request => said('Yes, no.', request), { logProbabilities: true })
    expect(parts.flatMap(part => (part.type === 'text' ? [part.logProbability] : []))).toEqual([-0.25, -0.25])
  })
  it('fails where the endpoint says that it is busy', async () => {
    const failed = response('', { status: 'failed', error: { code: 'rate_limit_exceeded', message: 'oh' } })
    const { parts } = await partsOf(() => ({ events: [{ type: 'response.failed', response: failed }] }))
    expect(parts.at(-1)).toMatchObject({ type: 'failed', reason: 'busy' })
  })
  it('is dropped where its stream ends before it', async () => {
    const { parts } = await partsOf(() => ({ events: [{ type: 'response.output_text.delta', delta: 'Yes' }] }))
    expect(parts.at(-1)).toMatchObject({ type: 'failed', reason: 'dropped' })
  })
})

describe('a model that thinks before it answers', () => {
  it('is told not to, and from then on at once', async () => {
    const cut = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
    const { model, server } = await serving(request =>
      'reasoning' in request.body ? said('Yes.', request) : said('', request, cut),
    )
    for (let time = 0; time < 2; time++) {
      const parts: ModelPart[] = []
      for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
      expect(textOf(parts)).toBe('Yes.')
    }
    const effort = { effort: 'none' }
    expect(server.requests.map(({ body }) => body['reasoning'])).toEqual([undefined, effort, effort])
  })
})

describe('several answers', () => {
  it('are asked for each by itself', async () => {
    const { parts, server, model } = await partsOf((request, turn) => said(`${turn}.`, request), { candidates: 3 })
    expect(server.requests.map(({ body }) => body['n'])).toEqual([undefined, undefined, undefined])
    expect(new Set([0, 1, 2].map(index => textOf(parts, index))).size).toBe(3)
    expect(model.capabilities.candidates).toBe(1)
  })
})

describe('what the endpoint does not know', () => {
  const without =
    (field: string): Answer =>
    request =>
      field in request.body
        ? { status: 400, json: { error: { message: `Unknown parameter: '${field}'`, param: field } } }
        : said('Yes.', request)

  for (const field of ['store', 'temperature'])
    it(`is left out from then on: ${field}`, async () => {
      const { server, model } = await serving(without(field))
      for (let time = 0; time < 2; time++) {
        const parts: ModelPart[] = []
        for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
        expect(textOf(parts)).toBe('Yes.')
      }
      expect(server.requests.map(({ body }) => field in body)).toEqual([true, false, false])
    })
  it('is a schema: nobody sees to it any more', async () => {
    const { model } = await partsOf(without('text'), { schema: { type: 'string' } })
    expect(model.capabilities.schema).toBe('prompt')
  })
})
