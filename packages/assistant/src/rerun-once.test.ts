import type { ExchangeId, Hunk, TextModel } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { offering, replacing } from '../test/playing-proposer.ts'
import { seaAnswer, seaAnswerer, untilIdle } from '../test/sea-writer.ts'
import { smallEditor, type Offer } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const PASSAGES = [
  'The yard was quiet.',
  'He waited by the door for an hour.',
  'The lamp swung above the table.',
  'They rowed home in the dark.',
  'It was late when he came.',
  'She crossed the bridge alone.',
  'The bell rang over the fields.',
  'Nobody spoke at supper.',
]
const wordy = (passage: string) => passage.replace('.', ', and it was very cold.')

/** A writer whose drafts all say “very”, and who cuts it. */
function coldPage() {
  const env = seededEnv(5)
  const passages = new Map(PASSAGES.map(passage => [passage, offering(`draft`, passage, [wordy(passage)])]))
  const drafter = {
    ...offering('draft', '', []),
    propose: (...asked: Parameters<ReturnType<typeof offering>['propose']>) => {
      const [request] = asked
      const text = request.type === 'rewrite' ? (request.selected[0]?.text ?? '') : ''
      return (passages.get(text) ?? offering('draft', text, [wordy(text)])).propose(...asked)
    },
  }
  const assistant = createAssistant({
    proposers: [drafter, replacing('desk', 'filler', 'very ', '')],
    store: memoryStore(),
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  const editor = smallEditor(assistant)
  const rewrite = (passage: string) =>
    editor.rewrite(passage, { id: env.newId() as ExchangeId, kind: 'voice', candidates: 1 })
  return { assistant, editor, env, rewrite }
}

describe('a pass that an update by rules put in', () => {
  it('saved the writer work on what was recorded, does it from then on, and goes with the update', async () => {
    const { assistant, editor, env, rewrite } = coldPage()
    for (const passage of PASSAGES) {
      for (const offer of await rewrite(passage)) editor.rework(offer, wordy(passage).replace('very ', ''))
      env.advance(60_000)
      await assistant.flush()
    }
    await assistant.learnNow()
    await untilIdle({ assistant }, 1)
    const [update] = await assistant.updates(1)
    expect(update?.tried?.map(({ operation, became }) => [operation?.type, became])).toContainEqual([
      'pipeline',
      'changed',
    ])
    expect(update?.questions).toBeGreaterThan(0)
    const { modules } = assistant.state().persona.document
    expect(modules.pipeline).toMatchObject([{ id: 'tightening', source: 'learned', status: 'active' }])
    const shown = async () =>
      (await rewrite('The road was empty.')).map(({ hunk }) => (hunk.change.type === 'replace' ? hunk.change.text : ''))
    expect(await shown()).toEqual(['The road was empty, and it was cold.'])
    expect(await assistant.undoUpdate(update?.update ?? '')).toMatchObject({ ok: true })
    expect(await shown()).toEqual(['The road was empty, and it was very cold.'])
  })
})

describe('a paragraph that a model proposed', () => {
  const WORDING = 'Put the passage into the words this writer would choose, and weigh nothing down.'
  const RULES = 'Names, numbers and events stay as they are. {task}'
  /** Weighs its drafts down, unless its prompt says not to. */
  const heavy: TextModel = {
    id: 'heavy',
    capabilities: { candidates: 1, remote: false, streaming: true, schema: 'prompt', logProbabilities: false },
    async *generate({ messages }) {
      const asked = messages.map(({ content }) => content).join('\n')
      const [, passage = ''] = /<passage>\n([^<]*)\n<\/passage>/.exec(asked) ?? []
      const plain = passage.replace('.', ', and it was cold.')
      yield { type: 'text', index: 0, delta: asked.includes('weigh nothing down') ? plain : wordy(passage) }
      yield { type: 'end', index: 0, finish: 'stop', usage: { input: 50, output: 10 } }
    },
  }
  const proposing = seaAnswerer({}, question => {
    const stage = Object.keys(question.schema.properties ?? {})[0]
    const differences = [...(question.messages.at(-1)?.content ?? '').matchAll(/Difference (d\d+)/g)].map(
      ([, d = '']) => d,
    )
    const because = differences.slice(0, 2)
    if (stage === 'gradients') return { gradients: [{ wants: 'Fewer intensifiers.', because }] }
    if (stage !== 'operations' || !JSON.stringify(question.schema).includes('"template"')) return seaAnswer(question)
    return { operations: [{ type: 'template', paragraph: 'p1', text: `${WORDING} ${RULES}`, because }] }
  })

  it('is tried by drafting again, acts in prompts, is billed to its update and goes with it', async () => {
    const env = seededEnv(5)
    const assistant = createAssistant({
      proposers: [drafter(heavy)],
      answerers: [proposing],
      store: memoryStore(),
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
      env,
    })
    const editor = smallEditor(assistant)
    const rewrite = (passage: string) =>
      editor.rewrite(passage, { id: env.newId() as ExchangeId, kind: 'voice', candidates: 1 })
    for (const passage of PASSAGES) {
      for (const offer of await rewrite(passage)) editor.rework(offer, insertedBy(offer.hunk).replace('very ', ''))
      env.advance(60_000)
      await assistant.flush()
    }
    await assistant.setOptimizer({ critic: 'reader' })
    await assistant.learnNow()
    await untilIdle({ assistant }, 1)
    const [update] = await assistant.updates(1)
    expect(update?.tried?.map(({ operation, became }) => [operation?.type, became])).toContainEqual([
      'template',
      'changed',
    ])
    const [said] = assistant.state().persona.document.modules.templates
    expect(said).toMatchObject({ id: 'voice.user.6', source: 'learned', text: `${WORDING} ${RULES}` })
    expect(said?.base).toContain(RULES)
    const log = await assistant.promptLog(100)
    const again = log.filter(sent => sent.update === update?.update && sent.model === 'heavy')
    expect(again.length).toBeGreaterThanOrEqual(6)
    expect(await shownOf(rewrite)).toBe(', and it was cold')
    expect(await assistant.undoUpdate(update?.update ?? '')).toMatchObject({ ok: true })
    expect(await shownOf(rewrite)).toBe(', and it was very cold')
  })

  async function shownOf(rewrite: (passage: string) => Promise<readonly Offer[]>): Promise<string> {
    return (await rewrite('The road was empty.')).map(({ hunk }) => insertedBy(hunk)).join('')
  }
})

function insertedBy({ change }: Hunk): string {
  return change.type === 'replace' ? change.text : ''
}
