import type { RewardModel, SuggestionPart } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { offering } from '../test/playing-proposer.ts'
import { rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const BASE = 'She walked very slowly down to the quay at Hull, and there she waited for Wenna.'
const DRAFTS = [
  'She walked down to the quay at Hull and waited there for Wenna.',
  'She walked down to the quay and waited there for somebody she knew.',
  'Slowly she went down to the quay and waited there for somebody she knew well.',
]

async function shownBy(rewards: string, rewardModels: readonly RewardModel[] = []) {
  const store = memoryStore()
  const assistant = createAssistant({
    proposers: [offering('drafter', BASE, DRAFTS)],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env: seededEnv(3),
    rewardModels,
  })
  const shown = await assistant.personaText()
  if (!shown.ok) throw new Error(shown.detail)
  if (rewards !== '') {
    const text = `${shown.value.text.replace(/^modules:.*\n(?: .*\n)*/m, '')}\nmodules:\n  rewards: ${rewards}\n`
    const stated = await assistant.editPersonaText(text)
    expect(stated).toMatchObject({ ok: true })
  }
  const parts: SuggestionPart[] = []
  for await (const part of assistant.suggest(rewriteRequest(BASE), new AbortController().signal)) parts.push(part)
  await assistant.flush()
  const why = parts.flatMap(part => (part.type === 'opened' ? part.credit.why.map(({ key }) => key) : []))
  const text = parts.flatMap(part =>
    part.type === 'hunk' && part.hunk.change.type === 'replace' ? [part.hunk.change.text] : [],
  )
  const records: unknown[] = []
  for await (const record of store.backup()) records.push(record)
  return { why, text, kept: JSON.stringify(records) }
}

describe('what a persona states of rewards', () => {
  it('leaves what it does not name as it was fitted, and keeps what each added', async () => {
    const { kept } = await shownBy('')
    for (const id of ['style', 'behaviour', 'content']) expect(kept).toContain(`"id":"${id}"`)
  })
  it('lets content alone decide, and says so', async () => {
    const { text, why } = await shownBy('[{ id: style, weight: 0 }, { id: behaviour, weight: 0 }]')
    expect(text).toEqual([DRAFTS[0]])
    expect(why).toContain('assistant.why.content')
  })
  it('leaves agreement where none is to count', async () => {
    const none = '[{ id: style, weight: 0 }, { id: behaviour, weight: 0 }, { id: content, weight: 0 }]'
    const { why, kept } = await shownBy(none)
    expect(why).toContain('assistant.why.agreed')
    expect(kept).toContain('"weighed":{"rewards":[]')
  })
})

describe('a reward model of the host', () => {
  /** Wants the longest, and says so. */
  const longest: RewardModel = {
    id: 'longest',
    card: { mean: 0, deviation: 1, logOdds: 1, most: 1_000 },
    score: async questions =>
      questions.map(({ texts }) => texts.map(text => ({ raw: text.length, why: [{ key: 'host.long' }] }))),
  }
  const failing: RewardModel = { ...longest, id: 'failing', score: () => Promise.reject(new Error('gone')) }

  it('is heard, and says why in its words', async () => {
    const { text, why, kept } = await shownBy('', [failing, longest])
    expect(text).toEqual([DRAFTS[2]])
    expect(why).toContain('host.long')
    expect(kept).toContain('"id":"longest"')
    expect(kept).not.toContain('"id":"failing"')
  })
  it('counts as a persona states it', async () => {
    const { text } = await shownBy('[{ id: longest, weight: 0 }]', [longest])
    expect(text).toEqual([DRAFTS[0]])
  })
  it('takes the place of one of ours by its id', async () => {
    const { kept } = await shownBy('', [{ ...longest, id: 'style' }])
    expect(kept.match(/"id":"style"/g)).toHaveLength(3)
  })
})
