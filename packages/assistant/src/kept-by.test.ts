import type { ItemId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { ghostEditor } from '../test/ghost-editor.ts'
import { playing, replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { keptMessage } from './kept-count.ts'

const GHOSTS = [
  ' He went slowly down to the harbour and suddenly stood there.',
  ' She waited by the wall and counted the boats.',
  ' They had been there since the morning tide.',
]

function writer() {
  const env = seededEnv(4)
  let at = 0
  const model = {
    ...playing('model', []),
    propose: (...asked: Parameters<ReturnType<typeof playing>['propose']>) =>
      playing('model', [{ say: GHOSTS[at++ % GHOSTS.length] ?? '' }]).propose(...asked),
  }
  const assistant = createAssistant({
    proposers: [replacing('desk', 'r', 'suddenly ', ''), model],
    env,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
  })
  const ghosts = ghostEditor(assistant)
  async function ask(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      ghosts.end(await ghosts.ask(`It was late, and the ${n}th boat came in.`, 'command'), 'refused')
      env.advance(60_000)
    }
    await assistant.flush()
    await assistant.outcomes(1)
  }
  async function said(wish: string): Promise<ItemId> {
    const stated = await assistant.stateWish(wish, {})
    if (!stated.ok) throw new Error(stated.detail)
    return stated.value
  }
  return { assistant, env, ask, said, editor: smallEditor(assistant) }
}

describe('how often suggestions kept an item', () => {
  it('is counted over what was suggested, taken or not', async () => {
    const { assistant, ask, said } = writer()
    await ask(6)
    const word = await said('Never use “suddenly”')
    expect((await assistant.keptBy()).get(word)).toEqual({ kept: 4, of: 6 })
    expect(keptMessage({ kept: 4, of: 6 })).toEqual({ key: 'assistant.kept.some', params: { kept: 4, of: 6 } })
  })
  it('gets better once it is obeyed', async () => {
    const { assistant, ask, said } = writer()
    const word = await said('Never use “suddenly”')
    await ask(6)
    expect((await assistant.keptBy()).get(word)).toEqual({ kept: 6, of: 6 })
  })
  it('counts no suggestion that it is not about, and no item that cannot be tested', async () => {
    const { assistant, ask, said } = writer()
    await ask(3)
    const [speech, dog] = [await said('Never use “okay” in dialogue'), await said('Never kill the dog')]
    const counts = await assistant.keptBy()
    expect(counts.get(speech)).toEqual({ kept: 0, of: 0 })
    expect(counts.has(dog)).toBe(false)
  })
  it('reads a hunk in its passage', async () => {
    const { assistant, editor, said } = writer()
    for (const offer of await editor.rewrite('He suddenly turned and went. She suddenly stopped.')) editor.take(offer)
    await assistant.flush()
    await assistant.outcomes(1)
    const word = await said('Never use “suddenly”')
    expect((await assistant.keptBy()).get(word)).toEqual({ kept: 2, of: 2 })
  })
  it('is known of every layer', async () => {
    const { assistant, ask } = writer()
    await ask(3)
    const work = { work: 'doc-1' }
    const stated = await assistant.stateWish('Never use “suddenly”', {}, work)
    if (!stated.ok) throw new Error(stated.detail)
    expect((await assistant.keptBy(work)).get(stated.value)).toEqual({ kept: 2, of: 3 })
    expect((await assistant.keptBy()).size).toBe(0)
    expect((await assistant.keptBy('house')).size).toBe(0)
  })
  it.each([
    [{ kept: 0, of: 0 }, 'assistant.kept.none'],
    [{ kept: 1, of: 1 }, 'assistant.kept.last'],
    [{ kept: 0, of: 1 }, 'assistant.kept.not-last'],
    [{ kept: 20, of: 20 }, 'assistant.kept.all'],
    [{ kept: 18, of: 20 }, 'assistant.kept.some'],
  ])('%o is said', (count, key) => expect(keptMessage(count).key).toBe(key))
})
