import type { ItemId } from '@understudy/contracts'
import { ScriptedModel, seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { createAssistant } from '../src/create-assistant.ts'
import { document } from './requests.ts'

const LONG =
  'She walked very slowly along the quay, and the boats lay still on the water; the gulls sat on the wall and waited for the fish to come in with the tide.'
const SHORT = 'She walked along the quay. The boats lay still. The gulls waited.'
const signal = new AbortController().signal

async function desk(model: ScriptedModel | null, texts: readonly string[] = ['Nobody spoke.', LONG, 'It was late.']) {
  const proposers = model === null ? [] : [drafter(model)]
  const subject = { author: 'mara' }
  const assistant = createAssistant({ proposers, subject, actor: 'mara', consent: 'given', env: seededEnv(3) })
  const blocks = texts.map(text => ({ type: 'paragraph' as const, text, provenance: [] }))
  assistant.read({ document, from: 0, to: 0, blocks })
  const said = await assistant.stateWish('No semicolons', {})
  if (!said.ok) throw new Error(said.detail)
  await assistant.stateWish('Never kill the dog', {})
  return { assistant, item: said.value }
}

describe('a passage at several strengths', () => {
  it('is one where the item would fire, as the model writes it so far', async () => {
    const model = new ScriptedModel(() => [SHORT])
    const { assistant, item } = await desk(model)
    const found = await assistant.strengthsOf(item, document)
    expect(found).toMatchObject({ model: { id: 'scripted', remote: false }, passage: { block: 1, text: LONG } })
    if (found === null) throw new Error('nothing to show')
    for (const strength of ['slight', 'strong'] as const)
      expect(await assistant.atStrength({ item, document, passage: found.passage, strength }, signal)).toEqual({
        ok: true,
        value: SHORT,
      })
    const prompts = model.prompts.map(({ messages }) => messages.map(({ content }) => content).join('\n'))
    expect(prompts[0]).toMatch(/<wish>\nOnly where it comes by itself, and lightly: No semicolons\n<\/wish>/)
    expect(prompts[1]).toMatch(/<wish>\nAs far as it goes, .*: No semicolons\n<\/wish>/)
    // said once, and so far: not as a rule of the persona too
    for (const prompt of prompts) {
      expect(prompt.match(/No semicolons/g)).toHaveLength(1)
      expect(prompt).toContain('Never kill the dog')
      expect(prompt).toContain('Nobody spoke.')
    }
  })

  it('is shown and no more: it is in the prompt log, and nothing is learned or counted of it', async () => {
    const { assistant, item } = await desk(new ScriptedModel(() => [SHORT]))
    const passage = { block: 1, text: LONG }
    await assistant.atStrength({ item, document, passage, strength: 'clear' }, signal)
    await assistant.flush()
    const [sent] = await assistant.promptLog(5)
    expect(sent?.prompt?.messages.at(-1)?.content).toContain(LONG)
    expect(sent?.answer?.answers[0]?.text).toBe(SHORT)
    expect(await assistant.outcomes(5)).toEqual([])
    expect(await assistant.sessions({})).toEqual([])
  })

  it('is none without a text model, a passage or the item', async () => {
    const bare = await desk(null)
    expect(await bare.assistant.strengthsOf(bare.item, document)).toBeNull()
    const short = await desk(new ScriptedModel(() => [SHORT]), ['Nobody spoke.'])
    expect(await short.assistant.strengthsOf(short.item, document)).toBeNull()
    const passage = { block: 0, text: LONG }
    const none = { item: 'none' as ItemId, document, passage, strength: 'clear' } as const
    expect(await short.assistant.strengthsOf(none.item, document)).toBeNull()
    expect(await short.assistant.atStrength(none, signal)).toMatchObject({ ok: false, reason: 'missing-item' })
  })

  it.each([
    [{ failed: 'busy' as const }, 'busy'],
    ['I’m sorry, but I can’t help with that.', 'malformed'],
  ])('that does not come says why: %j', async (answer, reason) => {
    const { assistant, item } = await desk(new ScriptedModel([[answer]]))
    const asked = { item, document, passage: { block: 1, text: LONG }, strength: 'clear' } as const
    expect(await assistant.atStrength(asked, signal)).toMatchObject({ ok: false, reason })
  })

  it('that was left comes to nothing', async () => {
    const { assistant, item } = await desk(new ScriptedModel(() => [SHORT]))
    const asked = { item, document, passage: { block: 1, text: LONG }, strength: 'clear' } as const
    expect(await assistant.atStrength(asked, AbortSignal.abort())).toMatchObject({ ok: false, reason: 'cancelled' })
  })
})
