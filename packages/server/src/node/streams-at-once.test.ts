import type { ModelPrompt, TextModel } from '@understudy/contracts'
import { ScriptedModel } from '@understudy/contracts/testing'
import { openAIModel } from '@understudy/models/openai'
import { startModelServer } from '@understudy/models/testing'
import { describe, expect, it } from 'vitest'
import { createHandler } from '../create-handler.ts'
import type { ServedModel } from '../handler-options.ts'
import { serve } from './serve.ts'

const STREAMS = 50
/** What no other stream is told. */
const answerTo = (prompt: string) => Array.from({ length: 40 }, (_, at) => `${prompt}w${at}`).join(' ')
const promptOf = (stream: number): ModelPrompt => ({
  messages: [{ role: 'user', content: `s${stream}` }],
  candidates: 1,
  maxTokens: 100,
  temperature: 0,
  stop: [],
})

async function textOf(model: TextModel, stream: number): Promise<string> {
  let text = ''
  for await (const part of model.generate(promptOf(stream), new AbortController().signal)) {
    if (part.type === 'text') text += part.delta
    if (part.type === 'failed') return part.reason
  }
  return text
}

async function textsThrough(served: ServedModel): Promise<readonly string[]> {
  const server = await serve(createHandler({ model: served }), { port: 0 })
  const model = openAIModel({ baseURL: `${server.address}/api/v1`, model: 'm', parallel: STREAMS })
  const texts = await Promise.all(Array.from({ length: STREAMS }, (_, stream) => textOf(model, stream)))
  await server.stop()
  return texts
}

describe('fifty streams at once', () => {
  const own = Array.from({ length: STREAMS }, (_, stream) => answerTo(`s${stream}`))
  it('are each their own, passed through from an endpoint', async () => {
    const endpoint = await startModelServer({ answer: ({ prompt }) => ({ choices: [answerTo(prompt)], eventMs: 1 }) })
    expect(await textsThrough({ baseURL: endpoint.baseURL, apiKey: null, model: 'm' })).toEqual(own)
    await endpoint.close()
  })
  it('are each their own, made in this process', async () =>
    expect(await textsThrough(new ScriptedModel(({ messages }) => [answerTo(messages[0]?.content ?? '')]))).toEqual(
      own,
    ))
})
