import {
  isActivity,
  type DocumentId,
  type EditorEvent,
  type Hunk,
  type ItemRef,
  type Json,
  type LoggedEvent,
  type ProposerId,
  type QueryEnded,
  type CandidateId,
  type ResumedSuggestion,
  type StoreWrite,
  type SuggestionId,
  type EventBody,
} from '@understudy/contracts'
import { mayRecord } from './consent.ts'
import type { Core } from './core.ts'
import { fromEventRecord, toEventRecord } from './event-record.ts'
import { createOpenExchanges, type ExchangeRef } from './open-exchanges.ts'
import { createPromptTrail, type PromptTrail } from './prompt-trail.ts'
import { EVENTS_LOG } from './scopes.ts'
import type { Stetted } from './stets.ts'

/** Keeps what happens, as far as consent goes; nothing of it is waited for. */
export interface Recording {
  /** An event of the assistant's own: requested, considered, or the end of what was never opened. */
  log(ref: ExchangeRef, body: EventBody): void
  /** What an exchange sends to models and hears of them. */
  trail(ref: ExchangeRef, items: readonly ItemRef[]): PromptTrail
  opened(suggestion: SuggestionId, from: { candidate: CandidateId; proposer: ProposerId; ref: ExchangeRef }): void
  /** So that a stet can tell what it lets stand. */
  showing(hunk: Hunk): void
  /** Goes on with suggestions of an earlier session. */
  resume(suggestions: readonly ResumedSuggestion[]): void
  originOf(suggestion: SuggestionId): Json | null
  /** What the editor saw happen. */
  record(event: EditorEvent): void
}

/** `learn` is called once what was recorded is kept, with whether somebody was at the keys. */
export function createRecording(core: Core, learn: (active: boolean) => Promise<void>): Recording {
  const { env, loaded, queue, scope, stets, sharedTexts, repeated } = core
  const exchanges = createOpenExchanges(env, { device: () => loaded.device, sitting: core.sitting })
  const learnSoon = createLearnSoon(core, learn)
  const pruneSoon = createPruneSoon(core)
  const hunks = new Map<string, Hunk>()
  const passages = new Map<string, string>()

  function keep(event: LoggedEvent): void {
    if (!mayRecord(loaded.consent, event.document)) return core.quiet.note(event, null)
    const { record, texts } = toEventRecord(event, sharedTexts)
    const writes: StoreWrite[] = [{ type: 'append', scope, log: EVENTS_LOG, records: [record] }]
    if (texts.length > 0) writes.push({ type: 'put-texts', scope, texts })
    queue.add(writes)
    core.quiet.note(event, fromEventRecord(record.value))
    if (event.type === 'ended' || event.type === 'settled' || event.type === 'undone') learnSoon(isActivity(event))
  }

  function noteStet(document: DocumentId, stetted: Stetted | null): void {
    const write = stetted === null ? null : stets.add(document, stetted)
    if (write !== null) queue.add([write])
  }

  function stettedHunk(hunkId: string): Stetted | null {
    const hunk = hunks.get(hunkId)
    if (hunk?.change.type !== 'replace') return null
    const { rule, change, original } = hunk
    return { rule, at: change, passage: passages.get(hunkId) ?? null, original }
  }

  return {
    log: (ref, body) => keep(exchanges.envelope(ref, body)),
    trail(ref, items) {
      const mayKeepWords = (): boolean => mayRecord(loaded.consent, ref.document)
      return createPromptTrail({ env, scope, repeated, keep: queue.add, mayKeepWords, closed: pruneSoon, ref, items })
    },
    opened: (suggestion, { candidate, proposer, ref }) => exchanges.open(suggestion, candidate, proposer, ref),
    showing: hunk => void hunks.set(hunk.id, hunk),
    originOf: exchanges.originOf,
    resume(suggestions) {
      for (const { suggestion, origin, hunks: pending } of suggestions) {
        exchanges.resume(suggestion, origin, { actor: core.actor })
        for (const hunk of pending) hunks.set(hunk.id, hunk)
      }
    },
    record(report) {
      const event = exchanges.eventOf(report)
      if (event === null) return
      if (event.type === 'shown')
        for (const { hunk, passage } of event.hunks) if (hunk !== null) passages.set(hunk, passage)
      if (event.type === 'ended' && event.hunk !== null) {
        if (event.reason === 'stetted') noteStet(event.document, stettedHunk(event.hunk))
        hunks.delete(event.hunk)
        passages.delete(event.hunk)
      }
      if (event.type === 'query-ended' && event.reason === 'stetted') noteStet(event.document, stettedQuery(event))
      keep(event)
    },
  }
}

/** The words of old prompts go after the first of a sitting and now and then, by the answers that came. */
function createPruneSoon({ store, scope, queue }: Core): () => void {
  let closed = 0
  return () => {
    if (closed++ % PRUNE_EVERY > 0) return
    void queue
      .flush()
      .then(() => import('./prune-prompts.ts'))
      .then(({ pruneWrites }) => pruneWrites(store, scope))
      .then(queue.add)
      // a page gone offline prunes the next time
      .catch(() => {})
  }
}

/** Batches what ends together, as when a whole rewrite is taken, and leaves the keystroke that ended it alone. */
function createLearnSoon({ queue }: Core, learn: (active: boolean) => Promise<void>): (active: boolean) => void {
  let due: ReturnType<typeof setTimeout> | undefined
  let isActive = false
  const begin = async () => {
    const active = isActive
    isActive = false
    await queue.flush()
    await learn(active)
  }
  return active => {
    isActive ||= active
    clearTimeout(due)
    due = setTimeout(() => void begin(), LEARN_AFTER_MS)
  }
}

/** To let words stand that a question was about. */
function stettedQuery({ rule, where, passage }: QueryEnded<string>): Stetted {
  return { rule, at: where, passage, original: passage.slice(where.from, where.to) }
}

const LEARN_AFTER_MS = 40
const PRUNE_EVERY = 50
