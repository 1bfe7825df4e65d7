import type { HeardPart, ModelCapabilities, TextModel } from '@understudy/contracts'
import { ScriptedModel } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { answererOf } from './answerer-of.ts'

const QUESTION = {
  messages: [{ role: 'user', content: 'Which tide?' }],
  schema: { type: 'object', properties: { tide: { enum: ['in', 'out'] } }, required: ['tide'] },
  maxTokens: 40,
} as const
const { signal } = new AbortController()

/** Says its answers in turn, each with what it used. */
function billed(answers: readonly string[]): TextModel {
  let turn = 0
  return {
    id: 'billed',
    capabilities: new ScriptedModel([]).capabilities,
    async *generate() {
      await Promise.resolve()
      yield { type: 'text', index: 0, delta: answers[turn++] ?? '' }
      yield { type: 'end', index: 0, finish: 'stop', usage: { input: 10, output: 3 } }
    },
  }
}

describe('a text model that answers by schema', () => {
  it('gives the value, and counts its wrong answers too', async () => {
    const answered = await answererOf(billed(['It is out.', '{"tide": "out"}'])).answer(QUESTION, signal)
    expect(answered).toEqual({ result: { ok: true, value: { tide: 'out' } }, usage: { input: 20, output: 6 } })
  })

  it('tells what was sent and what came back, wrong answers and what they were asked anew with too', async () => {
    const heard: HeardPart[] = []
    await answererOf(billed(['It is out.', '{"tide": "out"}'])).answer(QUESTION, signal, part => heard.push(part))
    expect(heard.map(part => (part.type === 'sent' ? part.prompt.model : part.part.type))).toEqual([
      'billed',
      'text',
      'end',
      'billed',
      'text',
      'end',
    ])
    const [, again] = heard.flatMap(part => (part.type === 'sent' ? [part.prompt.messages.length] : []))
    expect(again).toBeGreaterThan(QUESTION.messages.length)
  })

  it('says nothing of tokens that nobody counted', async () => {
    const { usage } = await answererOf(new ScriptedModel([['{"tide": "in"}']])).answer(QUESTION, signal)
    expect(usage).toBeNull()
  })

  it('fails as the model does', async () => {
    const { result } = await answererOf(new ScriptedModel([[{ failed: 'busy' }]])).answer(QUESTION, signal)
    expect(result).toMatchObject({ ok: false, reason: 'busy' })
  })

  it('goes by the name it is given, and by the model’s where it is given none', () => {
    const model = billed([])
    expect([answererOf(model).id, answererOf(model, 'own quill').id]).toEqual(['billed', 'own quill'])
  })

  it('stops quietly', async () => {
    const stopping = AbortSignal.abort()
    const { result } = await answererOf(new ScriptedModel([['{"tide": "in"}']])).answer(QUESTION, stopping)
    expect(result).toMatchObject({ ok: false, reason: 'stopped' })
  })

  it('asks for one answer, coolly, within its room', async () => {
    const model = new ScriptedModel([['{"tide": "in"}']])
    await answererOf(model).answer(QUESTION, signal)
    expect(model.prompts).toMatchObject([{ candidates: 1, temperature: 0, maxTokens: 40 }])
  })

  it('knows its room and its place as the model does, each time anew', () => {
    let capabilities: ModelCapabilities = { ...new ScriptedModel([]).capabilities, remote: true }
    const answerer = answererOf({
      id: 'm',
      get capabilities() {
        return capabilities
      },
      generate: () => new ScriptedModel([]).generate({ ...QUESTION, candidates: 1, temperature: 0, stop: [] }, signal),
    })
    expect([answerer.remote, answerer.contextTokens]).toEqual([true, null])
    capabilities = { ...capabilities, remote: false, contextTokens: 4096 }
    expect([answerer.remote, answerer.contextTokens]).toEqual([false, 4096])
  })
})
