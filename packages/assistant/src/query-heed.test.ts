import type {
  CandidateId,
  DocumentId,
  Proposer,
  Query,
  QueryEnded,
  QueryId,
  ReadBlock,
  RuleId,
  SuggestionId,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { playing } from '../test/playing-proposer.ts'
import { document, rewriteRequest } from '../test/requests.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'
import { heedOf } from './query-heed.ts'

const away = (count: number) => Array.from({ length: count }, () => ({ heeded: false }))
const heeded = (count: number) => Array.from({ length: count }, () => ({ heeded: true }))

describe('heedOf', () => {
  it.each([
    ['nothing known is even', [], 0],
    ['as many heeded as put away is even', [...away(3), ...heeded(3)], 0],
    ['changes say nothing', [{}, {}], 0],
  ])('%s', (_, answers, odds) => expect(heedOf(answers)).toBe(odds))
  it('reaches the bound of what is held back with the fifth put away in a row', () => {
    expect(heedOf(away(4))).toBeGreaterThan(-1.3)
    expect(heedOf(away(5))).toBeLessThan(-1.3)
    expect(heedOf([...away(5), ...heeded(1)])).toBeGreaterThan(-1.3)
  })
})

/** Six scenes of one paragraph each. */
const TEXTS = [
  'The tide went.',
  'The gate fell.',
  'The lamp died.',
  'The rain came.',
  'The wind rose.',
  'The boat sank.',
]
const ECHO = 'echo' as RuleId

/** Asks once about each block. */
const asking: Proposer = {
  ...playing('desk', []),
  makes: 'pool',
  async *propose(request, brief) {
    const candidate = `pool-${request.id}` as CandidateId
    if (request.type !== 'rewrite') return
    for (const { block } of request.selected)
      if (!brief.quiet.some(quiet => quiet.from <= block && block < quiet.to)) {
        const at = { block, from: 4, to: 8 }
        const query = { id: `q${block}` as QueryId, at, reason: { key: 'again' }, rule: ECHO }
        yield { type: 'query', candidate, query }
      }
    yield { type: 'end', candidate, usage: null }
  },
}

interface Asked {
  readonly suggestion: SuggestionId
  readonly query: Query
}

async function atDesk({ store = memoryStore(), breaks = [1, 2, 3, 4, 5] } = {}) {
  const assistant = createAssistant({
    store,
    env: seededEnv(7),
    subject: { author: 'mara' },
    actor: 'mara',
    proposers: [asking],
    consent: 'given',
  })
  await assistant.ready
  const blocks = TEXTS.map((text): ReadBlock => ({ type: 'paragraph', text, provenance: [] }))
  assistant.read({ document, from: 0, to: 0, blocks, breaks })
  let asks = 0
  return {
    assistant,
    store,
    async ask(rules?: readonly RuleId[]): Promise<readonly Asked[]> {
      const selected = TEXTS.map((text, block) => ({
        block,
        type: 'paragraph' as const,
        text,
        from: 0,
        to: text.length,
      }))
      const id = `exchange-${++asks}` as never
      const request = rewriteRequest('', { id, selected, ...(rules && { rules }) })
      const found: Asked[] = []
      for await (const part of assistant.suggest(request, new AbortController().signal))
        if (part.type === 'query') found.push(part)
      return found
    },
    async end(asked: readonly Asked[], how: Partial<QueryEnded<string>> = {}) {
      for (const { suggestion, query } of asked) {
        const passage = TEXTS[query.at.block] ?? ''
        const about = { suggestion, query: query.id, rule: query.rule, where: query.at, passage }
        assistant.record({ type: 'query-ended', ...about, reason: 'refused', why: null, ...how })
      }
      await assistant.flush()
    },
  }
}
const placesIn = async (assistant: Awaited<ReturnType<typeof atDesk>>['assistant'], where: DocumentId = document) =>
  (await assistant.quietIn(where)).map(quiet => `${quiet.where} ${quiet.from}-${quiet.to}`)

describe('questions put away', () => {
  it('three in a scene make their rule quiet there, after a restart too', async () => {
    const desk = await atDesk({ breaks: [3] })
    await desk.end((await desk.ask()).slice(0, 3))
    expect(await placesIn(desk.assistant)).toEqual(['scene 0-3'])
    const again = await atDesk({ store: desk.store, breaks: [3] })
    expect(await placesIn(again.assistant)).toEqual(['scene 0-3'])
    expect((await again.ask()).map(({ query }) => query.at.block)).toEqual([3, 4, 5])
  })
  it('one with “never” makes it quiet in the manuscript, and in no other', async () => {
    const desk = await atDesk()
    await desk.end((await desk.ask()).slice(0, 1), { why: 'never' })
    expect(await placesIn(desk.assistant)).toEqual(['manuscript 0-6'])
    expect(await placesIn(desk.assistant, 'doc-2' as DocumentId)).toEqual([])
  })
  it('five in as many scenes hold the kind back, but for the stated exploration, and it says so', async () => {
    const desk = await atDesk()
    await desk.end((await desk.ask()).slice(0, 5))
    expect(await placesIn(desk.assistant)).toEqual(['mostly 0-6'])
    let shown = 0
    for (let round = 0; round < 60; round++) shown += (await desk.ask()).length
    expect(shown).toBeGreaterThan(4)
    expect(shown).toBeLessThan(40)
  })
  it('are all shown where their rule is asked for by name', async () => {
    const desk = await atDesk()
    await desk.end((await desk.ask()).slice(0, 5))
    expect(await desk.ask([ECHO])).toHaveLength(6)
  })
  it('come back when they are brought back, for good', async () => {
    const desk = await atDesk()
    await desk.end((await desk.ask()).slice(0, 5))
    const [quiet] = await desk.assistant.quietIn(document)
    await desk.assistant.wake(document, quiet ?? { refusals: [] })
    expect(await desk.ask()).toHaveLength(6)
    expect(await (await atDesk({ store: desk.store })).ask()).toHaveLength(6)
  })
  it('hold nothing back where as many were heeded', async () => {
    const desk = await atDesk()
    const asked = await desk.ask()
    await desk.end(asked.slice(0, 5))
    await desk.end(asked.slice(5), { reason: 'typed-otherwise' })
    expect(await placesIn(desk.assistant)).toEqual([])
    expect(await desk.ask()).toHaveLength(6)
  })
})

it('a question let stand is a stet: no more of it, and its rule speaks elsewhere', async () => {
  const desk = await atDesk()
  await desk.end((await desk.ask()).slice(0, 5), { reason: 'stetted' })
  expect(await placesIn(desk.assistant)).toEqual([])
  const stets = await desk.store.get({ scope: 'author:local/mara' as never, collection: 'stets', key: document })
  expect(stets).toMatchObject({ ok: true, value: { stets: [{ rule: ECHO }, {}, {}, {}, {}] } })
})
