import type { ModelPart, TextModel } from '@understudy/contracts'
import { ScriptedModel, seededEnv } from '@understudy/contracts/testing'
import { drafter, type DrafterOptions } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { continuationRequest, document, rewriteRequest } from './requests.ts'
import { createAssistant } from '../src/create-assistant.ts'
import type { SentPrompt, UnderstudyAssistant } from '../src/understudy-assistant.ts'

const PRICE = { input: 2, output: 10, currency: 'USD' }
const PASSAGE = 'She walked very slowly home.'

function opening(model: TextModel, options: DrafterOptions = {}, consent: 'given' | 'ask' = 'given') {
  const env = seededEnv(3)
  const assistant = createAssistant({
    proposers: [drafter(model, options)],
    subject: { author: 'mara' },
    actor: 'mara',
    consent,
    env,
  })
  return { assistant, env }
}

async function ask(
  assistant: UnderstudyAssistant,
  request: Parameters<UnderstudyAssistant['suggest']>[0] = rewriteRequest(PASSAGE, { candidates: 3 }),
  signal = new AbortController().signal,
): Promise<readonly SentPrompt[]> {
  for await (const part of assistant.suggest(request, signal)) void part
  await assistant.flush()
  return assistant.promptLog(9)
}
const kept = (sent: SentPrompt | undefined) =>
  sent?.answer?.answers.map(({ ended, became, text }) => [ended, became, text])

/** Says these parts, each so many ms after the one before by the clock of the test. */
function timed(env: ReturnType<typeof seededEnv>, parts: readonly (readonly [ms: number, ModelPart])[]): TextModel {
  return {
    id: 'timed',
    capabilities: new ScriptedModel([]).capabilities,
    async *generate() {
      for (const [ms, part] of parts) {
        await Promise.resolve()
        env.advance(ms)
        yield part
      }
    },
  }
}

describe('the prompt log', () => {
  it('keeps every answer word for word, and what became of it', async () => {
    const answers = [
      'Sure! Here it is:\nShe crept home.',
      { cut: 'She crept' },
      { failed: 'busy', after: 'She' },
    ] as const
    const { assistant } = opening(new ScriptedModel([answers]))
    const [sent] = await ask(assistant)
    expect(kept(sent)).toEqual([
      ['stop', 'shown', answers[0]],
      ['length', 'unusable', 'She crept'],
      ['busy', 'unusable', 'She'],
    ])
    expect(sent?.answer?.answers.map(({ detail }) => detail)).toEqual([
      null,
      'the answer was cut off',
      'scripted: busy',
    ])
  })
  it('and of a ghost as far as it came, where nobody waited for the rest', async () => {
    const { assistant } = opening(new ScriptedModel([['Ines came down to the boats. Nobody else did.\n\nThen night.']]))
    const leaving = new AbortController()
    for await (const part of assistant.suggest(continuationRequest('The tide was out.'), leaving.signal))
      if (part.type === 'text') leaving.abort()
    await assistant.flush()
    const [[ended, became, text] = []] = kept((await assistant.promptLog(1))[0]) ?? []
    expect([ended, became]).toEqual(['stopped', 'shown'])
    expect('Ines came down to the boats.').toContain(text)
  })
  it('says how long it took, to the first part and in all', async () => {
    const env = seededEnv(3)
    const model = timed(env, [
      [120, { type: 'text', index: 0, delta: 'She crept ' }],
      [30, { type: 'text', index: 0, delta: 'home.' }],
      [10, { type: 'end', index: 0, finish: 'stop', usage: { input: 100, output: 20 } }],
    ])
    const assistant = createAssistant({
      proposers: [drafter(model, { price: PRICE })],
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
      env,
    })
    const [sent] = await ask(assistant, rewriteRequest(PASSAGE, { candidates: 2 }))
    expect(sent?.answer).toMatchObject({
      firstMs: 120,
      wholeMs: 160,
      spent: { usage: { input: 100, output: 20 }, about: false, price: PRICE },
    })
  })
  it('counts what the runtime did not, and says about', async () => {
    const { assistant } = opening(new ScriptedModel([['She crept home.']]))
    const [sent] = await ask(assistant, rewriteRequest(PASSAGE, { candidates: 1 }))
    expect(sent?.answer?.spent).toMatchObject({ about: true, price: null })
    expect(sent?.answer?.spent.usage.input).toBeGreaterThan(100)
    expect(sent?.answer?.spent.usage.output).toBeGreaterThan(2)
  })
  it('says that a host held a prompt back, and not a word of it', async () => {
    const { assistant } = opening(new ScriptedModel([]), { beforeSend: () => null })
    const [sent] = await ask(assistant)
    expect(sent).toMatchObject({ heldBack: true, model: 'scripted', prompt: null, answer: null })
  })
  it.each([
    ['before anything was allowed', async () => {}],
    [
      'while learning is paused',
      async (assistant: UnderstudyAssistant) => void (await assistant.setLearning('paused')),
    ],
    [
      'of a manuscript never to be learned from',
      async (assistant: UnderstudyAssistant) => {
        await assistant.setLearning('on')
        await assistant.setDocumentLearning(document, 'never')
      },
    ],
  ])('keeps what was sent and what it took, and no word of the answer: %s', async (_, allow) => {
    const { assistant } = opening(new ScriptedModel([['She crept home.']]), {}, 'ask')
    await assistant.ready
    await allow(assistant)
    const [sent] = await ask(assistant, rewriteRequest(PASSAGE, { candidates: 1 }))
    expect(sent?.prompt?.messages.at(-1)?.content).toContain(PASSAGE)
    expect(kept(sent)).toEqual([['stop', 'shown', null]])
    expect(sent?.answer?.spent.usage.output).toBeGreaterThan(0)
  })
  it('keeps nothing behind an erasing', async () => {
    const { assistant } = opening(new ScriptedModel([['Ines came down to the boats.']]))
    let erased = false
    for await (const part of assistant.suggest(continuationRequest('The tide was out.'), new AbortController().signal))
      if (part.type === 'text' && !erased) erased = (await assistant.eraseAll()).ok
    await assistant.flush()
    expect(await assistant.promptLog(9)).toEqual([])
  })
})
