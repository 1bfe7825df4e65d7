import {
  RECORD_FORMAT,
  type ActorId,
  type CandidateId,
  type DeviceId,
  type DocumentId,
  type EndReason,
  type EventBody,
  type ExchangeId,
  type HunkId,
  type ProposerId,
  type RecordId,
  type RefusalWhy,
  type RequestContext,
  type RewriteKind,
  type RuleId,
  type Scope,
  type SessionId,
  type SuggestionId,
} from '@understudy/contracts'
import { seededEnv, type SeededEnv } from '@understudy/contracts/testing'
import type { ReadEvent } from '../src/event-order.ts'
import type { Offer } from './passages.ts'

export interface Decision {
  readonly ending: EndReason
  readonly why?: RefusalWhy
  /** What stands there in the end; by default what was offered, or what was there when it was not taken. */
  readonly settled?: string
  readonly changedBy?: {
    readonly typed?: number
    readonly pasted?: number
    readonly remote?: number
    readonly other?: number
  }
  readonly undoneAfterMs?: number
  readonly kind?: RewriteKind
}

/** Writes down what an editor would have, for one writer at one desk. */
export interface WritingDesk {
  readonly env: SeededEnv
  readonly events: ReadEvent[]
  /** One hunk offered and decided; returns its outcome id. */
  decide(offer: Offer, decision: Decision): string
  log(exchange: ExchangeId, body: EventBody<string | null>, mode?: Offer['mode']): ReadEvent
  newSession(): void
  /** What is written from now on is of another work. */
  takeUp(work: string): void
  place(): Scope
}

export const MARA = 'mara' as ActorId

export function writingDesk(seed: number, hands: { readonly actor?: string } = {}): WritingDesk {
  const env = seededEnv(seed)
  const events: ReadEvent[] = []
  let session = env.newId() as SessionId
  let block = 0
  let place: Scope = {}
  const log: WritingDesk['log'] = (exchange, body, mode = 'action') => {
    env.advance(1_000)
    const event: ReadEvent = {
      id: env.newId() as RecordId,
      at: env.now(),
      device: 'laptop' as DeviceId,
      session,
      document: 'saltmarsh' as DocumentId,
      exchange,
      context: { ...contextOf(session, mode, hands.actor ?? MARA), place },
      versions: { format: RECORD_FORMAT, learner: 'l', measures: 'm', persona: 0 },
      ...body,
    }
    events.push(event)
    return event
  }
  const decide: WritingDesk['decide'] = (offer, decision) => {
    block += 1
    const ids = idsFrom(env)
    for (const body of eventsOf(offer, decision, { ...ids, block })) log(ids.exchange, body, offer.mode)
    return `${ids.suggestion}/${ids.hunk}`
  }
  return {
    env,
    events,
    decide,
    log,
    newSession: () => void (session = env.newId() as SessionId),
    takeUp: work => void (place = { work }),
    place: () => place,
  }
}

/** Ghosts shown one after the other by *next*, each first as it began to stream; the last one ends as said. */
export function ghostExchange(desk: WritingDesk, starts: readonly string[], ending: EndReason): void {
  const exchange = desk.env.newId() as ExchangeId
  for (const [index, start] of starts.entries()) {
    const ids = { suggestion: desk.env.newId() as SuggestionId, candidate: desk.env.newId() as CandidateId }
    for (const text of [start, `${start} at all.`]) {
      const hunk = { hunk: null, rule: null, at: { block: 0, from: 4, to: 4 }, original: '', text, passage: '' }
      desk.log(exchange, { type: 'shown', ...ids, proposer: 'drafter' as ProposerId, hunks: [hunk], reopens: null })
    }
    const reason = index === starts.length - 1 ? ending : 'replaced'
    desk.log(exchange, {
      type: 'ended',
      suggestion: ids.suggestion,
      hunk: null,
      reason,
      why: null,
      accepted: '',
      shownMs: 5,
    })
  }
}

interface Ids {
  readonly exchange: ExchangeId
  readonly suggestion: SuggestionId
  readonly candidate: CandidateId
  readonly hunk: HunkId
}

function idsFrom(env: SeededEnv): Ids {
  const [exchange, suggestion, candidate, hunk] = [env.newId(), env.newId(), env.newId(), env.newId()]
  return {
    exchange: exchange as ExchangeId,
    suggestion: suggestion as SuggestionId,
    candidate: candidate as CandidateId,
    hunk: hunk as HunkId,
  }
}

function contextOf(session: SessionId, mode: Offer['mode'], actor: string): RequestContext {
  return {
    session,
    language: 'en',
    mode,
    modeIs: 'guessed',
    place: {},
    subject: { tenant: 'local', house: null, author: MARA, work: null },
    actor: actor as ActorId,
  }
}

function eventsOf(
  offer: Offer,
  decision: Decision,
  ids: Ids & { readonly block: number },
): readonly EventBody<string | null>[] {
  const { candidate, suggestion, hunk, block } = ids
  const { original, text, passage, from } = offer
  const rule = offer.rule === '' ? null : (offer.rule as RuleId)
  const taken = decision.ending === 'accepted'
  const proposer = 'copydesk' as ProposerId
  const settled = decision.settled ?? (taken && decision.undoneAfterMs === undefined ? text : original)
  return [
    {
      type: 'requested',
      request: 'rewrite',
      kind: decision.kind ?? 'voice',
      trigger: 'command',
      instruction: null,
      before: '',
      selected: passage,
      after: '',
      proposers: [proposer],
      items: [],
    },
    {
      type: 'considered',
      policy: 'pool-1',
      usage: null,
      candidates: [
        { candidate, hunk, proposer, rule, original, text, score: 0, probability: 1, chosen: true, explored: false },
      ],
    },
    {
      type: 'shown',
      suggestion,
      candidate,
      proposer,
      reopens: null,
      hunks: [{ hunk, rule, at: { block, from, to: from + original.length }, original, text, passage }],
    },
    {
      type: 'ended',
      suggestion,
      hunk,
      reason: decision.ending,
      why: decision.why ?? null,
      accepted: taken ? text : '',
      shownMs: 900,
    },
    ...(decision.undoneAfterMs === undefined
      ? []
      : [{ type: 'undone' as const, suggestion, hunk, afterMs: decision.undoneAfterMs }]),
    {
      type: 'settled',
      suggestion,
      hunk,
      cause: 'left',
      accepted: taken,
      base: original,
      suggested: text,
      settled,
      keptChars: settled === text ? text.length : 0,
      changedBy: { typed: 0, pasted: 0, remote: 0, other: 0, ...decision.changedBy },
    },
  ]
}
