import {
  RECORD_FORMAT,
  type DeviceId,
  type DocumentId,
  type EventBody,
  type ExchangeId,
  type Json,
  type ProposerId,
  type RecordId,
  type SessionId,
  type Store,
  type StoreScope,
  type SuggestionId,
  type TextId,
  type CandidateId,
} from '@understudy/contracts'
import type { SeededEnv } from '@understudy/contracts/testing'
import { EVENTS_LOG } from '../src/scopes.ts'
import { context, document } from './requests.ts'

/** Writes a ghost that was taken into the log, as a page of `session` would have; returns its exchange. */
export async function logGhost(
  { store, scope, env }: { readonly store: Store; readonly scope: StoreScope; readonly env: SeededEnv },
  session: string,
  {
    text = 'The tide went out.',
    settles = true,
    at = document,
  }: { text?: string; settles?: boolean; at?: DocumentId } = {},
): Promise<ExchangeId> {
  const [exchange, suggestion] = [env.newId() as ExchangeId, env.newId() as SuggestionId]
  const id = `${suggestion}/text` as TextId
  const empty = '' as TextId
  const hunk = { hunk: null, rule: null, at: { block: 0, from: 0, to: 0 }, original: empty, text: id, passage: empty }
  const about = { suggestion, hunk: null }
  const [candidate, proposer] = ['c' as CandidateId, 'p' as ProposerId]
  const bodies: readonly EventBody<TextId>[] = [
    {
      type: 'requested',
      request: 'continuation',
      kind: null,
      trigger: 'command',
      instruction: null,
      before: empty,
      selected: empty,
      after: empty,
      proposers: [],
      items: [],
    },
    { type: 'shown', suggestion, candidate, proposer, hunks: [hunk], reopens: null },
    { type: 'ended', ...about, reason: 'accepted', why: null, accepted: id, shownMs: 1 },
    {
      type: 'settled',
      ...about,
      cause: 'left',
      accepted: true,
      base: empty,
      suggested: id,
      settled: id,
      keptChars: text.length,
      changedBy: { typed: 0, pasted: 0, remote: 0, other: 0 },
    },
  ]
  const records = bodies.slice(0, settles ? 4 : 3).map(body => {
    env.advance(1_000)
    const event = {
      id: env.newId() as RecordId,
      at: env.now(),
      device: 'laptop' as DeviceId,
      session: session as SessionId,
      document: at,
      exchange,
      context,
      versions: { format: RECORD_FORMAT, learner: 'l', measures: 'm', persona: 0 },
      ...body,
    }
    return { id: event.id, value: event as unknown as Json }
  })
  await store.write([
    { type: 'append', scope, log: EVENTS_LOG, records },
    { type: 'put-texts', scope, texts: [{ id, text }] },
  ])
  return exchange
}
