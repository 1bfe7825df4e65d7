import type { Credit, StoreScope } from '@understudy/contracts'
import { ScriptedModel, seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { createAssistant } from '../src/create-assistant.ts'
import { memoryStore } from '../src/memory-store.ts'
import { pruneWrites } from '../src/prune-prompts.ts'
import type { UnderstudyAssistant } from '../src/understudy-assistant.ts'
import { rewriteRequest } from './requests.ts'

const DAY = 86_400_000
const SCOPE = 'author:local/mara' as StoreScope
const PASSAGE = 'She walked very slowly home.'

function opening({ price = null as { input: number; output: number; currency: string } | null, remote = false } = {}) {
  const env = seededEnv(9)
  const store = memoryStore()
  const model = new ScriptedModel(() => ['She crept home.'], { remote })
  const assistant = createAssistant({
    proposers: [drafter(model, price === null ? {} : { price })],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  return { assistant, env, store }
}

async function ask(assistant: UnderstudyAssistant): Promise<Credit | null> {
  let credit: Credit | null = null
  for await (const part of assistant.suggest(rewriteRequest(PASSAGE, { candidates: 2 }), new AbortController().signal))
    if (part.type === 'opened') ({ credit } = part)
  await assistant.flush()
  return credit
}
const spending = async (assistant: UnderstudyAssistant) => {
  const read = await assistant.spending()
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

describe('what requests came to', () => {
  it('is said of a suggestion, and summed by day, month and in all', async () => {
    const { assistant, env } = opening({ price: { input: 1_000_000, output: 0, currency: 'EUR' }, remote: true })
    const credit = await ask(assistant)
    const one = credit === null ? null : assistant.spentOn(credit)
    expect(one?.growing).toBe(false)
    const tokens = one?.spent[0]?.usage.input ?? 0
    expect(tokens).toBeGreaterThan(100)
    env.advance(40 * DAY)
    await ask(assistant)
    await ask(assistant)
    const { today, month, all } = await spending(assistant)
    expect([today.requests, month.requests, all.requests]).toEqual([2, 2, 3])
    expect(all.costs).toEqual([{ currency: 'EUR', amount: 3 * tokens }])
    expect(all).toMatchObject({ about: true, unpriced: 0 })
  })
  it.each([
    [true, 1],
    [false, 0],
  ])('counts what left this machine at a price nobody said (%s)', async (remote, unpriced) => {
    const { assistant } = opening({ remote })
    await ask(assistant)
    expect((await spending(assistant)).all).toMatchObject({ requests: 1, costs: [], unpriced })
  })
  it('is nothing of what asked no model, or is of another session', () => {
    const credit: Credit = { proposer: 'p' as Credit['proposer'], label: { key: 'x' }, why: [] }
    expect(opening().assistant.spentOn(credit)).toBeNull()
  })
})

describe('the words of old prompts', () => {
  it('go, but for the newest; the sums stay, and what newer ones rest on', async () => {
    const { assistant, store } = opening()
    for (let n = 0; n < 6; n++) await ask(assistant)
    const before = await spending(assistant)
    const writes = await pruneWrites(store, SCOPE, 2)
    expect((await store.write(writes)).ok).toBe(true)
    const log = await assistant.promptLog(9)
    expect(log.map(({ prompt }) => prompt !== null)).toEqual([true, true, false, false, false, false])
    expect(log.map(({ answer }) => answer?.answers[0]?.text ?? null)).toEqual([
      'She crept home.',
      'She crept home.',
      null,
      null,
      null,
      null,
    ])
    expect(await spending(assistant)).toEqual(before)
    expect(await pruneWrites(store, SCOPE, 2)).toEqual([])
    await ask(assistant)
    await store.write(await pruneWrites(store, SCOPE, 2))
    const kept = (await assistant.promptLog(9)).map(({ prompt }) => prompt !== null)
    expect(kept).toEqual([true, true, false, false, false, false, false])
  })
})
