import type { Answerer, ExchangeId, SchemaQuestion, TextModel } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { expect, it } from 'vitest'
import { seaAnswerer, untilIdle } from '../test/sea-writer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { gated } from '../test/thinking-page.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const PASSAGES = ['The yard was quiet.', 'They rowed home in the dark.', 'She crossed the bridge alone.']

/** Adds to whatever it is given. */
const adding: TextModel = {
  id: 'adding',
  capabilities: { candidates: 1, remote: false, streaming: true, schema: 'prompt', logProbabilities: false },
  async *generate({ messages }) {
    const asked = messages.map(({ content }) => content).join('\n')
    const [, passage = ''] = /<passage>\n([^<]*)\n<\/passage>/.exec(asked) ?? []
    yield { type: 'text', index: 0, delta: passage.replace('.', ', and it was very cold.') }
    yield { type: 'end', index: 0, finish: 'stop', usage: { input: 50, output: 10 } }
  },
}

/** A writer whose requests told a model who they are, and who begins to have them read. */
async function readBy(answerer: Answerer) {
  const env = seededEnv(5)
  const assistant = createAssistant({
    proposers: [drafter(adding)],
    answerers: [answerer],
    store: memoryStore(),
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  await assistant.ready
  await assistant.setValue(['demographics', 'nativeLanguage'], 'Faroese')
  await assistant.setValue(['personality', 'values'], ['restraint'])
  await assistant.setSent({ demographics: true, personality: true })
  const editor = smallEditor(assistant)
  for (const passage of PASSAGES) {
    const id = env.newId() as ExchangeId
    for (const offer of await editor.rewrite(passage, { id, kind: 'voice', candidates: 1 })) editor.refuse(offer)
    env.advance(60_000)
    await assistant.flush()
  }
  await assistant.setOptimizer({ critic: 'reader' })
  return assistant
}

const saidTo = (questions: readonly SchemaQuestion[]) => JSON.stringify(questions.map(({ messages }) => messages))

it.each([
  ['shows a critic a prompt as it was sent', true],
  ['shows a critic no more of the person than may be sent now', false],
] as const)('%s', async (_, isStillSent) => {
  const reader = seaAnswerer()
  const assistant = await readBy(reader)
  await assistant.setSent({ demographics: isStillSent, personality: true })
  await assistant.learnNow()
  await untilIdle({ assistant }, 1)
  expect(saidTo(reader.questions)).toContain('values: restraint')
  expect(saidTo(reader.questions).includes('Faroese')).toBe(isStillSent)
})

it('shows a critic nothing more of the person from the question on at which that was switched off', async () => {
  const gate = gated(0)
  const assistant = await readBy(gate.answerer)
  await assistant.learnNow()
  await gate.waiting
  await assistant.setSent({ demographics: false, personality: false })
  gate.open()
  await untilIdle({ assistant }, 2)
  expect(saidTo(gate.questions)).toContain('The newest was asked for by this prompt')
  expect(saidTo(gate.questions)).not.toMatch(/Faroese|restraint/)
})
