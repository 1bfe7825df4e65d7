import type { FailureReason, ModelCapabilities, ModelPart, ModelPrompt, TextModel } from '@understudy/contracts'
import { ScriptedModel, seededEnv, textModelConformance, type ModelScript } from '@understudy/contracts/testing'
import { openAIModel } from '@understudy/models/openai'
import { describe, expect, it } from 'vitest'
import { always, answering, ask, HOST, MESSAGES, outcomeOf } from '../test/asking.ts'
import { createHandler } from './create-handler.ts'
import type { HandlerOptions } from './handler-options.ts'

const CAPABILITIES: ModelCapabilities = {
  candidates: 4,
  remote: false,
  streaming: true,
  schema: 'grammar',
  logProbabilities: true,
}
/** A model that yields these parts, and then is done. */
const yielding = (...parts: readonly ModelPart[]): TextModel => ({
  id: 'by-parts',
  capabilities: CAPABILITIES,
  async *generate() {
    yield* parts
  },
})
const text = (delta: string, index = 0): ModelPart => ({ type: 'text', index, delta })
const end = (index = 0, usage: { input: number; output: number } | null = null): ModelPart => ({
  type: 'end',
  index,
  finish: 'stop',
  usage,
})
const failed = (reason: FailureReason, index = 0, more: object = {}): ModelPart => ({
  type: 'failed',
  index,
  reason,
  detail: 'secret detail of the model',
  ...more,
})

/** A page's model that asks a handler over the model, with nothing in between. */
const throughHandler = (model: TextModel, options: Partial<HandlerOptions> = {}): TextModel => {
  const handle = always(createHandler({ model, ...options }))
  return openAIModel({
    baseURL: `http://${HOST}/api/v1`,
    model: 'any',
    fetch: (input, init) => handle(new Request(input, init)),
  })
}

describe('a model in this process, reached by a page', () => {
  const opened = (model: TextModel) => Promise.resolve({ model, close: () => Promise.resolve() })
  const scripted = (script: ModelScript) => throughHandler(new ScriptedModel(script))
  const fails = (reason: FailureReason) => () => opened(scripted(() => [{ failed: reason }]))
  textModelConformance(
    { describe, it, expect },
    {
      answering: () =>
        opened(scripted(() => ['The lamps were out.', 'Nobody — zoë 🌊 — spoke.', 'It rained.'])).then(each => ({
          ...each,
          texts: ['The lamps were out.', 'Nobody — zoë 🌊 — spoke.', 'It rained.'],
        })),
      endless: () => {
        let stop: () => void = () => {}
        const stopped = new Promise<void>(resolve => (stop = resolve))
        const model: TextModel = {
          id: 'endless',
          capabilities: CAPABILITIES,
          async *generate(_prompt, signal) {
            try {
              while (!signal.aborted) {
                await new Promise(resolve => setTimeout(resolve, 2))
                yield text('on and ')
              }
            } finally {
              stop()
            }
          },
        }
        return opened(throughHandler(model)).then(each => ({ ...each, stopped: () => stopped }))
      },
      failing: {
        unreachable: fails('unreachable'),
        timeout: fails('timeout'),
        dropped: fails('dropped'),
        busy: fails('busy'),
        unauthorized: fails('unauthorized'),
        'server-error': fails('server-error'),
        malformed: fails('malformed'),
        'not-configured': fails('not-configured'),
      },
    },
  )
  it('keeps the answers that came where one of them failed', async () => {
    const parts: ModelPart[] = []
    const model = throughHandler(yielding(text('One', 0), text('Two', 1), failed('dropped', 1), end(0)))
    const prompt: ModelPrompt = { ...MESSAGES, candidates: 2, maxTokens: 9, temperature: 0, stop: [] } as ModelPrompt
    for await (const part of model.generate(prompt, new AbortController().signal)) parts.push(part)
    expect(parts.filter(({ type }) => type !== 'text').map(({ type, index }) => [index, type])).toEqual([
      [0, 'end'],
      [1, 'failed'],
    ])
  })
})

describe('what the model is asked', () => {
  const promptOf = async (fields: object): Promise<ModelPrompt | undefined> => {
    const model = new ScriptedModel(() => ['Yes.'])
    const response = await answering({ model })(ask({ ...MESSAGES, ...fields }))
    expect(response.status).toBe(200)
    return model.prompts[0]
  }
  it('is what the page says, and no more', async () => {
    const schema = { type: 'object', properties: { tide: { enum: ['in', 'out'] } } }
    const prompt = await promptOf({
      model: 'another',
      n: 2,
      max_completion_tokens: 40,
      temperature: 0.3,
      stop: '\n',
      logprobs: true,
      top_p: 0.5,
      response_format: { type: 'json_schema', json_schema: { name: 'tide', schema } },
      tools: [{}],
    })
    expect(prompt).toEqual({
      messages: MESSAGES.messages,
      candidates: 2,
      maxTokens: 40,
      temperature: 0.3,
      stop: ['\n'],
      schema,
      logProbabilities: true,
    })
  })
  it('is a good length where the page says none', async () =>
    expect(await promptOf({})).toEqual({ ...MESSAGES, candidates: 1, maxTokens: 2_048, temperature: 1, stop: [] }))
  it('is never longer than the limit', async () =>
    expect(await promptOf({ max_tokens: 1_000_000 })).toMatchObject({ maxTokens: 16_384 }))
  it('may come in parts, and from a developer', async () => {
    const content = [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'tide' },
    ]
    expect(await promptOf({ messages: [{ role: 'developer', content }] })).toMatchObject({
      messages: [{ role: 'system', content: 'The tide' }],
    })
  })
  it('is any object where any JSON is wanted', async () =>
    expect(await promptOf({ response_format: { type: 'json_object' } })).toMatchObject({ schema: { type: 'object' } }))

  const refuses = (fields: unknown, wrong: RegExp) => async () => {
    const model = new ScriptedModel(() => ['Yes.'])
    const response = await answering({ model })(ask(fields))
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect([response.status, error.code, model.prompts.length]).toEqual([400, 'rejected', 0])
    expect(error.message).toMatch(wrong)
  }
  it('is not no JSON', refuses('{"messages": [', /object/))
  it('is not a list', refuses([], /object/))
  it('is not no messages', refuses({}, /messages/))
  it('is not an empty list of them', refuses({ messages: [] }, /messages/))
  it('is not a message without words', refuses({ messages: [{ role: 'user' }] }, /content/))
  it('is no picture', refuses({ messages: [{ role: 'user', content: [{ type: 'image_url' }] }] }, /text/))
  it('is nobody else’s message', refuses({ messages: [{ role: 'tool', content: 'x' }] }, /role/))
  it('is not hotter than can be', refuses({ ...MESSAGES, temperature: 3 }, /temperature/))
  it('is not of no length', refuses({ ...MESSAGES, max_tokens: 0 }, /max_tokens/))
  it('is not half an answer', refuses({ ...MESSAGES, n: 1.5 }, /n must/))
  it('is not a thousand answers', refuses({ ...MESSAGES, n: 1_000 }, /at most 16/))
  it('has no stops without letters', refuses({ ...MESSAGES, stop: [''] }, /stop/))
  it('has no schema that is none', refuses({ ...MESSAGES, response_format: { type: 'json_schema' } }, /json_schema/))
})

describe('what a page is told', () => {
  const whole = async (model: TextModel, fields: object = {}) =>
    (await answering({ model, env: seededEnv() })(ask({ ...MESSAGES, ...fields }))).json()
  it('is a whole answer where it wants no stream', async () =>
    expect(
      await whole(yielding(text('Two.', 1), text('O'), text('ne.'), end(1), end(0, { input: 7, output: 3 }))),
    ).toEqual({
      id: 'chatcmpl-id-1-1',
      object: 'chat.completion',
      created: 1_777_636_800,
      model: 'by-parts',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'One.', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
        {
          index: 1,
          message: { role: 'assistant', content: 'Two.', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
    }))
  it('is how likely each text was', async () =>
    expect(await whole(yielding({ ...text('Yes'), logProbability: -0.5 } as ModelPart, end()))).toMatchObject({
      choices: [{ logprobs: { content: [{ token: 'Yes', logprob: -0.5 }] } }],
    }))
  const streamed = async (fields: object) => {
    const model = yielding({ ...text('Yes'), logProbability: -0.5 } as ModelPart, end(0, { input: 7, output: 1 }))
    const response = await answering({ model })(ask({ ...MESSAGES, stream: true, ...fields }))
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const events = (await response.text()).split('\n\n').filter(Boolean)
    expect(events.at(-1)).toBe('data: [DONE]')
    return events.slice(0, -1).map(event => JSON.parse(event.slice('data: '.length)) as Record<string, unknown>)
  }
  it('is what it cost, at the end of a stream, if it asks', async () => {
    expect((await streamed({})).map(({ usage }) => usage)).toEqual([undefined, undefined])
    expect((await streamed({ stream_options: { include_usage: true } })).at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 7, completion_tokens: 1, total_tokens: 8 },
    })
  })
  it('is how likely each text of a stream was', async () =>
    expect((await streamed({}))[0]).toMatchObject({
      choices: [{ delta: { content: 'Yes' }, logprobs: { content: [{ logprob: -0.5 }] } }],
    }))

  const fails = (model: TextModel, status: number, code: string) => async () => {
    for (const stream of [true, false]) {
      const response = await answering({ model })(ask({ ...MESSAGES, stream }))
      const said = await response.clone().text()
      expect(await outcomeOf(response)).toEqual([status, code])
      expect(said).not.toContain('secret')
    }
  }
  it('is that the model is busy', fails(yielding(failed('busy')), 429, 'busy'))
  it('is that it rests', fails(yielding(failed('resting')), 503, 'resting'))
  it('is that it said nothing', fails(yielding(), 502, 'malformed'))
  it('is that it broke off in the middle, if it waits for the whole', async () =>
    expect(await outcomeOf(await answering({ model: yielding(text('On'), failed('dropped')) })(ask(MESSAGES)))).toEqual(
      [502, 'dropped'],
    ))
  it('is that it threw, and not what', async () => {
    const model: TextModel = {
      ...yielding(),
      // oxlint-disable-next-line eslint/require-yield -- it never comes to it
      async *generate() {
        await Promise.resolve()
        throw new Error('secret in a stack')
      },
    }
    await fails(model, 502, 'server-error')()
  })
  it('is when to ask again', async () => {
    const model = yielding(failed('busy', 0, { retryAfterMs: 1_200 }))
    expect((await answering({ model })(ask(MESSAGES))).headers.get('retry-after')).toBe('2')
  })
  it('is that it took too long, of a model that heeds no signal too', async () => {
    const deaf: TextModel = {
      ...yielding(),
      generate: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }),
    }
    const handle = answering({ model: deaf, limits: { silenceMs: 30 } })
    expect(await outcomeOf(await handle(ask(MESSAGES)))).toEqual([504, 'timeout'])
    const slow: TextModel = {
      ...yielding(),
      async *generate() {
        yield text('On ')
        await new Promise(() => {})
      },
    }
    const response = await answering({ model: slow, limits: { silenceMs: 30 } })(ask({ ...MESSAGES, stream: true }))
    expect((await response.text()).split('\n\n').at(-2)).toContain('"code":"timeout"')
  })
})
