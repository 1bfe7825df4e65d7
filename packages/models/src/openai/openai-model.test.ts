import type { FailureReason, ModelPart, ModelPrompt } from '@understudy/contracts'
import { textModelConformance, type OpenedModel } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { startModelServer, type ModelServer, type ModelServerAnswer, type ModelServerRequest } from '../testing.ts'
import { openAIModel } from './openai-model.ts'
import type { OpenAIModelOptions } from './openai-options.ts'

const KEY = 'sk-secret-0123456789'
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
const FAST = { firstTokenMs: 150, betweenTokensMs: 150 }

const open: ModelServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

type Script = ModelServerAnswer | ((request: ModelServerRequest, turn: number) => ModelServerAnswer)

async function serving(script: Script, options: Partial<OpenAIModelOptions> = {}) {
  let turn = 0
  const answer = (request: ModelServerRequest) => (typeof script === 'function' ? script(request, turn++) : script)
  const server = await startModelServer({ answer })
  open.push(server)
  return { server, model: openAIModel({ baseURL: server.baseURL, apiKey: KEY, model: 'scripted', ...options }) }
}

async function partsOf(script: Script, prompt: Partial<ModelPrompt> = {}, options: Partial<OpenAIModelOptions> = {}) {
  const { model, server } = await serving(script, options)
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, ...prompt }, new AbortController().signal)) parts.push(part)
  return { parts, server }
}

const textOf = (parts: readonly ModelPart[], index = 0) =>
  parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')
const fails =
  (script: Script, reason: FailureReason, options: Partial<OpenAIModelOptions> = {}) =>
  async () => {
    const { parts } = await partsOf(script, {}, options)
    expect(parts.at(-1)).toMatchObject({ type: 'failed', index: 0, reason })
    expect(JSON.stringify(parts)).not.toContain(KEY)
  }
const bodyOf = (server: ModelServer, at = 0) => JSON.parse(server.requests[at]?.body ?? '') as unknown

async function opened(script: Script, options: Partial<OpenAIModelOptions> = {}): Promise<OpenedModel> {
  const { server, model } = await serving(script, options)
  return { model, close: () => server.close() }
}

textModelConformance(
  { describe, it, expect },
  {
    answering: async () => {
      const texts = ['It had left “ribs” of sand.', 'Mara counted\n\nthe boats: zoë, née 海.', 'Nothing — moved 🌊.']
      return { ...(await opened({ choices: texts })), texts }
    },
    constrained: () =>
      opened(({ body }) => ({ choices: [body.includes('"json_schema"') ? '{"tide":"out"}' : 'The tide is out.'] })),
    endless: async () => {
      const { server, model } = await serving({ fault: 'endless' })
      const stopped = async () => expect(await server.requests[0]?.ended).toBe('abandoned')
      return { model, stopped, close: () => server.close() }
    },
    failing: {
      unreachable: async () => {
        const { server, model } = await serving({ choices: [] })
        await server.close()
        return { model, close: async () => {} }
      },
      timeout: () => opened({ fault: 'silence' }, { timeouts: FAST }),
      dropped: () => opened({ fault: 'drop', text: 'It had' }),
      busy: () => opened({ fault: 'status', status: 429 }),
      unauthorized: () => opened({ fault: 'status', status: 401 }),
      'server-error': () => opened({ fault: 'status', status: 500 }),
      rejected: () => opened({ fault: 'status', status: 404 }),
      malformed: () => opened({ fault: 'html' }),
      'not-configured': () =>
        opened({ fault: 'status', status: 503, body: '{"error":{"code":"not-configured","message":"none"}}' }),
    },
  },
)

describe('what is sent', () => {
  it('is the prompt and nothing of the environment', async () => {
    process.env['OPENAI_ORG_ID'] = 'org-of-the-shell'
    process.env['OPENAI_CUSTOM_HEADERS'] = 'x-of-the-shell: 1'
    const { server } = await partsOf({ choices: ['Yes.'] }, { stop: ['\n\n'] }).finally(() => {
      delete process.env['OPENAI_ORG_ID']
      delete process.env['OPENAI_CUSTOM_HEADERS']
    })
    expect(bodyOf(server)).toEqual({
      model: 'scripted',
      messages: PROMPT.messages,
      max_tokens: 40,
      temperature: 0.7,
      stop: ['\n\n'],
      stream: true,
      stream_options: { include_usage: true },
    })
    const { headers } = server.requests[0]!
    expect(headers['authorization']).toBe(`Bearer ${KEY}`)
    expect(Object.keys(headers).filter(name => /stainless|openai|shell/.test(name))).toEqual([])
  })
  it('has no authorization where there is no key', async () => {
    const server = await startModelServer({ answer: () => ({ choices: ['Yes.'] }) })
    open.push(server)
    const model = openAIModel({ baseURL: server.baseURL, model: 'scripted' })
    for await (const _ of model.generate(PROMPT, new AbortController().signal));
    expect(server.requests[0]?.headers['authorization']).toBeUndefined()
  })
  it('carries headers of the host', async () => {
    const { server } = await partsOf({ choices: ['Yes.'] }, {}, { headers: { 'x-title': 'A book' } })
    expect(server.requests[0]?.headers['x-title']).toBe('A book')
  })
  it('names the limit as the endpoint wants it', async () => {
    const { server } = await partsOf({ choices: ['Yes.'] }, {}, { tokenLimit: 'max_completion_tokens' })
    expect(bodyOf(server)).toMatchObject({ max_completion_tokens: 40 })
  })
})

describe('the limit of an answer', () => {
  type Limit = 'max_tokens' | 'max_completion_tokens'
  const refusalOf = (limit: Limit, other: string): ModelServerAnswer => {
    const message = `Unsupported parameter: '${limit}' is not supported with this model. Use '${other}' instead.`
    const error = { message, type: 'invalid_request_error', param: limit, code: 'unsupported_parameter' }
    return { fault: 'status', status: 400, body: JSON.stringify({ error }) }
  }
  /** An endpoint that knows one name only. */
  const knowing =
    (known: Limit): Script =>
    ({ body }) => {
      const other = known === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
      return body.includes(`"${other}"`) ? refusalOf(other, known) : { choices: ['Yes.', 'No.'] }
    }
  const limitsOf = ({ requests }: ModelServer) =>
    requests.map(({ body }) => (body.includes('"max_tokens"') ? 'max_tokens' : 'max_completion_tokens'))

  it('is named as the endpoint knows it: asked once more, and from then on at once', async () => {
    const { model, server } = await serving(knowing('max_completion_tokens'))
    for (let time = 0; time < 2; time++) {
      const parts: ModelPart[] = []
      for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
      expect(textOf(parts)).toBe('Yes.')
    }
    expect(limitsOf(server)).toEqual(['max_tokens', 'max_completion_tokens', 'max_completion_tokens'])
    expect(bodyOf(server, 1)).toMatchObject({ max_completion_tokens: 40 })
    expect(bodyOf(server, 1)).not.toHaveProperty('max_tokens')
  })
  it('the other way round too', async () => {
    const { parts, server } = await partsOf(knowing('max_tokens'), {}, { tokenLimit: 'max_completion_tokens' })
    expect(textOf(parts)).toBe('Yes.')
    expect(limitsOf(server)).toEqual(['max_completion_tokens', 'max_tokens'])
  })
  it('for several answers, each of which is asked for by itself', async () => {
    const { parts } = await partsOf(knowing('max_completion_tokens'), { candidates: 3 }, { candidates: 1 })
    expect([0, 1, 2].map(index => textOf(parts, index))).toEqual(['Yes.', 'Yes.', 'Yes.'])
  })
  it('is tried twice and no more where both are refused', async () => {
    const { parts, server } = await partsOf(({ body }) =>
      body.includes('"max_tokens"') ? refusalOf('max_tokens', 'x') : refusalOf('max_completion_tokens', 'x'),
    )
    expect(parts.at(-1)).toMatchObject({ type: 'failed', reason: 'rejected' })
    expect(server.requests).toHaveLength(2)
  })
  it('is not tried otherwise where it is only too high', async () => {
    const error = { message: 'max_tokens is too large: 40. This model supports at most 8.', param: 'max_tokens' }
    const answer = { fault: 'status', status: 400, body: JSON.stringify({ error }) } as const
    expect((await partsOf(answer)).server.requests).toHaveLength(1)
  })
})

describe('several answers', () => {
  it('come in one request where the endpoint makes them', async () => {
    const { parts, server } = await partsOf({ choices: ['One.', 'Two.', 'Three.'] }, { candidates: 3 })
    expect(server.requests.map(({ candidates }) => candidates)).toEqual([3])
    expect([0, 1, 2].map(index => textOf(parts, index))).toEqual(['One.', 'Two.', 'Three.'])
  })
  it('are asked for side by side where the endpoint ignores n, and from then on at once', async () => {
    const { model, server } = await serving((_, turn) => ({ choices: [`Answer ${turn}.`] }))
    for (let time = 0; time < 2; time++) {
      const parts: ModelPart[] = []
      for await (const part of model.generate({ ...PROMPT, candidates: 3 }, new AbortController().signal))
        parts.push(part)
      expect(
        parts
          .filter(({ type }) => type === 'end')
          .map(({ index }) => index)
          .toSorted(),
      ).toEqual([0, 1, 2])
      expect(new Set([0, 1, 2].map(index => textOf(parts, index))).size).toBe(3)
    }
    expect(server.requests.map(({ candidates }) => candidates)).toEqual([3, 1, 1, 1, 1, 1])
  })
  it('are asked for side by side where the endpoint refuses n', async () => {
    const { parts } = await partsOf(
      ({ candidates }) => (candidates > 1 ? { fault: 'status', status: 400 } : { choices: ['Fine.'] }),
      { candidates: 2 },
    )
    expect([textOf(parts, 0), textOf(parts, 1)]).toEqual(['Fine.', 'Fine.'])
  })
  it('are shared out where the runtime makes only so many', async () => {
    const { server } = await partsOf({ choices: ['a', 'b'] }, { candidates: 5 }, { candidates: 2 })
    expect(server.requests.map(({ candidates }) => candidates).toSorted()).toEqual([1, 2, 2])
  })
  it('fail one by one', async () => {
    const { parts } = await partsOf(
      (_, turn) => (turn === 1 ? { fault: 'status', status: 429 } : { choices: ['Good.'] }),
      { candidates: 2 },
      { candidates: 1 },
    )
    expect(parts.filter(({ type }) => type === 'failed')).toHaveLength(1)
    expect(parts.filter(({ type }) => type === 'end')).toHaveLength(1)
  })
})

describe('how an answer ends', () => {
  const ends = (script: Script, end: object) => async () => {
    const { parts } = await partsOf(script)
    expect(parts.at(-1)).toMatchObject({ type: 'end', ...end })
  }
  it('by itself', ends({ choices: ['Yes.'] }, { finish: 'stop', usage: { input: 6, output: 1 } }))
  it('at the limit', ends({ choices: ['Yes'], finish: 'length' }, { finish: 'length' }))
  it('withheld', ends({ choices: [''], finish: 'content_filter' }, { finish: 'filtered' }))
  it('without usage', ends({ choices: ['Yes.'], usage: 'none' }, { usage: null }))
  it('with a usage that no text has', ends({ choices: ['Yes.'], usage: 'negative' }, { usage: null }))
})

describe('faults', () => {
  it('403', fails({ fault: 'status', status: 403 }, 'unauthorized'))
  it(
    'a redirect is not followed',
    fails({ fault: 'status', status: 307, headers: { location: 'http://127.0.0.1:9/' } }, 'rejected'),
  )
  it('503', fails({ fault: 'status', status: 503, body: 'no json' }, 'server-error'))
  it(
    'a proxy that says which',
    fails({ fault: 'status', status: 502, body: '{"error":{"code":"unreachable"}}' }, 'unreachable'),
  )
  it('504 of a proxy', fails({ fault: 'status', status: 504 }, 'timeout'))
  it('a prompt too long', fails({ fault: 'status', status: 400, body: `{"error":{"message":"${KEY}"}}` }, 'rejected'))
  it('a connection closed before any answer', fails({ fault: 'reset' }, 'dropped'))
  it('a stream that ends in order but not with the answer', fails({ choices: ['It had'], finish: null }, 'dropped'))
  it('an error inside the stream', fails({ fault: 'error-event', text: 'It' }, 'server-error'))
  it('nothing at all', fails({ fault: 'nothing' }, 'malformed'))
  it('a stream of nothing', fails({ fault: 'empty-stream' }, 'malformed'))
  it('a line that is no JSON', fails({ fault: 'bad-json' }, 'malformed'))
  it('a line of two million characters', fails({ fault: 'huge-line' }, 'malformed'))
  it('an answer that stops coming', fails({ fault: 'stall', text: 'It' }, 'timeout', { timeouts: FAST }))
  it('passes on how long it is to be left alone', async () => {
    const { parts } = await partsOf({ fault: 'status', status: 429, headers: { 'retry-after': '7' } })
    expect(parts.at(-1)).toMatchObject({ reason: 'busy', retryAfterMs: 7_000 })
  })
  it('keeps the text that came before', async () => {
    const { parts } = await partsOf({ fault: 'drop', text: 'It had' })
    expect(textOf(parts)).toBe('It had')
  })
  it('waits as long as text keeps coming', async () => {
    const slow = { choices: ['one two three four five six seven eight'], eventMs: 40 }
    const { parts } = await partsOf(slow, {}, { timeouts: FAST })
    expect(parts.at(-1)?.type).toBe('end')
  })
})

describe('construction', () => {
  const refuses = (options: Partial<OpenAIModelOptions>, saying: RegExp) => () => {
    const make = () => openAIModel({ baseURL: 'http://127.0.0.1:1/v1', model: 'm', ...options })
    expect(make).toThrow(saying)
    expect(make).toThrow(TypeError)
    expect(make).not.toThrow(/secret/)
  }
  it('refuses a key with a line break', refuses({ apiKey: `${KEY}\n` }, /line break/))
  it('refuses no address', refuses({ baseURL: 'models' }, /baseURL whole/))
  it('refuses no request at all', refuses({ parallel: 0 }, /parallel must be/))
  it('refuses half a candidate', refuses({ candidates: 1.5 }, /candidates must be/))
  it('refuses no model', refuses({ model: ' ' }, /model is empty/))
  it('refuses a header with a line break', refuses({ headers: { 'x-key': `${KEY}\n` } }, /x-key/))
  it('refuses a header name with a space', refuses({ headers: { 'x key': 'a' } }, /name/))
  it('says where it runs and whether text leaves', () => {
    const far = openAIModel({ baseURL: 'https://models.example/v1', model: 'm' })
    expect([far.id, far.capabilities.remote]).toEqual(['m@models.example', true])
    const proxied = { baseURL: 'http://127.0.0.1:4173/api/v1', model: 'm' }
    expect(openAIModel(proxied).capabilities.remote).toBe(false)
    expect(openAIModel({ ...proxied, remote: true }).capabilities.remote).toBe(true)
  })
})
