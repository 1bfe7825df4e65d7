import type { ModelPart } from '@understudy/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import {
  startEndpoint,
  type EndpointReply,
  type EndpointRequest,
  type EndpointServer,
} from '../../test/endpoint-server.ts'
import { PRESETS, type PresetId } from '../presets.ts'
import { openAIModel } from './openai-model.ts'

const open: EndpointServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

/** What a server does with what it is asked for, as its makers and users tell. */
interface Kind {
  readonly several: 'makes' | 'ignores' | 'refuses'
  readonly sureness: 'tells' | 'says nothing' | 'says null'
  /** Fields of the body that it refuses; others that it does not know it ignores. */
  readonly refuses: readonly string[]
}

const KINDS: Readonly<Record<PresetId, Kind>> = {
  openai: { several: 'makes', sureness: 'tells', refuses: ['max_tokens', 'grammar', 'structured_outputs'] },
  openrouter: { several: 'ignores', sureness: 'tells', refuses: [] },
  ollama: { several: 'ignores', sureness: 'tells', refuses: [] },
  lmstudio: { several: 'ignores', sureness: 'says null', refuses: [] },
  'llama-server': { several: 'refuses', sureness: 'tells', refuses: [] },
  vllm: { several: 'makes', sureness: 'tells', refuses: ['grammar'] },
  sglang: { several: 'makes', sureness: 'tells', refuses: ['grammar', 'structured_outputs'] },
}

function answerOf({ several, sureness, refuses }: Kind, { body }: EndpointRequest): EndpointReply {
  const refused = refuses.find(field => field in body)
  if (refused !== undefined) return { status: 400, json: { error: { message: `Unsupported parameter: ${refused}` } } }
  const asked = typeof body['n'] === 'number' ? body['n'] : 1
  if (asked > 1 && several === 'refuses')
    return { status: 500, json: { error: { message: 'Only one completion choice is allowed' } } }
  const indices = Array.from({ length: several === 'makes' ? asked : 1 }, (_, index) => index)
  const content = 'response_format' in body ? '{"tide":"out"}' : 'Out.'
  const told =
    body['logprobs'] === true && sureness === 'tells' ? { content: [{ token: content, logprob: -0.1 }] } : null
  const logprobs = sureness === 'says nothing' ? {} : { logprobs: told }
  return {
    events: [
      ...indices.map(index => ({ choices: [{ index, delta: { content }, ...logprobs, finish_reason: null }] })),
      ...indices.map(index => ({ choices: [{ index, delta: {}, finish_reason: 'stop' }] })),
      { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } },
    ],
  }
}

const PROMPT = {
  messages: [{ role: 'user', content: 'Which tide?' }],
  candidates: 3,
  maxTokens: 20,
  temperature: 0.5,
  stop: [],
  schema: { type: 'object', properties: { tide: { enum: ['in', 'out'] } }, required: ['tide'] },
  logProbabilities: true,
} as const

describe.each(PRESETS)('$name, asked by what is known of it', ({ id, options }) => {
  const kind = KINDS[id]
  it('gives three answers by a schema without a request too many', async () => {
    const server = await startEndpoint(request => answerOf(kind, request), { delayMs: 5 })
    open.push(server)
    const model = openAIModel({ baseURL: server.baseURL, model: 'm', ...options })
    const before = model.capabilities
    const parts: ModelPart[] = []
    for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
    const texts = parts.filter(part => part.type === 'text')
    expect(texts.map(({ delta }) => delta)).toEqual(Array(3).fill('{"tide":"out"}'))
    expect(texts.every(part => 'logProbability' in part)).toBe(kind.sureness === 'tells')
    expect(server.requests).toHaveLength(kind.several === 'makes' ? 1 : 3)
    expect(server.atOnce).toBeLessThanOrEqual(options.parallel ?? Infinity)
    // nothing had to be found out
    expect(model.capabilities).toEqual(before)
  })
})
