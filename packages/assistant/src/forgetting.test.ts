import type { BackupRecord, ItemId, Proposer, Store, StoreScope } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { LEAST_COPY_WORDS } from '@understudy/learning'
import { describe, expect, it } from 'vitest'
import { playing, replacing, sending } from '../test/playing-proposer.ts'
import { continuationRequest } from '../test/requests.ts'
import { smallEditor } from '../test/small-editor.ts'
import { createAssistant } from './create-assistant.ts'
import { memoryStore } from './memory-store.ts'

const FORGOTTEN = [
  'The clerk had waited since the first bell. “Not tonight,” she expostulated, and shut the ledger on her thumb.',
  'Old Tam set down the lamp beside the scales. “Leave it where it is,” he expostulated to the empty office.',
  'Nobody had paid for the second crate of oranges. “They told me noon,” the pilot expostulated, wiping both hands.',
  '“You counted the small boats twice,” Ines expostulated, and began again from the harbour wall.',
  '“I paid for both of the rooms in March,” she expostulated to nobody in particular on the stair.',
  '“Then swim out to her yourself,” her brother expostulated, and sat down among the wet ropes.',
  '“Ask him when he comes up from the cellar,” the clerk expostulated, without looking at the door.',
]
const LATER = 'A gull walked the length of the rail and found nothing there worth having.'
/** Says one thing wherever it is asked to go on. */
const ghost = playing('ghost', [{ say: ' And then it was dark.' }])
const author = 'author:local/mara' as StoreScope
const manuscript = 'manuscript:doc-1' as StoreScope

function setUp(store: Store) {
  const env = seededEnv(5)
  const desk = sending(replacing('copydesk', 'ornate-tag', 'expostulated', 'said'))
  const assistant = createAssistant({
    proposers: [
      { ...desk, serves: ({ type }) => type === 'rewrite' },
      { ...sending(ghost), serves: ({ type }) => type === 'continuation' },
    ],
    store,
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  return { assistant, editor: smallEditor(assistant), env, store }
}
type Set = ReturnType<typeof setUp>

/** A sitting that leaves the passages wherever passages are left. */
async function sitting({ assistant, editor, env, store }: Set): Promise<void> {
  const offers = await editor.rewrite(FORGOTTEN, { kind: 'dialogue' })
  for (const [index, offer] of offers.entries()) {
    if (index === 3) editor.stet(offer)
    else editor.refuse(offer)
    env.advance(60_000)
  }
  const [first = '', second = '', third = '', fourth = ''] = FORGOTTEN
  for (const [before, after] of [
    [`${first} ${second}`, ''],
    [second.slice(30), third.slice(0, 60)],
    [fourth.replace('expostulated', 'said'), LATER],
    [third.slice(10, 80), ''],
  ] as const) {
    const request = { ...continuationRequest(before), after, id: `later-${before.length}` as never }
    for await (const part of assistant.suggest(request, new AbortController().signal)) void part
  }
  await editor.rewrite(LATER, { kind: 'dialogue', before: first.slice(-70) })
  await assistant.stateWish('Keep the gulls out of it', {})
  await store.write([
    {
      type: 'put',
      scope: author,
      collection: 'stets',
      key: 'doc-2',
      value: [{ rule: 'padding', quote: first.slice(5, 75) }],
    },
    { type: 'put', scope: manuscript, collection: 'snapshots', key: 'last', value: FORGOTTEN },
  ])
  await assistant.flush()
}

const tagItem = ({ assistant }: Set): ItemId => {
  const found = [...assistant.state().persona.items.values()].find(({ item }) => item.measure === 'ornate-tags')
  if (found === undefined) throw new Error('nothing was learned of tags')
  return found.item.id
}
async function everything(store: Store): Promise<readonly BackupRecord[]> {
  const records: BackupRecord[] = []
  for await (const record of store.backup()) records.push(record)
  return records
}

const keptSystemMessages = async (store: Store) =>
  (await everything(store)).filter(record => record.type === 'text' && record.text.text === 'Be brief.').length

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text)
  return words.slice(LEAST_COPY_WORDS - 1).map((_, at) => words.slice(at, at + LEAST_COPY_WORDS).join(' '))
}
const PIECES = new Set(FORGOTTEN.flatMap(runsOf))
/** Every string anywhere in a value, keys too. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => [key, ...stringsIn(held)])
}
/** Where pieces of the forgotten passages are left: `scope kind name`. */
const remains = (records: readonly BackupRecord[]): readonly string[] => {
  const places = records.flatMap(record =>
    stringsIn(record).some(text => runsOf(text).some(run => PIECES.has(run)))
      ? [
          `${'scope' in record ? record.scope : ''} ${record.type} ${'collection' in record ? record.collection : ''}`.trim(),
        ]
      : [],
  )
  return [...new Set(places)].sort()
}

describe('forgetting an item', () => {
  it('leaves no piece of its passages in any record of any store, and the manuscript as it is', async () => {
    const set = setUp(memoryStore())
    await sitting(set)
    const before = await everything(set.store)
    expect(stringsIn(before).filter(text => text.endsWith('So it goes.')).length).toBeGreaterThan(5)
    expect(stringsIn(before).some(text => text.startsWith('no answer to'))).toBe(true)
    expect(remains(before)).toEqual([`${author} document stets`, `${author} text`, `${manuscript} document snapshots`])
    expect((await set.assistant.forget(tagItem(set))).ok).toBe(true)
    await set.assistant.close()
    expect(remains(await everything(set.store))).toEqual([`${manuscript} document snapshots`])
    expect(JSON.stringify(await everything(set.store))).toContain('A gull walked the length')
  })
  it('leaves the other prompts whole, and those that follow', async () => {
    const set = setUp(memoryStore())
    await set.editor.rewrite(LATER, { kind: 'dialogue' })
    await sitting(set)
    expect(await keptSystemMessages(set.store)).toBe(1)
    const sent = async () =>
      (await set.assistant.promptLog(9)).map(({ prompt }) => prompt?.messages[0]?.content ?? null)
    expect(new Set(await sent())).toEqual(new Set(['Be brief.']))
    await set.assistant.forget(tagItem(set))
    expect(await sent()).toEqual([null, null, null, null, null, null, 'Be brief.'])
    for (let again = 0; again < 2; again++) await set.editor.rewrite(LATER, { kind: 'dialogue' })
    await set.assistant.flush()
    expect((await sent()).slice(0, 2)).toEqual(['Be brief.', 'Be brief.'])
  })
  it('leaves what was told to stand standing', async () => {
    const set = setUp(memoryStore())
    await sitting(set)
    await set.assistant.forget(tagItem(set))
    await set.assistant.close()
    const stets = (await everything(set.store)).filter(
      record => record.type === 'document' && record.collection === 'stets',
    )
    expect(stets.map(record => record.type === 'document' && record.key)).toEqual(['doc-1', 'doc-2'])
    expect(JSON.stringify(stets)).toMatch(/ornate-tag.*padding/)
  })
  it('holds up none of its refused words to a proposer any more', async () => {
    const held: (readonly string[])[] = []
    const desk = replacing('drafter', 'none', 'expostulated', 'said')
    const listening: Proposer = {
      ...desk,
      async *propose(request, brief, signal) {
        held.push(brief.counterexamples)
        for await (const part of desk.propose(request, brief, signal))
          yield part.type === 'hunk' ? { ...part, hunk: { ...part.hunk, rule: null } } : part
      },
    }
    const env = seededEnv(5)
    const assistant = createAssistant({
      proposers: [listening],
      subject: { author: 'mara' },
      actor: 'mara',
      consent: 'given',
      env,
    })
    const set = { assistant, editor: smallEditor(assistant), env, store: memoryStore() }
    for (const each of await set.editor.rewrite(FORGOTTEN, { kind: 'dialogue' })) {
      set.editor.refuse(each)
      env.advance(60_000)
    }
    await assistant.flush()
    const spoken = '“It is late,” he said. “Go home to bed,” said the clerk.'
    await set.editor.rewrite(spoken, { kind: 'dialogue' })
    expect(held.at(-1)).toHaveLength(3)
    expect(
      held.at(-1)?.every(text => FORGOTTEN.some(passage => passage.replace('expostulated', 'said').includes(text))),
    ).toBe(true)
    await assistant.forget(tagItem(set))
    await set.editor.rewrite(spoken, { kind: 'dialogue' })
    expect(held.at(-1)).toEqual([])
  })
})
