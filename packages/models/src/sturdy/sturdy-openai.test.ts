import type { ModelPrompt } from '@understudy/contracts'
import { textModelConformance } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { openAIModel } from '../openai.ts'
import { startModelServer, type ModelServerAnswer } from '../testing.ts'
import { sturdyModel } from './sturdy-model.ts'
import type { SturdyOptions } from './sturdy-options.ts'

const PROMPT: ModelPrompt = {
  messages: [{ role: 'user', content: 'The tide was out.' }],
  candidates: 1,
  maxTokens: 40,
  temperature: 0.7,
  stop: [],
}
const FAST = { firstTokenMs: 150, betweenTokensMs: 150 }
const SOON: SturdyOptions = { backoff: { firstMs: 20 } }

async function opened(answers: readonly ModelServerAnswer[], options: SturdyOptions = SOON) {
  let turn = 0
  const server = await startModelServer({
    answer: () => answers[Math.min(turn++, answers.length - 1)] ?? { choices: [] },
  })
  const model = sturdyModel(
    openAIModel({ baseURL: server.baseURL, model: 'scripted', timeouts: FAST, remote: true }),
    options,
  )
  return { server, model, close: () => server.close() }
}

textModelConformance(
  { describe, it, expect },
  {
    answering: async () => {
      const texts = ['It had left “ribs” of sand.', 'Mara counted\n\nthe boats.', 'Nothing — moved 🌊.']
      return { ...(await opened([{ choices: texts }])), texts }
    },
    endless: async () => {
      const { server, ...rest } = await opened([{ fault: 'endless' }])
      return { ...rest, stopped: async () => expect(await server.requests[0]?.ended).toBe('abandoned') }
    },
    failing: {
      unreachable: async () => {
        const { model, close } = await opened([{ choices: [] }])
        await close()
        return { model, close: async () => {} }
      },
      timeout: () => opened([{ fault: 'silence' }], { deadlines: { firstTextMs: 100 } }),
      dropped: () => opened([{ fault: 'drop', text: 'It had' }]),
      busy: () => opened([{ fault: 'status', status: 429 }]),
      unauthorized: () => opened([{ fault: 'status', status: 401 }]),
      'server-error': () => opened([{ fault: 'status', status: 500 }]),
      rejected: () => opened([{ fault: 'status', status: 404 }]),
      malformed: () => opened([{ fault: 'html' }]),
      offline: () => opened([{ choices: ['x'] }], { isOnline: () => false }),
    },
  },
)

describe('over a real connection', () => {
  it('asks again after a moment, and the answer is whole', async () => {
    const { model, server } = await opened([
      { fault: 'status', status: 503 },
      { fault: 'reset' },
      { choices: ['It had.'] },
    ])
    let text = ''
    for await (const part of model.generate(PROMPT, new AbortController().signal)) {
      if (part.type === 'text') text += part.delta
      expect(part.type).not.toBe('failed')
    }
    await server.close()
    expect([text, server.requests.length]).toEqual(['It had.', 3])
  })
  it('asks nothing while the endpoint wants to be left alone', async () => {
    const { model, server } = await opened([{ fault: 'status', status: 429, headers: { 'retry-after': '60' } }])
    const reasons: unknown[] = []
    for (let turn = 0; turn < 2; turn++)
      for await (const part of model.generate(PROMPT, new AbortController().signal))
        reasons.push(part.type === 'failed' ? part.reason : part.type)
    await server.close()
    expect([reasons, server.requests.length]).toEqual([['busy', 'resting'], 1])
  })
})
