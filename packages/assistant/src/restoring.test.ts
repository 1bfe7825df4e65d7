import type { BackupRecord, ItemId, Store } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { replacing } from '../test/playing-proposer.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const TAGGED = [
  '“Not tonight,” she expostulated, and shut the ledger.',
  '“There is no boat,” he expostulated from the stairs.',
  '“You counted twice,” Ines expostulated.',
  'Old Tam set down the lamp. “Leave it,” he expostulated.',
  '“They told me noon,” the pilot expostulated, wiping his hands.',
  '“I paid for both,” she expostulated to nobody in particular.',
]

function setUp(seed: number, store: Store = memoryStore()) {
  const env = seededEnv(seed)
  // the second is asked for by name: the first falls silent once it is known to be unwanted
  const proposers = [
    replacing('copydesk', 'ornate-tag', 'expostulated', 'said'),
    replacing('second', 'padding', 'very ', ''),
  ]
  const assistant = createAssistant({
    proposers,
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  return { assistant, editor: smallEditor(assistant), env, store }
}
type Set = ReturnType<typeof setUp>

async function refuse({ assistant, editor, env }: Set, texts: readonly string[], change: object): Promise<void> {
  for (const offer of await editor.rewrite(texts, { kind: 'dialogue', ...change })) {
    editor.refuse(offer)
    env.advance(60_000)
  }
  await assistant.flush()
}
const items = ({ assistant }: Set) =>
  [...assistant.state().persona.items.values()].map(({ item }) => `${item.id} ${item.status} ${item.evidence.for}`)
const fileOf = async ({ assistant }: Set): Promise<string> => {
  let file = ''
  for await (const line of assistant.backup()) file += line
  return file
}
/** A writer whose store has counted far: most of a journal is truncated by and by. */
async function veteran(): Promise<Set> {
  const store = memoryStore()
  const journal = { scope: 'manuscript:doc-1', log: 'journal' } as never as { scope: never; log: string }
  const records = Array.from({ length: 500 }, (_, at) => ({ id: `step-${at}` as never, value: at }))
  await store.write([
    { type: 'append', ...journal, records },
    { type: 'truncate', ...journal, through: null },
  ])
  const set = setUp(3, store)
  await refuse(set, TAGGED, { id: 'first' })
  await set.assistant.close()
  return set
}
const documentsOf = async (store: Store, collection: string) => {
  const found: BackupRecord[] = []
  for await (const record of store.backup())
    if (record.type === 'document' && record.collection === collection) found.push(record)
  return found
}

describe('a backup restored in another place', () => {
  it('brings back what was learned, its evidence, and goes on learning', async () => {
    const old = await veteran()
    const fresh = setUp(9)
    await fresh.assistant.ready
    expect((await fresh.assistant.restore(await fileOf(old))).ok).toBe(true)
    expect(items(fresh)).toEqual(items(old))
    expect(fresh.assistant.state().outcomes).toBe(TAGGED.length)
    expect(await documentsOf(fresh.store, 'outcomes')).toEqual(await documentsOf(old.store, 'outcomes'))
    await refuse(fresh, ['It was very cold.'], { id: 'second', proposer: 'second' })
    expect(fresh.assistant.state().outcomes).toBe(TAGGED.length + 1)
  })
  it('weighs there as it did here', async () => {
    const old = await veteran()
    const fresh = setUp(9)
    await fresh.assistant.restore(await fileOf(old))
    expect(await documentsOf(fresh.store, 'derived')).not.toMatchObject([{ value: { cursor: null } }])
    await fresh.assistant.close()
    const [here, there] = [await documentsOf(old.store, 'derived'), await documentsOf(fresh.store, 'derived')]
    const stateOf = ([record]: readonly BackupRecord[]) =>
      record?.type === 'document' && JSON.stringify((record.value as { state?: unknown }).state)
    expect(stateOf(there)).toBe(stateOf(here))
  })
  it('is learned together with what was there, each choice once', async () => {
    const old = await veteran()
    const other = setUp(9)
    await refuse(other, ['“Stay,” he expostulated.', '“Go,” he expostulated.'], { id: 'other' })
    await other.assistant.restore(await fileOf(old))
    expect(other.assistant.state().outcomes).toBe(TAGGED.length + 2)
    await other.assistant.close()
    const again = setUp(11, other.store)
    await again.assistant.ready
    expect(items(again)).toEqual(items(other))
  })
})

describe('an assistant that was never closed', () => {
  it('is gone on from where its log ends, though where learning stood was kept before that', async () => {
    const killed = setUp(3)
    let last = ''
    let kept = 0
    for (const [index, text] of TAGGED.entries()) {
      await refuse(killed, [text], { id: `one-by-one-${index}` })
      const now = JSON.stringify(await documentsOf(killed.store, 'derived'))
      if (now !== last) kept++
      last = now
    }
    expect(kept).toBeLessThan(TAGGED.length)
    const next = setUp(9, killed.store)
    // an act of a person takes over from whoever folded before
    await next.assistant.forget('no such item' as ItemId)
    expect(next.assistant.state().outcomes).toBe(killed.assistant.state().outcomes)
    expect(items(next)).toEqual(items(killed))
  })
})
