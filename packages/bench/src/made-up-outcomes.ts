import {
  RECORD_FORMAT,
  type ActorId,
  type DocumentId,
  type ExchangeId,
  type Mode,
  type Outcome,
  type ProposerId,
  type SessionId,
  type SuggestionId,
} from '@understudy/contracts'
import { LEARNER_VERSION } from '@understudy/learning'
import { MEASURES_VERSION } from '@understudy/stylometry'
import { wordsOf } from './manuscript.ts'

/** Of five outcomes four are ghosts and one is a paragraph. */
const GHOSTS_OF = 5
const GHOST_WORDS = 20
const SESSION_OUTCOMES = 50
const MINUTE = 60_000
const SETTLED_AFTER_MS = 10_000

/**
 * `count` outcomes of a writer over `prose`, in order: ghosts of 20 words typed otherwise or reworked, and paragraphs
 * that were taken, reworked or refused. The same every time.
 */
export function madeUpOutcomes(prose: readonly string[], count: number): readonly Outcome[] {
  const words = wordsOf(prose.join(' '))
  return Array.from({ length: count }, (_, at) =>
    at % GHOSTS_OF === 0 ? paragraph(prose[(at / GHOSTS_OF) % prose.length] ?? '', at) : ghost(words, at),
  )
}

function paragraph(base: string, at: number): Outcome {
  const suggested = thinned(base, 6 + (at % 5))
  const settled = at % 2 === 0 ? thinned(suggested, 9) : suggested
  const isRefused = at % 3 === 0
  return {
    ...outcome(at),
    request: 'rewrite',
    kind: 'instruction',
    passage: base,
    base,
    suggested,
    ending: isRefused ? 'refused' : 'accepted',
    settled: isRefused ? base : settled,
    changedBy: { typed: isRefused || settled === suggested ? 0 : 12, pasted: 0, remote: 0, other: 0 },
  }
}

function ghost(words: readonly string[], at: number): Outcome {
  const from = (at * 7) % Math.max(1, words.length - 2 * GHOST_WORDS)
  const suggested = words.slice(from, from + GHOST_WORDS).join(' ')
  return {
    ...outcome(at),
    request: 'continuation',
    kind: null,
    passage: '',
    base: '',
    suggested,
    ending: at % 2 === 0 ? 'typed-otherwise' : 'accepted',
    settled: at % 2 === 0 ? words.slice(from + GHOST_WORDS, from + 2 * GHOST_WORDS).join(' ') : thinned(suggested, 5),
    changedBy: { typed: 20, pasted: 0, remote: 0, other: 0 },
  }
}

/** The text without every `nth` word. */
function thinned(text: string, nth: number): string {
  return wordsOf(text)
    .filter((_, i) => i % nth !== nth - 1)
    .join(' ')
}

const AUTHOR = 'mara' as ActorId
const DOCUMENT = 'book' as DocumentId

/** All that is the same for both. Ids are made here alone, and mean nothing elsewhere. */
function outcome(at: number) {
  const id = `outcome-${at}`
  const session = `session-${Math.floor(at / SESSION_OUTCOMES)}` as SessionId
  const mode: Mode = 'description'
  const subject = { tenant: 'desk', house: null, author: AUTHOR, work: DOCUMENT }
  return {
    id,
    suggestion: id as SuggestionId,
    hunk: null,
    exchange: id as ExchangeId,
    session,
    context: { subject, actor: AUTHOR, session, language: 'en', mode, modeIs: 'guessed' as const, place: { mode } },
    document: DOCUMENT,
    proposer: 'writer' as ProposerId,
    rule: null,
    items: [],
    at: at * MINUTE,
    settledAt: at * MINUTE + SETTLED_AFTER_MS,
    why: null,
    takenBack: false,
    shownMs: 2_000,
    passageFrom: 0,
    keptChars: 40,
    probability: 1,
    explored: false,
    passedBy: [],
    events: [],
    versions: { format: RECORD_FORMAT, learner: LEARNER_VERSION, measures: MEASURES_VERSION, persona: 0 },
  }
}
