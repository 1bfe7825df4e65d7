import {
  RECORD_FORMAT,
  type ActorId,
  type CandidateId,
  type DeviceId,
  type DocumentId,
  type EventBody,
  type ExchangeId,
  type HunkId,
  type ItemRef,
  type Mode,
  type ProposerId,
  type RecordId,
  type RequestContext,
  type SessionId,
  type SuggestionId,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { LEARNER_VERSION, type ReadEvent } from '@understudy/learning'
import { MEASURES_VERSION } from '@understudy/stylometry'

export const TOLD_AUTHOR = 'simulated' as ActorId
const BETWEEN_MS = 60_000
const EXCHANGES_A_SESSION = 10

/** One exchange as it went: what stood there, what was shown for it, and what the writer made of that. */
export interface ToldExchange {
  readonly mode: Mode
  readonly base: string
  readonly shown: string
  readonly settled: string
  readonly items: readonly ItemRef[]
}

/** Writes down what an editor would have. */
export interface ToldDesk {
  /** The events of one exchange. */
  exchange(told: ToldExchange): readonly ReadEvent[]
  now(): number
}

export function toldDesk(seed: number): ToldDesk {
  const env = seededEnv(seed)
  let session = env.newId() as SessionId
  let asked = 0
  return {
    now: () => env.now(),
    exchange(told) {
      env.advance(BETWEEN_MS)
      if (asked > 0 && asked % EXCHANGES_A_SESSION === 0) session = env.newId() as SessionId
      asked += 1
      const exchange = env.newId() as ExchangeId
      return bodiesOf(told, idsOf(env.newId), asked).map(body => {
        env.advance(1_000)
        return {
          id: env.newId() as RecordId,
          at: env.now(),
          device: 'desk' as DeviceId,
          session,
          document: 'book' as DocumentId,
          exchange,
          context: contextOf(session, told.mode),
          versions: { format: RECORD_FORMAT, learner: LEARNER_VERSION, measures: MEASURES_VERSION, persona: 0 },
          ...body,
        }
      })
    },
  }
}

interface Ids {
  readonly candidate: CandidateId
  readonly suggestion: SuggestionId
  readonly hunk: HunkId
}

function idsOf(newId: () => string): Ids {
  const [candidate, suggestion, hunk] = [newId(), newId(), newId()]
  return { candidate: candidate as CandidateId, suggestion: suggestion as SuggestionId, hunk: hunk as HunkId }
}

function contextOf(session: SessionId, mode: Mode): RequestContext {
  return {
    session,
    language: 'en',
    mode,
    modeIs: 'stated',
    place: { mode },
    subject: { tenant: 'local', house: null, author: TOLD_AUTHOR, work: null },
    actor: TOLD_AUTHOR,
  }
}

/** Asked for, shown, taken, worked over by typing, and left. */
function bodiesOf(
  { base, shown, settled, items }: ToldExchange,
  { candidate, suggestion, hunk }: Ids,
  block: number,
): readonly EventBody<string | null>[] {
  const proposer = 'drafter' as ProposerId
  const about = { suggestion, hunk }
  const typed = settled === shown ? 0 : Math.max(1, Math.abs(settled.length - shown.length))
  const drafted = { proposer, rule: null, original: base, text: shown }
  return [
    {
      type: 'requested',
      request: 'rewrite',
      kind: 'voice',
      trigger: 'command',
      instruction: null,
      before: '',
      selected: base,
      after: '',
      proposers: [proposer],
      items,
    },
    {
      type: 'considered',
      policy: 'told',
      usage: null,
      candidates: [{ candidate, hunk, ...drafted, score: 0, probability: 1, chosen: true, explored: false }],
    },
    {
      type: 'shown',
      suggestion,
      candidate,
      proposer,
      reopens: null,
      hunks: [
        { hunk, rule: null, at: { block, from: 0, to: base.length }, original: base, text: shown, passage: base },
      ],
    },
    { type: 'ended', ...about, reason: 'accepted', why: null, accepted: shown, shownMs: 4_000 },
    {
      type: 'settled',
      ...about,
      cause: 'left',
      accepted: true,
      base,
      suggested: shown,
      settled,
      keptChars: typed === 0 ? shown.length : 0,
      changedBy: { typed, pasted: 0, remote: 0, other: 0 },
    },
  ]
}
