import {
  RECORD_FORMAT,
  type DocumentId,
  type ExchangeId,
  type Outcome,
  type ProposerId,
  type SessionId,
  type SuggestionId,
} from '@understudy/contracts'
import { LEARNER_VERSION } from '@understudy/learning'
import { guessMode, MEASURES_VERSION } from '@understudy/stylometry'
import type { AnsweredPair } from '../learn/text-pair.ts'
import { TOLD_AUTHOR } from '../optimizer/told-desk.ts'

const MINUTE = 60_000
const DOCUMENT = 'book' as DocumentId
const SESSION = 'session' as SessionId

/** An edit of a paragraph as what it would be at the desk: a rewrite that was taken, and then worked over by typing. */
export function outcomeOfEdit({ pair: { texts }, winner }: AnsweredPair, at: number): Outcome {
  const [suggested, settled] = winner === 1 ? texts : ([texts[1], texts[0]] as const)
  const id = `edit-${String(at).padStart(4, '0')}`
  const subject = { tenant: 'desk', house: null, author: TOLD_AUTHOR, work: null }
  const mode = guessMode(suggested, 'double')
  return {
    id,
    suggestion: id as SuggestionId,
    hunk: null,
    exchange: id as ExchangeId,
    document: DOCUMENT,
    session: SESSION,
    context: {
      subject,
      actor: TOLD_AUTHOR,
      session: SESSION,
      language: 'en',
      mode,
      modeIs: 'guessed',
      place: { mode },
    },
    request: 'rewrite',
    kind: 'voice',
    proposer: 'drafter' as ProposerId,
    rule: null,
    items: [],
    at: at * MINUTE,
    ending: 'accepted',
    why: null,
    takenBack: false,
    shownMs: 5_000,
    // what it was a rewrite of is not known, and nothing is learned from having taken it
    passage: `${suggested} `,
    passageFrom: 0,
    base: `${suggested} `,
    suggested,
    settled,
    settledAt: at * MINUTE + MINUTE / 2,
    keptChars: settled.length,
    changedBy: { typed: settled.length, pasted: 0, remote: 0, other: 0 },
    probability: 1,
    explored: false,
    passedBy: [],
    events: [],
    versions: { format: RECORD_FORMAT, learner: LEARNER_VERSION, measures: MEASURES_VERSION, persona: 0 },
  }
}
