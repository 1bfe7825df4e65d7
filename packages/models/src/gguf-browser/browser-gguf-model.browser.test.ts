import { textModelConformance } from '@understudy/contracts/testing'
import type { ModelPart, ModelPrompt } from '@understudy/contracts'
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import { afterEach, describe, expect, it } from 'vitest'
import { server } from 'vitest/browser'
import { browserGgufModel, type BrowserGgufModel, type BrowserGgufOptions } from './browser-gguf-model.ts'

const TOY = await toyWeights()
const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'Once upon a time, there was a little girl named' }],
  candidates: 1,
  maxTokens: 8,
  temperature: 0,
  stop: [],
}

/** Null where the folder beside the project is not there. */
async function toyWeights(): Promise<Blob | null> {
  const response = await fetch(`/@fs${server.config.root}/../shared/models/stories260K-f16.gguf`)
  const isThere = response.ok && !(response.headers.get('content-type') ?? '').includes('html')
  return isThere ? response.blob() : null
}

const opened: BrowserGgufModel[] = []

function modelOf(options: Partial<BrowserGgufOptions> = {}): BrowserGgufModel {
  const weights = () => Promise.resolve(TOY ?? new Blob())
  const model = browserGgufModel({ name: 'toy', wasm, weights, ...options })
  opened.push(model)
  return model
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(model => model.close()))
})

async function drain(model: BrowserGgufModel, prompt: Partial<ModelPrompt> = {}): Promise<readonly ModelPart[]> {
  const parts: ModelPart[] = []
  for await (const part of model.generate({ ...PROMPT, ...prompt }, new AbortController().signal)) parts.push(part)
  return parts
}

function textOf(parts: readonly ModelPart[]): string {
  return parts.map(part => (part.type === 'text' ? part.delta : '')).join('')
}

if (TOY === null) it.skip('skipped: ../shared/models is not there')
else
  describe('browserGgufModel', () => {
    textModelConformance(
      { describe, it, expect },
      {
        answering: async () => {
          const model = modelOf()
          return { model, close: () => model.close() }
        },
        endless: async () => {
          const model = modelOf({ contextTokens: 2_000 })
          const stopped = async () => {
            // a runtime that were still writing would not come to a second answer before the first is over
            expect((await drain(model, { maxTokens: 1 })).at(-1)?.type).toBe('end')
          }
          return { model, stopped, close: () => model.close() }
        },
        constrained: async () => {
          const model = modelOf()
          return { model, close: () => model.close() }
        },
        failing: {
          'not-configured': async () => {
            const model = modelOf({ weights: () => Promise.resolve(TOY.slice(0, 200_000)) })
            return { model, close: () => model.close() }
          },
        },
      },
    )

    it('goes on with a story', async () => {
      expect(textOf(await drain(modelOf()))).toContain('Lily')
    })

    it('tells what else a word might have been, with the logarithms of chances', async () => {
      const [first] = await drain(modelOf(), { maxTokens: 1, alternatives: 50, logProbabilities: true })
      if (first?.type !== 'text') throw new Error('no text came')
      const [best] = first.alternatives ?? []
      expect(best?.text).toBe(first.delta)
      expect(best?.logProbability).toBeCloseTo(first.logProbability ?? 1, 5)
    })

    it('is loaded once, with the first request', async () => {
      let asked = 0
      const model = modelOf({ weights: async () => (asked++, TOY) })
      expect(model.state.status).toBe('unloaded')
      await Promise.all([drain(model), drain(model)])
      expect([asked, model.state.status]).toEqual([1, 'ready'])
    })

    it.each<readonly [string, () => Promise<Blob>, string]>([
      ['a file that breaks off', async () => TOY.slice(0, TOY.size - 1), 'truncated'],
      ['a page in the place of a file', async () => new Blob(['<!doctype html><title>Not found</title>']), 'not-gguf'],
      ['an empty file', async () => new Blob(), 'too-small'],
      ['a file that cannot be had', () => Promise.reject(new TypeError('Failed to fetch')), 'cannot-load'],
    ])('says what is wrong with %s', async (_, weights, reason) => {
      const model = modelOf({ weights })
      const loaded = await model.load()
      expect(loaded.ok ? null : loaded.fault.reason).toBe(reason)
      expect(model.state.status).toBe('failed')
      expect((await drain(model)).map(({ type }) => type)).toEqual(['failed'])
    })

    it('says of a prompt that is too long that it cannot be', async () => {
      const content = 'There was a girl. '.repeat(200)
      const parts = await drain(modelOf(), { messages: [{ role: 'user', content }] })
      expect(parts).toMatchObject([{ type: 'failed', reason: 'rejected' }])
    })

    it('fails what is asked of it once it was closed', async () => {
      const model = modelOf()
      await model.load()
      await model.close()
      expect(await drain(model)).toMatchObject([{ type: 'failed' }])
      expect(model.state.status).toBe('closed')
    })
  })
