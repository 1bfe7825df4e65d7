import { describe, expect, it } from 'vitest'
import { contextLimit } from './context-limit.ts'

const reads = (message: string, limit: number | null) => () => expect(contextLimit({ message })).toBe(limit)

describe('contextLimit', () => {
  it('of OpenAI and vLLM', reads("This model's maximum context length is 4096 tokens. You asked for 5000.", 4_096))
  it('of llama-server', reads('the request exceeds the available context size (2048 tokens), try increasing it', 2_048))
  it('of SGLang', reads("The input (9000 tokens) is longer than the model's context length (8192 tokens).", 8_192))
  it('with commas', reads('maximum context length of 131,072 tokens', 131_072))
  it('as a number of its own', () => expect(contextLimit({ message: 'too long', n_ctx: 512 })).toBe(512))
  it('not of another error', reads('max_tokens must be at most 4096', null))
  it('not of none', () => expect(contextLimit(undefined)).toBeNull())
})
