import type { ExchangeId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { offering, replacing } from '../test/playing-proposer.ts'
import { untilIdle } from '../test/sea-writer.ts'
import { smallEditor } from '../test/small-editor.ts'
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
    const { modules } = assistant.state().persona.document
    expect(modules.pipeline).toMatchObject([{ id: 'tightening', source: 'learned', status: 'active' }])
    const shown = async () =>
      (await rewrite('The road was empty.')).map(({ hunk }) => (hunk.change.type === 'replace' ? hunk.change.text : ''))
    expect(await shown()).toEqual(['The road was empty, and it was cold.'])
    expect(await assistant.undoUpdate(update?.update ?? '')).toMatchObject({ ok: true })
    expect(await shown()).toEqual(['The road was empty, and it was very cold.'])
  })
})
