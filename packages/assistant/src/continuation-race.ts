import type { Brief, CandidateId, Env, PlacedRequest, ProposalPart, Proposer, Usage } from '@understudy/contracts'
import { createChannel } from './channel.ts'
import { cutGhost } from './cut-ghost.ts'
import type { Heed } from './heed-wishes.ts'
import type { Failure } from './suggestion-words.ts'
import { wholeSentences } from './whole-sentences.ts'

/** How long the first proposer in order is waited for before another that is sure may show. */
const PATIENCE_MS = 400
/** How long a proposer may take to its first text. */
const FIRST_TEXT_MS = 10_000
/** How long what is shown may stand still before no more of it is waited for. */
const STALLED_MS = 20_000
/** From this probability of being right on, a proposer is sure. */
const SURE = 0.75

/** One candidate of the race, shown or not. */
export interface Runner {
  readonly proposer: Proposer
  readonly candidate: CandidateId
  readonly text: string
  readonly usage: Usage | null
}

export type RacePart =
  | (Failure & { readonly type: 'failed'; readonly proposer: Proposer })
  /** Once at most: whose text is shown from here on. */
  | { readonly type: 'won'; readonly runner: Runner; readonly byBeingSure: boolean }
  | { readonly type: 'text'; readonly delta: string }
  | {
      readonly type: 'end'
      readonly runners: readonly Runner[]
      readonly winner: Runner | null
      /** What is shown broke off within a sentence: it is not to be offered. */
      readonly broken: boolean
      /** Something came that went against a wish of the writer's from its first word on. */
      readonly withheld: boolean
    }

export interface Race {
  /** In order of precedence. */
  readonly proposers: readonly Proposer[]
  readonly request: PlacedRequest
  readonly brief: Brief
  /** About where what is shown is cut, in words; null where it is not. */
  readonly words?: number | null
  /** How much of a text may be shown by the writer's wishes; all of it where absent. */
  readonly heed?: Heed
}

interface Lane {
  readonly proposer: Proposer
  readonly abort: AbortController
  /** By the clock; null before it was asked. */
  startedAt: number | null
  candidate: CandidateId | null
  /** As it came. */
  raw: string
  /** As far as it may be shown; only ever extended. */
  text: string
  sure: boolean
  done: boolean
  failed: boolean
  usage: Usage | null
}
type News = { readonly lane: Lane; readonly part: ProposalPart | null }

/**
 * Several proposers asked at once, one shown; of those with a text model only one at a time, the next where it has nothing:
 * each would cost, and see the text. The first in order is waited for; after `PATIENCE_MS` any that is
 * sure may show; once all before it are done or late, so may any. What is shown stays and is only extended;
 * the others are stopped. Of a text that breaks off only whole sentences count: without one the next has its turn.
 * Aborting `signal` stops all and ends the race quietly.
 */
export async function* raceContinuation(race: Race, signal: AbortSignal, env: Env): AsyncIterable<RacePart> {
  const news = createChannel<News>()
  const lanes = race.proposers.map(newLane)
  const stop = (): void => {
    for (const lane of lanes) lane.abort.abort()
    const [first] = lanes
    if (first !== undefined) news.push({ lane: first, part: null })
  }
  signal.addEventListener('abort', stop, { once: true })
  const started = env.now()
  let winner: Lane | null = null
  let shown = ''
  try {
    while (!signal.aborted && !isOver(lanes, winner)) {
      for (const lane of winner === null ? due(lanes) : [])
        startLane(lane, { ...race, push: news.push, now: env.now() })
      const heard = await news.next(winner === null ? untilNextTurn(lanes, started, env.now()) : STALLED_MS)
      if (signal.aborted) return
      if (heard !== null) yield* hear(heard, race.heed)
      else if (winner !== null) yield* giveUp(winner, race.heed, `nothing more in ${STALLED_MS} ms`)
      if (winner === null) yield* giveUpOnLate(lanes, race.heed, env.now())
      const decided: Lane | null = winner ?? decide(lanes, env.now() - started)
      if (decided === null) continue
      if (winner === null)
        yield { type: 'won', runner: runnerOf(decided), byBeingSure: decided.sure && decided !== lanes[0] }
      winner = decided
      const { text, closed } = cut(winner, race)
      const delta = text.slice(shown.length)
      shown += delta
      if (delta !== '') yield { type: 'text', delta }
      if (!closed) continue
      winner.abort.abort()
      winner.text = text
      winner.done = true
    }
    if (signal.aborted) return
    const broken = winner !== null && winner.text.length < shown.length
    if (winner !== null && broken) winner.text = shown
    const runners = lanes.filter(({ text }) => text !== '').map(runnerOf)
    const withheld = lanes.some(({ raw, text, failed }) => raw !== '' && text === '' && !failed)
    yield { type: 'end', runners, winner: winner === null ? null : runnerOf(winner), broken, withheld }
  } finally {
    signal.removeEventListener('abort', stop)
    for (const lane of lanes) lane.abort.abort()
  }
}

function cut({ text, done }: Lane, { words = null }: Race): { readonly text: string; readonly closed: boolean } {
  return words === null ? { text, closed: false } : cutGhost(text, words, done)
}

function newLane(proposer: Proposer): Lane {
  return {
    proposer,
    abort: new AbortController(),
    startedAt: null,
    candidate: null,
    raw: '',
    text: '',
    sure: false,
    done: false,
    failed: false,
    usage: null,
  }
}

/** Whoever is to be asked now: all without a model, and a model once those before it have ended with nothing. */
function due(lanes: readonly Lane[]): readonly Lane[] {
  const models = lanes.filter(({ proposer }) => proposer.model !== undefined)
  const next = models.find(({ done, text }) => !done || text !== '')
  return lanes.filter(lane => lane.startedAt === null && (lane.proposer.model === undefined || lane === next))
}

interface Starting extends Pick<Race, 'request' | 'brief'> {
  readonly push: (news: News) => void
  readonly now: number
}

function startLane(lane: Lane, { request, brief, push, now }: Starting): void {
  lane.startedAt = now
  void (async () => {
    try {
      for await (const part of lane.proposer.propose(request, brief, lane.abort.signal)) push({ lane, part })
    } catch (fault) {
      push({ lane, part: { type: 'failed', candidate: null, reason: 'malformed', detail: String(fault) } })
    }
    push({ lane, part: null })
  })()
}

/** A ghost has one candidate: only the first a proposer opens is heard. */
function* hear({ lane, part }: News, heed: Heed | undefined): Iterable<RacePart> {
  if (part === null) {
    lane.done = true
    show(lane, heed)
    return
  }
  switch (part.type) {
    case 'failed':
      breakOff(lane, heed)
      yield { ...part, proposer: lane.proposer }
      return
    case 'text':
      lane.candidate ??= part.candidate
      if (lane.candidate !== part.candidate || lane.done) return
      lane.raw += part.delta
      show(lane, heed)
      lane.sure = part.sure !== null && part.sure >= SURE
      return
    case 'end':
      if (lane.candidate === part.candidate) lane.usage = part.usage
      return
    case 'hunk':
    case 'query':
    case 'sent':
    case 'held-back':
    case 'answered':
      return
  }
}

/** Nothing more comes of it, and half a sentence is nothing to offer. */
function breakOff(lane: Lane, heed?: Heed): void {
  lane.done = true
  show(lane, heed)
  lane.failed = true
  lane.text = wholeSentences(lane.text)
}

/** Takes in what came, as far as wishes go; one that went against them is over. */
function show(lane: Lane, heed: Heed = text => ({ text, closed: false })): void {
  if (lane.failed) return
  const { text, closed } = heed(lane.raw, !lane.done)
  if (text.length > lane.text.length) lane.text = text
  if (!closed) return
  lane.done = true
  lane.abort.abort()
}

/** Whose text is shown, once somebody's is: the others are stopped then. */
function decide(lanes: readonly Lane[], waitedMs: number): Lane | null {
  const winner = pickWinner(lanes, waitedMs)
  if (winner !== null) for (const lane of lanes) if (lane !== winner) lane.abort.abort()
  return winner
}

function pickWinner(lanes: readonly Lane[], waitedMs: number): Lane | null {
  const inOrder = lanes.find(lane => !lane.done || lane.text !== '')
  if (inOrder === undefined) return null
  if (inOrder.text !== '') return inOrder
  return waitedMs < PATIENCE_MS ? null : (lanes.find(lane => lane.sure && lane.text !== '') ?? null)
}

function* giveUpOnLate(lanes: readonly Lane[], heed: Heed | undefined, now: number): Iterable<RacePart> {
  for (const lane of lanes) {
    if (isWaitedFor(lane) && now - lane.startedAt >= FIRST_TEXT_MS)
      yield* giveUp(lane, heed, `nothing in ${FIRST_TEXT_MS} ms`)
  }
}

/** Asked, and nothing of it is here. */
function isWaitedFor(lane: Lane): lane is Lane & { startedAt: number } {
  return lane.startedAt !== null && lane.text === '' && !lane.done
}

function* giveUp(lane: Lane, heed: Heed | undefined, detail: string): Iterable<RacePart> {
  lane.abort.abort()
  breakOff(lane, heed)
  yield { type: 'failed', proposer: lane.proposer, reason: 'timeout', detail }
}

function untilNextTurn(lanes: readonly Lane[], started: number, now: number): number {
  const patience = started + PATIENCE_MS
  const late = lanes.filter(isWaitedFor).map(({ startedAt }) => startedAt + FIRST_TEXT_MS)
  return Math.max(0, Math.min(now + FIRST_TEXT_MS, ...(now < patience ? [patience] : []), ...late) - now)
}

function isOver(lanes: readonly Lane[], winner: Lane | null): boolean {
  return winner === null ? lanes.every(({ done, text }) => done && text === '') : winner.done
}

function runnerOf({ proposer, candidate, text, usage }: Lane): Runner {
  return { proposer, candidate: candidate ?? ('' as CandidateId), text, usage }
}
