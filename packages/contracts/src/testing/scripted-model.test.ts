import { describe, expect, it } from 'vitest'
import type { FailureReason, ModelPart } from '../text-model.ts'
import { ScriptedModel, type ModelScript } from './scripted-model.ts'
import { textModelConformance } from './text-model-conformance.ts'

const PROMPT = { messages: [], candidates: 2, maxTokens: 9, temperature: 0, stop: [] }
const opened = (script: ModelScript) => async () => ({ model: new ScriptedModel(script), close: async () => {} })
const failing = (failed: FailureReason) => opened(() => [{ failed, after: 'It' }])

textModelConformance(
  { describe, it, expect },
  {
    answering: async () => ({
      ...(await opened(() => ['It had gone.', ' No ', 'Yes\n\nno.'])()),
      texts: ['It had gone.', ' No '],
    }),
    endless: async () => ({ ...(await opened(() => ['on '.repeat(10_000)])()), stopped: async () => {} }),
    failing: { dropped: failing('dropped'), busy: failing('busy') },
  },
)

for (const [name, capabilities] of [
  ['that answers whole', { streaming: false }],
  ['that knows how sure it is', { logProbabilities: true }],
  ['that does neither but knows', { streaming: false, logProbabilities: true, schema: 'schema' }],
] as const)
  describe(name, () => {
    const scripted = (answer: string) => async () => ({
      model: new ScriptedModel(() => [answer], capabilities),
      close: async () => {},
    })
    textModelConformance(
      { describe, it, expect },
      {
        answering: async () => ({ ...(await scripted('It had gone.')()), texts: ['It had gone.'] }),
        endless: async () => ({ ...(await scripted('on '.repeat(10_000))()), stopped: async () => {} }),
        ...('schema' in capabilities ? { constrained: scripted('{"tide":"out"}') } : {}),
        failing: {
          resting: async () => ({
            model: new ScriptedModel(() => [{ failed: 'resting' }], capabilities),
            close: async () => {},
          }),
        },
      },
    )
  })

describe('ScriptedModel', () => {
  it('remembers what it was asked, and says when its script is over', async () => {
    const model = new ScriptedModel([['Yes.', { cut: 'No' }]])
    const parts: ModelPart[] = []
    for await (const part of model.generate(PROMPT, new AbortController().signal)) parts.push(part)
    expect(parts.map(part => (part.type === 'end' ? part.finish : part.type))).toEqual([
      'text',
      'text',
      'stop',
      'length',
    ])
    expect(model.prompts).toEqual([PROMPT])
    await expect(model.generate(PROMPT, new AbortController().signal)[Symbol.asyncIterator]().next()).rejects.toThrow(
      'only 1 answers',
    )
  })
})
