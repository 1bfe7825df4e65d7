import type { ModelCapabilities } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAIModel } from './openai-model.ts'
import { optionsOfCapabilities } from './options-of-capabilities.ts'

const reached = (capabilities: Partial<ModelCapabilities>) =>
  openAIModel({ baseURL: 'http://127.0.0.1:1/v1', model: 'm', ...optionsOfCapabilities(capabilities) }).capabilities

describe('optionsOfCapabilities', () => {
  it('make a model that can do just that', () => {
    const able = fc.record({
      candidates: fc.integer({ min: 1, max: 16 }),
      remote: fc.boolean(),
      streaming: fc.boolean(),
      schema: fc.constantFrom('schema' as const, 'grammar' as const, 'prompt' as const),
      logProbabilities: fc.boolean(),
      contextTokens: fc.integer({ min: 1, max: 200_000 }),
    })
    fc.assert(
      fc.property(able, capabilities => {
        expect(reached(capabilities)).toEqual(capabilities)
      }),
      { numRuns: 200 },
    )
  })
  it('leave open what is not said', () => expect(reached({ remote: true })).toEqual({ ...reached({}), remote: true }))
})
