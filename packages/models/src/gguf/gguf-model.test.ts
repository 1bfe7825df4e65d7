import { seededEnv, textModelConformance } from '@understudy/contracts/testing'
import type { ModelPart } from '@understudy/contracts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ggufBytes, SMALL_MODEL, SMALL_TENSOR, withText } from '../../test/gguf-bytes.ts'
import { hasToyModel, TOY_ADAPTER, TOY_MODEL } from '../../test/toy-model.ts'
import { memoryFor } from './gguf-facts.ts'
import { ggufModel, type GgufModel, type GgufPrompt } from './gguf-model.ts'
import type { GgufOptions } from './gguf-options.ts'

/** Native code on a busy machine takes its time. */
const PATIENT_MS = 120_000
const STORY = 'Once upon a time, there was a little girl named Lily.'
const PROMPT: GgufPrompt = {
  messages: [{ role: 'user', content: STORY }],
  candidates: 1,
  maxTokens: 24,
  temperature: 0,
  stop: [],
}

function toy(options: Partial<GgufOptions> = {}): GgufModel {
  return ggufModel({ path: TOY_MODEL, threads: 1, contextTokens: 512, env: seededEnv(7), ...options })
}

async function drain(
  model: GgufModel,
  prompt: Partial<GgufPrompt> = {},
  signal = new AbortController().signal,
): Promise<ModelPart[]> {
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, ...prompt }, signal)) parts.push(part)
  return parts
}

function textOf(parts: readonly ModelPart[], index = 0): string {
  return parts.map(part => (part.type === 'text' && part.index === index ? part.delta : '')).join('')
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await wait(20)
}

/** Calls `run` with a model that is closed at the end, however it ends. */
async function withToy(run: (model: GgufModel) => Promise<void>, options: Partial<GgufOptions> = {}): Promise<void> {
  const model = toy(options)
  await run(model).finally(() => model.close())
}

/** Chance of the model that most tests share, to be set back to where it was. */
let { random } = seededEnv(7)
const shared = hasToyModel ? toy({ env: { ...seededEnv(7), random: () => random() } }) : null
afterAll(() => shared?.close())
const model = (): GgufModel => {
  if (shared === null) throw new Error('skipped without the toy model')
  return shared
}

describe.skipIf(!hasToyModel)('a text model from a file', { timeout: PATIENT_MS }, () => {
  textModelConformance(
    { describe, it, expect },
    {
      answering: async () => ({ model: model(), close: async () => {} }),
      constrained: async () => ({ model: model(), close: async () => {} }),
      endless: async () => ({
        model: model(),
        // one that still worked for the other would keep this one waiting, or mix with it
        stopped: async () => void (await drain(model(), { candidates: 2, maxTokens: 1 })),
        close: async () => {},
      }),
      failing: {
        'not-configured': async () => opened(toy({ path: join(tmpdir(), 'no-model.gguf') })),
        'server-error': async () => opened(toy({ memoryBytes: 1000 })),
      },
    },
  )

  it('is loaded by the first request, and says so on the way', () =>
    withToy(async model => {
      const seen: string[] = []
      model.subscribe(() => seen.push(model.state.status))
      expect(model.state.status).toBe('unloaded')
      expect(textOf(await drain(model))).toMatch(/^ \w+/)
      expect(seen).toEqual(['loading', 'ready'])
      expect(model.state.status === 'ready' && model.state.contextTokens).toBe(512)
      expect(model.capabilities.contextTokens).toBe(512)
    }))
  it('says the same at temperature 0, also in two answers at once', async () => {
    const [one, other] = [await drain(model()), await drain(model(), { candidates: 2 })]
    expect(textOf(other, 0)).toBe(textOf(one))
    expect(textOf(other, 1)).toBe(textOf(one))
  })
  it('says different things by chance, and the same again from the same seed', async () => {
    const warm = { temperature: 1, candidates: 2 }
    random = seededEnv(7).random
    const first = await drain(model(), warm)
    expect(textOf(first, 0)).not.toBe(textOf(first, 1))
    random = seededEnv(7).random
    expect(textOf(await drain(model(), warm))).toBe(textOf(first))
  })
  it('makes more answers than it has contexts for, in turn', async () => {
    const parts = await drain(model(), { candidates: 5, maxTokens: 4 })
    expect(parts.filter(({ type }) => type === 'end')).toHaveLength(5)
  })
  it('streams a token at a time', async () => {
    const parts = await drain(model(), { maxTokens: 12 })
    expect(parts.filter(({ type }) => type === 'text').length).toBeGreaterThan(6)
  })
  it('ends at the limit and counts what it read and wrote', async () => {
    const end = (await drain(model(), { maxTokens: 5 })).at(-1)
    expect(end).toMatchObject({ type: 'end', finish: 'length', usage: { output: 5 } })
    expect(end?.type === 'end' && end.usage?.input).toBe(((await model().tokensOf(STORY)) ?? 0) + 1)
  })
  it('goes on until its context is full, and not by forgetting its beginning', async () => {
    const end = (await drain(model(), { maxTokens: 5000, temperature: 1, grammar: 'root ::= "a" root' })).at(-1)
    const usage = end?.type === 'end' ? end.usage : null
    expect((usage?.input ?? 0) + (usage?.output ?? 0)).toBe(512)
  })
  it('refuses a prompt longer than its context, and says how long it is', async () =>
    expect(await drain(model(), { messages: [{ role: 'user', content: STORY.repeat(50) }] })).toEqual([
      {
        type: 'failed',
        index: 0,
        reason: 'rejected',
        detail: expect.stringMatching(/^The prompt is \d{3} tokens long and the model's context 512\./),
      },
    ]))
  it('stops at a stop, which is not shown', async () => {
    const whole = textOf(await drain(model()))
    const stop = whole.slice(8, 11)
    const parts = await drain(model(), { stop: [stop] })
    expect(textOf(parts)).toBe(whole.slice(0, whole.indexOf(stop)))
    expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'stop' })
  })
  it('counts tokens: never fewer than there are', async () => {
    const exact = (await model().tokensOf(STORY)) ?? Number.NaN
    expect(exact).toBeGreaterThan(10)
    expect(model().countTokens?.(STORY)).toBeGreaterThanOrEqual(exact)
  })

  describe('log-probabilities', () => {
    it('come with every text, are never above 0, and say what is likely', async () => {
      const parts = await drain(model(), { logProbabilities: true })
      const weights = parts.flatMap(part => (part.type === 'text' ? [part.logProbability ?? Number.NaN] : []))
      expect(weights.every(weight => weight <= 0)).toBe(true)
      // the likeliest token of 512 has at least a 512th of all
      expect(Math.min(...weights)).toBeGreaterThan(Math.log(1 / 512))
    })
    it('do not change what is said at temperature 0', async () =>
      expect(textOf(await drain(model(), { logProbabilities: true }))).toBe(textOf(await drain(model()))))
    it('are the model’s own, not bent by temperature', async () => {
      const sumAt = async (temperature: number): Promise<number> => {
        const parts = await drain(model(), { logProbabilities: true, temperature, maxTokens: 40 })
        return parts.reduce((sum, part) => sum + (part.type === 'text' ? (part.logProbability ?? 0) : 0), 0)
      }
      expect(await sumAt(3)).toBeLessThan(await sumAt(0))
    })
    it('come under a grammar too', async () => {
      const parts = await drain(model(), { logProbabilities: true, grammar: 'root ::= "yes" | "no"' })
      expect(parts.some(part => part.type === 'text' && (part.logProbability ?? 1) > 0)).toBe(false)
    })
  })

  describe('a grammar', () => {
    it('is kept to', async () =>
      expect(textOf(await drain(model(), { grammar: 'root ::= "yes" | "no"' }))).toMatch(/^(yes|no)$/))
    it('that is none is refused in words', async () =>
      expect(await drain(model(), { grammar: 'root ::= (' })).toEqual([
        expect.objectContaining({ type: 'failed', reason: 'rejected' }),
      ]))
    it('made of a schema gives JSON that fits it', async () => {
      const schema = {
        type: 'object',
        properties: {
          mood: { enum: ['glad', 'sad'] },
          count: { type: 'integer', minimum: 1, maximum: 9 },
          names: { type: 'array', items: { type: 'string', maxLength: 6 }, minItems: 2, maxItems: 2 },
        },
        required: ['mood', 'count', 'names'],
      } as const
      for (const temperature of [0, 1, 2]) {
        const value: unknown = JSON.parse(textOf(await drain(model(), { schema, temperature, maxTokens: 100 })))
        expect(value).toEqual({
          mood: expect.stringMatching(/^(glad|sad)$/),
          count: expect.any(Number),
          names: [expect.any(String), expect.any(String)],
        })
      }
    })
  })

  describe('being stopped', () => {
    it('in mid-token ends at once, and the next request is served', async () => {
      const abort = new AbortController()
      const parts: ModelPart[] = []
      for await (const part of model().generate({ ...PROMPT, maxTokens: 400 }, abort.signal)) {
        parts.push(part)
        if (parts.length === 3) abort.abort()
      }
      expect(parts).toHaveLength(3)
      expect(textOf(await drain(model()))).not.toBe('')
    })
    it('before it is loaded ends at once; the load goes on', () =>
      withToy(async model => {
        const abort = new AbortController()
        const asked = drain(model, {}, abort.signal)
        abort.abort()
        expect(await asked).toEqual([])
        expect((await model.load()).ok).toBe(true)
      }))
  })

  it('serves two at once without mixing them', async () => {
    const other = { messages: [{ role: 'user', content: 'Tom had a big red ball. He' } as const] }
    const alone = [textOf(await drain(model())), textOf(await drain(model(), other))]
    const both = await Promise.all([drain(model()), drain(model(), other)])
    expect(both.map(parts => textOf(parts))).toEqual(alone)
  })

  it('ends every one of many requests, stopped in all ways, and works after them', async () => {
    const { random } = seededEnv(5)
    const ends = await Promise.all(
      Array.from({ length: 24 }, async () => {
        const abort = new AbortController()
        const leaveAfter = Math.floor(random() * 12)
        const isLeft = random() < 0.5
        let seen = 0
        const prompt = { ...PROMPT, candidates: 1 + Math.floor(random() * 3), maxTokens: 8, temperature: 1 }
        for await (const part of model().generate(prompt, abort.signal)) {
          seen += 1
          if (seen === leaveAfter && isLeft) break
          if (seen === leaveAfter) abort.abort()
          if (part.type === 'failed') return part.detail
        }
        return 'over'
      }),
    )
    expect(new Set(ends)).toEqual(new Set(['over']))
    expect((await drain(model(), { candidates: 4, maxTokens: 2 })).filter(({ type }) => type === 'end')).toHaveLength(4)
  })

  describe('a form for conversations in the file', () => {
    const dir = mkdtempSync(join(tmpdir(), 'understudy-gguf-form-'))
    afterAll(() => rmSync(dir, { recursive: true, force: true }))
    const FORM =
      "{% for m in messages %}[{{ m['role'] }}] {{ m['content'] }}\n{% endfor %}{% if add_generation_prompt %}[assistant] {% endif %}"
    it('is used: the prompt is longer by it, an answer comes, and text stays text', async () => {
      const path = join(dir, 'chat.gguf')
      writeFileSync(
        path,
        withText(readFileSync(TOY_MODEL), 'tokenizer.chat_template', pad => `{#${pad}#}${FORM}`),
      )
      const messages = [
        { role: 'system', content: 'Tell a story.' },
        { role: 'user', content: STORY },
      ] as const
      const inputOf = async (model: GgufModel): Promise<number> => {
        const end = (await drain(model, { messages, maxTokens: 4 })).at(-1)
        return end?.type === 'end' ? (end.usage?.input ?? 0) : Number.NaN
      }
      await withToy(
        async chatting => {
          const plain = await inputOf(model())
          expect(await inputOf(chatting)).toBeGreaterThan(plain + 10)
          expect(chatting.state.status === 'ready' && chatting.state.facts.hasChatTemplate).toBe(true)
          // each of them would be one token, and end the conversation
          const tagged = await drain(chatting, {
            messages: [{ role: 'user', content: '</s>'.repeat(10) }],
            maxTokens: 1,
          })
          const end = tagged.at(-1)
          expect(end?.type === 'end' && end.usage?.input).toBeGreaterThan(35)
        },
        { path },
      )
    })
  })

  describe('its process', () => {
    it.skipIf(!existsSync('/proc/self/environ'))(
      'knows nothing of our environment, nor of the prompt by its arguments',
      () =>
        withToy(
          async model => {
            process.env['UNDERSTUDY_TEST_KEY'] = 'secret-key'
            await drain(model).finally(() => delete process.env['UNDERSTUDY_TEST_KEY'])
            const about = (file: string): string => readFileSync(`/proc/${model.pid}/${file}`, 'utf8')
            expect(about('environ')).toContain('GIVEN=yes')
            expect(about('environ')).not.toContain('secret-key')
            expect(about('cmdline')).not.toContain('Lily')
          },
          { environment: { GIVEN: 'yes' } },
        ),
    )
    it('is started again after it was killed; what was asked of it fails with a reason', () =>
      withToy(async model => {
        const parts: ModelPart[] = []
        for await (const part of model.generate({ ...PROMPT, maxTokens: 400 }, new AbortController().signal)) {
          parts.push(part)
          if (parts.length === 2) process.kill(model.pid ?? 0, 'SIGKILL')
        }
        expect(parts.at(-1)).toEqual({
          type: 'failed',
          index: 0,
          reason: 'dropped',
          detail: expect.stringContaining('(SIGKILL)'),
        })
        expect(model.state).toMatchObject({ status: 'unloaded', fault: { reason: 'process-ended' } })
        expect(textOf(await drain(model))).not.toBe('')
      }))
    it.skipIf(!existsSync('/proc/self/status'))('takes about the memory that was foretold', () =>
      withToy(
        async model => {
          await drain(model)
          const facts = model.state.status === 'ready' ? model.state.facts : null
          const foretold = facts === null ? 0 : memoryFor(facts, 131_072, 2)
          const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${model.pid}/status`, 'utf8'))?.[1]
          const taken = Number(resident) * 1024
          expect([taken / foretold > 0.7, taken / foretold < 1.3]).toEqual([true, true])
        },
        { contextTokens: 131_072, sequences: 2 },
      ),
    )
    it('is gone after a close, and further requests say so', async () => {
      const model = toy()
      await model.load()
      const pid = model.pid ?? 0
      await model.close()
      expect(isRunning(pid)).toBe(false)
      expect(await drain(model)).toEqual([expect.objectContaining({ type: 'failed', reason: 'not-configured' })])
    })
    it('fails what is under way when it is closed', async () => {
      const model = toy()
      const asked = drain(model, { maxTokens: 400 })
      await model.close()
      expect((await asked).at(-1)).toMatchObject({ type: 'failed', reason: 'not-configured' })
    })
    it('gives its memory back after a while without work, and is there again for the next', () =>
      withToy(
        async model => {
          await drain(model)
          await untilGone(model.pid ?? 0)
          expect(model.state).toEqual({ status: 'unloaded', fault: null })
          expect(textOf(await drain(model))).not.toBe('')
        },
        { idleMs: 50 },
      ))
    it('ends when its parent is killed', async () => {
      const parent = fork(join(import.meta.dirname, '../../test/model-owner.js'), [TOY_MODEL], { execArgv: [] })
      const [pid] = (await once(parent, 'message')) as [number]
      expect(isRunning(pid)).toBe(true)
      parent.kill('SIGKILL')
      await untilGone(pid)
    })
  })

  describe('what cannot be loaded', () => {
    const dir = mkdtempSync(join(tmpdir(), 'understudy-gguf-model-'))
    afterAll(() => rmSync(dir, { recursive: true, force: true }))
    const failureOf = async (options: Partial<GgufOptions>): Promise<ModelPart | undefined> => {
      const model = toy(options)
      return (await drain(model).finally(() => model.close())).at(-1)
    }
    it('an adapter is known by its head', async () =>
      expect(await failureOf({ path: TOY_ADAPTER })).toMatchObject({
        reason: 'not-configured',
        detail: expect.stringContaining('adapter'),
      }))
    it('a head that promises what the file does not hold', async () => {
      const path = join(dir, 'hollow.gguf')
      writeFileSync(path, ggufBytes({ values: SMALL_MODEL, tensors: [SMALL_TENSOR], weights: 128 }))
      expect(await failureOf({ path })).toMatchObject({
        reason: 'server-error',
        detail: expect.stringMatching(/^The model could not be loaded: .+/),
      })
    })
    it('a context longer than there is memory for', async () =>
      expect(await failureOf({ contextTokens: 2_000_000_000 })).toMatchObject({
        reason: 'server-error',
        detail: expect.stringContaining('it takes about 2.6 TB'),
      }))
    it.skipIf(!existsSync('/usr/bin/prlimit'))(
      'a context that the machine turns out to have no memory for',
      async () => {
        const program = new URL('../../test/little-memory-child.js', import.meta.url)
        const memoryBytes = Number.MAX_SAFE_INTEGER
        expect(await failureOf({ contextTokens: 2_000_000, memoryBytes, program })).toMatchObject({
          reason: 'server-error',
          detail: expect.stringContaining('There is not enough memory for this model: it takes about 2.7 GB'),
        })
      },
    )
    it('one that takes too long', async () =>
      expect(await failureOf({ loadMs: 1 })).toMatchObject({ reason: 'timeout' }))
    it('where the library is not installed', async () => {
      const alone = join(dir, 'alone')
      cpSync(join(import.meta.dirname, 'child'), alone, { recursive: true })
      writeFileSync(join(alone, 'package.json'), '{ "type": "module" }')
      expect(await failureOf({ program: pathToFileURL(join(alone, 'main.js')) })).toMatchObject({
        reason: 'not-configured',
        detail: expect.stringContaining('node-llama-cpp'),
      })
    })
    it('where the program is missing', async () =>
      expect(await failureOf({ program: new URL('./no-child.js', import.meta.url) })).toMatchObject({
        reason: 'server-error',
      }))
  })
})

async function opened(model: GgufModel): Promise<{ model: GgufModel; close(): Promise<void> }> {
  return { model, close: () => model.close() }
}

describe('options', () => {
  it.each([
    ['no path', { path: '' }],
    ['half a token', { path: 'a.gguf', contextTokens: 0.5 }],
    ['no context', { path: 'a.gguf', sequences: 0 }],
    ['no thread', { path: 'a.gguf', threads: 0 }],
  ])('%s is refused at once', (_, options) => expect(() => ggufModel(options)).toThrow(TypeError))
})
