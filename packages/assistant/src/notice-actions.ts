import { ok, SESSION_IDLE_MS, type ItemId, type Json, type SessionId, type StoreWrite } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import type { Core } from './core.ts'
import { readBehind } from './differences.ts'
import { isObject } from './manuscript-info.ts'
import type { Noticed, NoticedAnswer, OptimizerActions } from './optimizer-actions.ts'
import { OPTIMIZER } from './scopes.ts'
import type { UnderstudyAssistant } from './understudy-assistant.ts'

/** As much evidence as a person looks at before answering in one key. */
const EVIDENCE_SHOWN = 3
const KEY = 'noticed'

/** What the writer was asked and put off, by item; no word of it. */
interface Asked {
  /** The session in which a question was last answered, in whatever way; null before the first. */
  readonly session: SessionId | null
  /** When that was, ms since 1970. */
  readonly at: number
  readonly never: readonly ItemId[]
  /** How often each was put off. */
  readonly later: Readonly<Record<ItemId, number>>
}

const NOTHING: Asked = { session: null, at: 0, never: [], later: {} }

/** Questions to the writer about what is only proposed: one at a time, one a session. */
export function noticeActions(
  core: Core,
  { decide }: Pick<UnderstudyAssistant, 'decide'>,
): Pick<OptimizerActions, 'noticed' | 'answerNoticed'> {
  const { store, scope, book, queue, sitting } = core
  const address = { scope, collection: OPTIMIZER, key: KEY }

  async function asked(): Promise<Asked> {
    await queue.flush()
    const found = await store.get(address)
    return found.ok ? askedFrom(found.value) : NOTHING
  }

  return {
    async noticed() {
      if (!core.optimizer.state().asks || core.loaded.consent.learning !== 'on') return null
      const known = await asked()
      const session = sitting.now()
      // a page that was opened again names a session of its own, though the writer has not been away
      const since = core.env.now() - known.at
      if (known.session === session || (since >= 0 && since < SESSION_IDLE_MS)) return null
      for (const item of askable(
        [...book.persona().items.values()].map(state => state.item),
        known,
      )) {
        const question = await withEvidence(core, item, session)
        if (question !== null) return question
      }
      return null
    },
    async answerNoticed(item, answer) {
      const known = await asked()
      const put: StoreWrite = {
        type: 'put',
        ...address,
        value: after(known, { item, answer, session: sitting.now(), at: core.env.now() }),
      }
      queue.add([put])
      core.changed()
      if (answer === 'yes' || answer === 'no') return decide(item, answer === 'yes' ? 'accept' : 'refuse')
      const kept = await queue.flush()
      return kept.ok ? ok(null) : kept
    },
  }
}

/** Those that may be asked about, the one first whose answer would say most. */
export function askable(
  items: readonly PersonaItem[],
  { never, later }: Pick<Asked, 'never' | 'later'>,
): readonly PersonaItem[] {
  return items
    .filter(({ id, status, source, locked }) => {
      return status === 'proposed' && source === 'learned' && !locked && !never.includes(id)
    })
    .map(item => ({ item, says: answerSays(item) / (1 + (later[item.id] ?? 0)) }))
    .filter(({ says }) => says > 0)
    .toSorted((one, other) => other.says - one.says || (one.item.id < other.item.id ? -1 : 1))
    .map(({ item }) => item)
}

/**
 * How much an answer says: what is not known of it, in bits, for as many recorded passages as it is about. The chance
 * of a yes is that of the passages so far, with one of each kind that was never seen.
 */
export function answerSays({ evidence }: Pick<PersonaItem, 'evidence'>): number {
  const of = evidence.for + evidence.against
  const yes = (evidence.for + 1) / (of + 2)
  return -(yes * Math.log2(yes) + (1 - yes) * Math.log2(1 - yes)) * of
}

/** Null where nothing of what is behind it can be shown any more. */
async function withEvidence(core: Core, item: PersonaItem, session: SessionId): Promise<Noticed | null> {
  const behind = await readBehind(core, core.book.persona().items.get(item.id)?.outcomes ?? [])
  const evidence = behind.filter(({ before, after }) => before !== null && after !== null).slice(0, EVIDENCE_SHOWN)
  return evidence.length === 0 ? null : { item, session, evidence }
}

interface Answer {
  readonly item: ItemId
  readonly answer: NoticedAnswer
  readonly session: SessionId
  readonly at: number
}

function after({ never, later }: Asked, { item, answer, session, at }: Answer): Json {
  const put = answer === 'later' ? { ...later, [item]: (later[item] ?? 0) + 1 } : later
  return { format: 1, session, at, never: answer === 'never-ask' ? [...new Set([...never, item])] : never, later: put }
}

function askedFrom(value: Json | null): Asked {
  if (!isObject(value)) return NOTHING
  const { session, at, never, later } = value
  const counts = isObject(later) ? Object.entries(later).filter(([, times]) => typeof times === 'number') : []
  return {
    session: typeof session === 'string' ? (session as SessionId) : null,
    at: typeof at === 'number' ? at : 0,
    never: Array.isArray(never) ? (never.filter(id => typeof id === 'string') as ItemId[]) : [],
    later: Object.fromEntries(counts) as Asked['later'],
  }
}
