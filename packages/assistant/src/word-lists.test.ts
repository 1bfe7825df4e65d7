import { seededEnv } from '@understudy/contracts/testing'
import { wordsItemId } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const PASSAGES = [
  'The morning over the harbour was grey and the boats lay still.',
  'She kept a grey shawl on the nail beside the stove.',
  'Two men in grey coats waited by the office door.',
  'A grey horse stood in the rain outside the chapel.',
  'He wrote on grey paper with a carpenter’s pencil.',
  'The grey cat slept on the ledger until noon.',
  'Under the bridge the river ran grey with clay.',
  'Her father had a grey moustache and no patience.',
  'There was grey dust on every plate in the kitchen.',
]
const LIST = wordsItemId({})

/** So many passages worked over. Of more than a handful the change is held back, and nothing is left to work over. */
async function cutting(passages: number) {
  const store = memoryStore()
  const env = seededEnv(7)
  const options = { proposers: [replacing('desk', 'dull', 'grey', 'yonder pale')], store, env }
  const assistant = createAssistant({ ...options, subject: { author: 'mara' }, actor: 'mara', consent: 'given' })
  const editor = smallEditor(assistant)
  await assistant.ready
  for (const passage of PASSAGES.slice(0, passages)) {
    for (const offer of await editor.rewrite(passage)) editor.rework(offer, 'pale')
    env.advance(60_000)
    await assistant.flush()
  }
  const list = () => assistant.state().persona.items.get(LIST)?.item
  const kept = async () => {
    const lines: string[] = []
    for await (const line of store.backup()) lines.push(JSON.stringify(line))
    return lines.join('\n')
  }
  return { assistant, list, kept }
}

describe('the words a writer cuts', () => {
  it('come into one list, and one taken off stays off and can be had back', async () => {
    const { assistant, list } = await cutting(PASSAGES.length)
    expect(list()?.words).toMatchObject([{ text: 'yonder', wish: 'cut', status: 'active' }])
    expect(await assistant.decideWord(LIST, 'nowhere', 'refuse')).toMatchObject({ ok: false })
    expect(await assistant.decideWord(LIST, 'yonder', 'refuse')).toMatchObject({ ok: true })
    expect(list()?.words).toMatchObject([{ text: 'yonder', status: 'refused' }])
    expect(await assistant.decideWord(LIST, 'yonder', 'accept')).toMatchObject({ ok: true })
    expect(list()?.words).toMatchObject([{ text: 'yonder', status: 'active' }])
  })
  it('are in no record of the store once their list is forgotten', async () => {
    const { assistant, list, kept } = await cutting(5)
    expect(await kept()).toContain('yonder')
    expect(await assistant.forget(LIST)).toMatchObject({ ok: true })
    await assistant.flush()
    expect(list()).toBeUndefined()
    expect(await kept()).not.toContain('yonder')
  })
})
