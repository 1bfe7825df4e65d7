import type { DocumentId, RuleId, Stet, StoreScope, StoreWrite } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { createStets, stetsWithoutWords } from './stets.ts'

const scope = 'author:local/mara' as StoreScope
const document = 'doc-1' as DocumentId
const rule = 'ornate-tag' as RuleId
const PASSAGE = 'The lamp was lit and the door shut. “Not tonight,” she expostulated, and shut the ledger on the sill.'
const from = PASSAGE.indexOf('expostulated')
const quote = PASSAGE.slice(from - 24, from + 'expostulated'.length + 24)
const stetted = {
  rule,
  at: { from, to: from + 'expostulated'.length },
  passage: PASSAGE,
  original: 'expostulated',
}
const former: StoreWrite = {
  type: 'put',
  scope,
  collection: 'stets',
  key: document,
  value: [{ rule, quote }],
}

function setUp() {
  const store = memoryStore()
  const kept: StoreWrite[] = []
  const options = {
    store,
    scope,
    env: seededEnv(1),
    keep: (writes: readonly StoreWrite[]) => void kept.push(...writes),
  }
  return { store, kept, options, stets: createStets(options) }
}
const standing = (found: readonly Stet[]) => found.map(stet => `${stet.rule}: ${stet.quote}`)

describe('a stet', () => {
  it('is found again where its passage stands, by the words that stand there', () => {
    const { stets } = setUp()
    stets.add(document, stetted)
    expect(standing(stets.standingIn(document, ['Another.', `Before. ${PASSAGE} After.`]))).toEqual([
      `ornate-tag: ${quote}`,
    ])
  })
  it('holds no more once its passage was changed, nor in another manuscript', () => {
    const { stets } = setUp()
    stets.add(document, stetted)
    expect(stets.standingIn(document, [PASSAGE.replace('tonight', 'today')])).toEqual([])
    expect(stets.standingIn('doc-2' as DocumentId, [PASSAGE])).toEqual([])
  })
  it('is kept without a word of the manuscript, and comes back so', async () => {
    const { store, stets, options } = setUp()
    const write = stets.add(document, stetted)
    if (write === null) throw new Error('no stet')
    expect(JSON.stringify(write)).not.toMatch(/tonight|expostulated|ledger/)
    await store.write([write])
    const again = createStets(options)
    await again.load(document)
    expect(standing(again.standingIn(document, [PASSAGE]))).toEqual([`ornate-tag: ${quote}`])
  })
  it('is nothing for what no rule said', () => {
    expect(setUp().stets.add(document, { ...stetted, rule: null })).toBeNull()
  })
})

describe('a record of the former shape, which quoted', () => {
  it('holds, and is written anew without the words when it is read', async () => {
    const { store, stets, kept } = setUp()
    await store.write([former])
    await stets.load(document)
    expect(standing(stets.standingIn(document, [PASSAGE]))).toEqual([`ornate-tag: ${quote}`])
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/tonight|expostulated/)
  })
  it('loses its words by a forgetting, also of a manuscript that is not open', async () => {
    const { store, options } = setUp()
    await store.write([former])
    const writes = await stetsWithoutWords(options)
    if (!writes.ok) throw new Error(writes.detail)
    await store.write(writes.value)
    expect(JSON.stringify(await store.list(scope, 'stets'))).not.toMatch(/tonight|expostulated/)
    const stets = createStets(options)
    await stets.load(document)
    expect(stets.standingIn(document, [PASSAGE])).toHaveLength(1)
    expect(await stetsWithoutWords(options)).toEqual({ ok: true, value: [] })
  })
  it('and one that is damaged is passed over', async () => {
    const { store, stets } = setUp()
    await store.write([{ ...former, value: [{ quote: 3 }, 'x', { rule }] } as StoreWrite])
    await stets.load(document)
    expect(stets.standingIn(document, [PASSAGE])).toEqual([])
  })
})
