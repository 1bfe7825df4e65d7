import type { Answerer, CandidateId, Hunk, HunkId, Json, Proposer, SchemaQuestion } from '@understudy/contracts'
import { ok } from '@understudy/contracts'
import { seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import type { AssistantOptions } from '../src/assistant-options.ts'
import { createAssistant } from '../src/create-assistant.ts'
import { memoryStore } from '../src/memory-store.ts'
import { playing, replacing } from './playing-proposer.ts'
import { smallEditor } from './small-editor.ts'

/** Passages, each with a word behind which a proposer puts a likeness drawn from the sea. This writer wants none. */
const PASSAGES: readonly (readonly [passage: string, word: string, likeness: string])[] = [
  ['He waited by the door and did not knock.', 'door', 'like a harbour at night'],
  ['Her voice broke in the middle of the word.', 'broke', 'like a wave on shingle'],
  ['The crowd drew back when the gate was opened.', 'back', 'like the tide'],
  ['Anger rose in him before he had sat down.', 'him', 'like a swell before a storm'],
  ['The lamp swung above the long table.', 'swung', 'like a buoy on its chain'],
  ['She moved through the hall without a sound.', 'hall', 'like a gull over water'],
  ['The silence lay between them until the bell.', 'them', 'like the deep sea'],
  ['His hands shook over the open ledger.', 'shook', 'like sails in a squall'],
  ['The road ran on ahead past the last farm.', 'ahead', 'like surf in the dark'],
  ['Doubt pulled at her all through the sermon.', 'her', 'like an undertow'],
]
export const SEA = /harbour|wave|tide|swell|buoy|gull|sea\b|sails|surf|undertow/

const likening: Proposer = {
  ...playing('likening', []),
  makes: 'pool',
  async *propose(request) {
    if (request.type !== 'rewrite') return
    const candidate = `likening-${request.id}` as CandidateId
    for (const { block, text } of request.selected) {
      const [, word, likeness] = PASSAGES.find(([passage]) => passage === text) ?? ['', '', '']
      const from = text.indexOf(word)
      const hunk: Hunk = {
        id: `${candidate}/${block}` as HunkId,
        change: { type: 'replace', block, from, to: from + word.length, text: `${word} ${likeness}` },
        original: word,
        reason: { key: 'likeness' },
        rule: null,
        items: [],
      }
      if (word !== '') yield { type: 'hunk', candidate, hunk }
    }
    yield { type: 'end', candidate, usage: null }
  },
}

/** A page of that writer, who has agreed to learning. */
export function seaPage({ env = seededEnv(7), store = memoryStore(), ...options }: SeaOptions = {}) {
  const assistant = createAssistant({
    proposers: [likening, replacing('tags', 'ornate-tag', 'expostulated', 'said')],
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    ...options,
    store,
    env,
  })
  return { assistant, editor: smallEditor(assistant), env, store }
}
export type SeaPage = ReturnType<typeof seaPage>
export type SeaOptions = Partial<Omit<AssistantOptions, 'env'>> & { readonly env?: SeededEnv }

/** Turns so many likenesses down, from the passage of that number on, each in a request of its own. */
export async function turnDown({ assistant, editor, env }: SeaPage, count = PASSAGES.length, from = 0): Promise<void> {
  for (const [passage] of PASSAGES.slice(from, from + count)) {
    for (const offer of await editor.rewrite(passage, { id: env.newId() as never, kind: 'expand' }))
      editor.refuse(offer)
    env.advance(60_000)
    await assistant.flush()
  }
}

/** Turns something else down, which says nothing of likenesses. */
export async function turnDownTag({ assistant, editor, env }: SeaPage): Promise<void> {
  const request = { id: env.newId(), kind: 'dialogue', proposer: 'tags' } as never
  for (const offer of await editor.rewrite('“Not tonight,” she expostulated.', request)) editor.refuse(offer)
  env.advance(60_000)
  await assistant.flush()
}

export const NO_SEA = 'Draw no likeness from the sea'

/** What a reader who sees likenesses from the sea would say, asked in the words of a stage. */
export function seaAnswer({ messages, schema }: SchemaQuestion): Json {
  const stage = Object.keys(schema.properties ?? {})[0]
  const said = messages.at(-1)?.content ?? ''
  const differences = [...said.matchAll(/Difference (d\d+)/g)].map(([, name = '']) => name)
  if (stage === 'critiques') return { critiques: [] }
  if (stage === 'gradients')
    return { gradients: [{ wants: 'No likeness from the sea.', because: differences.slice(0, 2) }] }
  if (stage === 'operations') {
    // it is asked for tools and passes too
    if (!JSON.stringify(schema).includes('"add"')) return { operations: [] }
    const add = { type: 'add', field: 'style', statement: NO_SEA, mode: null, because: differences.slice(0, 3) }
    return { operations: [add] }
  }
  const [statement = '', ...pairs] = said.split(/^Pair /m)
  return { pairs: pairs.map(text => ({ pair: /^\S+/.exec(text)?.[0] ?? '', follows: followsMore(statement, text) })) }
}

/** Which text of a pair follows the statement more: by what is counted where it says that, else by the sea. */
function followsMore(statement: string, pair: string): string {
  const [first = '', second = ''] = pair.split('<second>')
  const isOf = (text: string): number => (statement.includes('words') ? text.split(' ').length : Number(SEA.test(text)))
  const sign = statement.includes('more words') ? 1 : -1
  const lean = sign * (isOf(first) - isOf(second))
  return lean === 0 ? 'neither' : lean > 0 ? 'first-clearly' : 'second-clearly'
}

export interface HeardAnswerer extends Answerer {
  readonly questions: readonly SchemaQuestion[]
}

/** A model on this machine that answers so, at once. */
export function seaAnswerer(change: Partial<Answerer> = {}, answer = seaAnswer): HeardAnswerer {
  const questions: SchemaQuestion[] = []
  return {
    id: 'reader',
    remote: false,
    contextTokens: null,
    async answer(question) {
      questions.push(question)
      return { result: ok(answer(question)), usage: { input: 100, output: 10 } }
    },
    ...change,
    questions,
  }
}

/** Waits until no update goes on here. */
export async function untilIdle({ assistant }: Pick<SeaPage, 'assistant'>, ended: number): Promise<void> {
  const isOver = () => assistant.state().optimizer.running === null && assistant.state().optimizer.ended >= ended
  for (let waited = 0; !isOver() && waited < 400; waited++) await new Promise(resolve => setTimeout(resolve, 10))
  if (!isOver()) throw new Error('the update goes on')
  await assistant.flush()
}
