import 'fake-indexeddb/auto'
import { gunzipSync } from 'node:zlib'
import { ok, type Answerer, type DocumentId, type ItemId, type Store, type StoreScope } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { wordsItemId } from '@understudy/persona'
import { openIdbStore } from '@understudy/store-idb'
import { describe, expect, it } from 'vitest'
import { createAssistant } from '../src/create-assistant.ts'
import { ghostEditor } from './ghost-editor.ts'
import { playing, replacing, sending } from './playing-proposer.ts'
import { document } from './requests.ts'
import { untilIdle } from './sea-writer.ts'
import { smallEditor } from './small-editor.ts'

const MANUSCRIPT = 'manuscript:doc-1' as StoreScope
const DAY = 86_400_000

/** Words that stand nowhere else, by what they were said in. Each is told from all others by one search. */
const TAGGED = ['quillow', 'brambury', 'sedgeworm', 'oxlament', 'pintlefrost', 'marrowkin']
/** The first four teach the word; from then on it is held back, and what it stood in is behind no choice. */
const LISTED = ['hobbleton', 'wrenfast', 'gossamund', 'tarnwick']
const GHOSTED = ['lampreyed', 'thistlemoor']
const CUT = 'yonderly'
const SAID = 'bandicoot'
const REASON = 'wombatish'
const HANDED = 'corvidane'

const tagged = TAGGED.map((word, n) => `“The ${word} has gone up to number ${n},” the clerk expostulated, and left.`)
const listed = [
  'The morning over the hobbleton was grey and the boats lay still.',
  'She kept a grey wrenfast on the nail beside the stove.',
  'Two men in grey gossamund waited by the office door.',
  'A grey tarnwick stood in the rain outside the chapel.',
  'He wrote on grey ebbstone with a carpenter’s pencil.',
  'The grey fallowby slept on the ledger until noon.',
  'Under the dunmarsh the river ran grey with clay.',
  'Her father had a grey kestrine and no patience.',
]
/** A ghost is asked for where one of the tagged passages stands before it. */
const ghosted = GHOSTED.map((word, n) => `${tagged[n]} A ${word} crossed the lane behind them.`)
const pages = Array.from({ length: 60 }, (_, page) =>
  Array.from({ length: 6 }, (__, n) => {
    return `The ${HANDED}${page}x${n} stood by wall ${page}; the lamp leaned into the rain and waited.`
  }).join(' '),
)

async function openStore(name: string): Promise<Store> {
  const opened = await openIdbStore({ name })
  if (!opened.ok) throw new Error(opened.detail)
  return opened.value
}

/** A critic that says again whatever it was shown, and proposes it too; what it was asked and says is kept. */
const quotingReader: Answerer = {
  id: 'reader',
  remote: false,
  contextTokens: null,
  async answer({ messages, schema }) {
    const shown = messages.at(-1)?.content ?? ''
    const differences = [...shown.matchAll(/Difference (d\d+)/g)].map(([, name = '']) => name)
    const [stage] = Object.keys(schema.properties ?? {})
    // no words that stand for themselves: what comes back is cut as little as may be
    const said = shown.slice(0, 300)
    if (stage === 'gradients')
      return { result: ok({ gradients: [{ wants: said, because: differences }] }), usage: null }
    if (stage === 'operations') {
      const statements = TAGGED.map(word => `Let the ${word} go up no more`)
      const add = { type: 'add', field: 'style', mode: null, because: differences.slice(0, 3) }
      return { result: ok({ operations: statements.map(statement => ({ ...add, statement })) }), usage: null }
    }
    return {
      result: ok(stage === 'critiques' ? { critiques: [], said: shown } : { pairs: [], said: shown }),
      usage: null,
    }
  },
}

function sitDown(store: Store) {
  const env = seededEnv(11)
  const assistant = createAssistant({
    proposers: [
      { ...sending(replacing('tags', 'ornate-tag', 'expostulated', 'said')), serves: ({ type }) => type === 'rewrite' },
      { ...sending(replacing('grey', 'dull', 'grey', `${CUT} pale`)), serves: ({ type }) => type === 'rewrite' },
      {
        ...sending(playing('ghost', [{ say: ` And the ${GHOSTED[0]} went on.` }])),
        serves: ({ type }) => type === 'continuation',
      },
    ],
    answerers: [quotingReader],
    store,
    subject: { author: 'mara', house: 'quill' },
    actor: 'mara',
    consent: 'given',
    env,
  })
  return { assistant, env, editor: smallEditor(assistant), ghosts: ghostEditor(assistant), store }
}
type Sitting = ReturnType<typeof sitDown>

/** Refusals, a stet, reworked passages, ghosts, pages, wishes, decisions, undoing and returning, and the manuscript. */
async function work({ assistant, env, editor, ghosts, store }: Sitting): Promise<void> {
  for (const [n, offer] of (await editor.rewrite(tagged, { kind: 'dialogue', proposer: 'tags' as never })).entries()) {
    if (n === 4) editor.stet(offer)
    else editor.refuse(offer, n === 5 ? 'never' : null)
    env.advance(60_000)
  }
  await assistant.flush()
  for (const passage of listed) {
    for (const offer of await editor.rewrite(passage, { proposer: 'grey' as never })) editor.rework(offer, 'pale')
    env.advance(60_000)
    await assistant.flush()
  }
  for (const before of ghosted) ghosts.end(await ghosts.ask(before, 'command'), 'accepted', 3)
  const wish = await assistant.stateWish(`Never mention the ${SAID}`, {})
  if (!wish.ok) throw new Error(wish.detail)
  await assistant.editItem(wish.value, {
    statement: `Never kill the ${SAID}`,
    except: `a ${SAID} dream`,
    scope: { speaker: `${SAID}ess` },
  })
  await assistant.decide(wish.value, 'lock', 'author')
  const [locked] = await assistant.history(1)
  if (locked !== undefined) await assistant.undo(locked.id)
  await assistant.stateWish(`Keep the ${REASON} out`, {}, 'house')
  await assistant.stateWish(`Keep the ${REASON} out`, {}, { work: document })
  await assistant.handOver('doc-2' as DocumentId, pages)
  await store.write([
    { type: 'put', scope: MANUSCRIPT, collection: 'snapshots', key: 'last', value: [...tagged, ...listed] },
    { type: 'append', scope: MANUSCRIPT, log: 'journal', records: [{ id: 'step' as never, value: ghosted }] },
  ])
  await assistant.flush()
  await assistant.learnNow()
  await untilIdle({ assistant }, 1)
}

/** Every key and value of every object store of the database, as text by where it stands; what is packed is unpacked. */
async function everyRecord(name: string): Promise<ReadonlyMap<string, string>> {
  const database = await answerOf(indexedDB.open(name))
  const records = new Map<string, string>()
  for (const store of database.objectStoreNames) {
    const objects = database.transaction(store).objectStore(store)
    const [keys, values] = [await answerOf(objects.getAllKeys()), await answerOf(objects.getAll())]
    for (const [n, key] of keys.entries()) {
      const address = `${store} ${JSON.stringify(key)}`
      records.set(address, `${textOf(key)}\n${textOf(values[n])}`.toLowerCase())
    }
  }
  database.close()
  return records
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
  })
}

/** All that a value says, keys of its objects too. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return bytesAsText(value)
  if (value instanceof Map || value instanceof Set) return [...value].map(textOf).join('\n')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${textOf(inner)}`)
    .join('\n')
}

function bytesAsText(bytes: Uint8Array): string {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return new TextDecoder().decode(isZipped ? gunzipSync(bytes) : bytes)
}

/** Where any of the words still stand, apart from the manuscript. */
async function remains(name: string, words: readonly string[]): Promise<readonly string[]> {
  const records = [...(await everyRecord(name))].filter(([, text]) => !text.includes(MANUSCRIPT))
  return records.filter(([, text]) => words.some(word => text.includes(word))).map(([address]) => address)
}

async function manuscriptHas(name: string, words: readonly string[]): Promise<boolean> {
  const kept = [...(await everyRecord(name)).values()].filter(text => text.includes(MANUSCRIPT)).join('\n')
  return words.every(word => kept.includes(word))
}

const itemOn = ({ assistant }: Sitting, measure: string): ItemId => {
  const found = [...assistant.state().persona.items.values()].find(({ item }) => item.measure === measure)
  if (found === undefined) throw new Error(`nothing was learned of ${measure}`)
  return found.item.id
}
const itemSaying = ({ assistant }: Sitting, word: string): ItemId => {
  const found = [...assistant.state().persona.items.values()].find(({ item }) => item.statement.includes(word))
  if (found === undefined) throw new Error(`nobody said ${word}`)
  return found.item.id
}

let databases = 0

/** A sitting whose item of the words was forgotten: that they stood there before, and where they stand after. */
async function forgetting(
  words: readonly string[],
  item: (sitting: Sitting) => ItemId,
  layer: Parameters<Sitting['assistant']['forget']>[1] = 'author',
) {
  const name = `forget-${++databases}`
  const sitting = sitDown(await openStore(name))
  await work(sitting)
  expect((await remains(name, words)).length).toBeGreaterThan(0)
  expect((await sitting.assistant.updates(9)).map(({ status }) => status)).toEqual(['done'])
  const thought = (await remains(name, words)).filter(address => address.includes('update.'))
  const forgot = await sitting.assistant.forget(item(sitting), layer)
  expect(forgot).toMatchObject({ ok: true })
  await sitting.assistant.flush()
  const atOnce = await remains(name, words)
  sitting.env.advance(DAY)
  await sitting.assistant.close()
  // another sitting reads what is left, learns from it and keeps it again
  const next = sitDown(await openStore(name))
  await next.assistant.ready
  await next.assistant.returnTo(0, layer)
  const backup: string[] = []
  for await (const line of next.assistant.backup()) backup.push(line.toLowerCase())
  await next.assistant.close()
  const inBackup = backup.filter(line => !line.includes(MANUSCRIPT) && words.some(word => line.includes(word)))
  return { name, thought: thought.length, atOnce, later: await remains(name, words), inBackup }
}

describe('after a forget no record of any object store holds a word of it', () => {
  const NOTHING = { atOnce: [], later: [], inBackup: [] }

  it('of what was refused, told to stand, sent and read on from', async () => {
    const words = [...TAGGED, GHOSTED[1] ?? '']
    const { name, thought, ...left } = await forgetting(words, sitting => itemOn(sitting, 'ornate-tags'))
    // asked, answered and tried in learning in words too
    expect(thought).toBeGreaterThan(3)
    expect(left).toEqual(NOTHING)
    expect(await manuscriptHas(name, words)).toBe(true)
  })
  it('of a list of words, and the passages they were cut from', async () => {
    const words = [...LISTED, CUT]
    const { name, thought, ...left } = await forgetting(words, () => wordsItemId({}))
    expect(thought).toBeGreaterThan(0)
    expect(left).toEqual(NOTHING)
    expect(await manuscriptHas(name, LISTED)).toBe(true)
  })
  it('of a wish, said twice and taken back', async () => {
    const { name: _, thought: __, ...left } = await forgetting([SAID], sitting => itemSaying(sitting, SAID))
    expect(left).toEqual(NOTHING)
  })
  it('of pages handed over', async () => {
    const { name: _, thought: __, ...left } = await forgetting([HANDED], sitting => itemOn(sitting, 'semicolons'))
    expect(left).toEqual(NOTHING)
  })
  it('of a wish of the house, and the same one of a work stays', async () => {
    const houseItem = ({ assistant }: Sitting) =>
      [...(assistant.state().layers.house?.items.keys() ?? [])][0] ?? ('' as ItemId)
    const { atOnce } = await forgetting([REASON], houseItem, 'house')
    expect(atOnce.some(place => place.includes('house:'))).toBe(false)
    expect(atOnce.some(place => place.includes('work-ledger'))).toBe(true)
  })
})
