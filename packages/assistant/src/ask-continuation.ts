import type {
  CandidateId,
  ConsideredCandidate,
  ContinuationRequest,
  Message,
  PlacedRequest,
  Proposer,
  SuggestionId,
  SuggestionPart,
  Usage,
} from '@understudy/contracts'
import { addUsage } from './collect-rewrite.ts'
import type { Runner } from './continuation-race.ts'
import type { Asking, Exchange } from './exchange.ts'
import type { GhostPlan } from './ghost-plan.ts'
import { heedGhost } from './heed-wishes.ts'
import { raceForAnother } from './race-for-another.ts'
import { creditOf, noneServes, notices, STANDS_IN, type Failure } from './suggestion-words.ts'

type Continuing = Exchange & { readonly request: PlacedRequest & ContinuationRequest }

/** A continuation, as long as the writer keeps them; none where one that comes by itself would likely be in the way. */
export async function* askContinuation(
  asking: Asking,
  exchange: Continuing,
  signal: AbortSignal,
): AsyncIterable<SuggestionPart> {
  const plan = await asking.plan(exchange.request)
  if (signal.aborted) return
  if (plan.ask) {
    const { words } = plan
    const request = words === null ? exchange.request : { ...exchange.request, words }
    yield* showContinuation(asking, { ...exchange, request, plan }, signal)
    return
  }
  const [first] = asking.proposers
  const candidates = first === undefined ? [] : [unasked(exchange.request, first, plan)]
  exchange.log({ type: 'considered', policy: plan.policy, candidates, usage: null })
  yield { type: 'end', suggestion: null, reason: 'withheld', usage: null }
}

type Planned = Continuing & { readonly plan: GhostPlan }

async function* showContinuation(
  { proposers, env }: Asking,
  exchange: Planned,
  signal: AbortSignal,
): AsyncIterable<SuggestionPart> {
  const { plan } = exchange
  const suggestion = env.newId() as SuggestionId
  const failures: Failure[] = []
  const failed = new Set<Proposer>()
  const consider = (runners: readonly Runner[], winner: Runner | null, usage: Usage | null): void => {
    const candidates = runners.map(runner => consideredGhost(runner, winner, plan))
    exchange.log({ type: 'considered', policy: plan.policy, candidates, usage })
  }
  let unrecorded: Runner | null = null
  try {
    const heed = await heedGhost(exchange.request, exchange.brief)
    const race = { ...exchange, proposers, words: plan.words, ...(heed && { heed }) }
    for await (const part of raceForAnother(race, signal, env)) {
      if (part.type === 'failed') {
        failures.push(part)
        failed.add(part.proposer)
      } else if (part.type === 'text') yield { type: 'text', suggestion, delta: part.delta }
      else if (part.type === 'won') {
        const { proposer, candidate } = part.runner
        unrecorded = part.runner
        exchange.opened(suggestion, candidate, proposer)
        const isStandIn = proposers.slice(0, proposers.indexOf(proposer)).some(before => failed.has(before))
        const why = whyGhost(exchange, proposers, part.byBeingSure)
        const credit = creditOf(proposer, isStandIn ? [STANDS_IN, ...why] : why)
        yield { type: 'opened', suggestion, candidate, credit }
      } else {
        const usage = part.runners.reduce<Usage | null>((sum, runner) => addUsage(sum, runner.usage), null)
        unrecorded = null
        consider(part.runners, part.winner, usage)
        yield* notices(failures)
        const shown = part.winner === null ? null : suggestion
        yield* endOf(exchange.request, { ...part, shown, proposers, failures, usage })
      }
    }
  } finally {
    // what was shown against the odds counts for more, also where the writer did not wait for its end
    if (unrecorded !== null && plan.probability < 1) consider([unrecorded], unrecorded, null)
  }
}

function consideredGhost(
  { proposer, candidate, text }: Runner,
  winner: Runner | null,
  { score, probability, explored }: GhostPlan,
): ConsideredCandidate<string> {
  const chosen = winner?.candidate === candidate
  return {
    candidate,
    hunk: null,
    proposer: proposer.id,
    rule: null,
    original: '',
    text,
    score,
    probability: chosen ? probability : 0,
    chosen,
    explored: chosen && explored,
  }
}

/** Stands for whatever would have been written, had anybody been asked. */
function unasked({ id }: ContinuationRequest, proposer: Proposer, plan: GhostPlan): ConsideredCandidate<string> {
  const runner = { proposer, candidate: `${id}.unasked` as CandidateId, text: '', usage: null }
  return { ...consideredGhost(runner, null, plan), probability: plan.probability }
}

function whyGhost(
  { request, plan: { words, explored } }: Planned,
  proposers: readonly Proposer[],
  byBeingSure: boolean,
): readonly Message[] {
  const length = words === null ? [] : [{ key: 'assistant.why.length', params: { words } }]
  const tried = explored ? [{ key: 'assistant.why.tried' }] : []
  return [whoAnswered(request, proposers, byBeingSure), ...length, ...tried]
}

function whoAnswered(request: ContinuationRequest, proposers: readonly Proposer[], byBeingSure: boolean): Message {
  if (request.proposer !== undefined) return { key: 'assistant.why.asked' }
  if (proposers.length === 1) return { key: 'assistant.why.only' }
  return { key: byBeingSure ? 'assistant.why.sure' : 'assistant.why.first' }
}

interface Over {
  readonly shown: SuggestionId | null
  readonly proposers: readonly Proposer[]
  readonly failures: readonly Failure[]
  readonly usage: Usage | null
  readonly broken: boolean
  readonly withheld: boolean
}

function* endOf(
  request: ContinuationRequest,
  { shown, proposers, failures, usage, broken, withheld }: Over,
): Iterable<SuggestionPart> {
  if (shown !== null) return yield { type: 'end', suggestion: shown, reason: broken ? 'failed' : 'complete', usage }
  if (withheld) {
    // whoever asked for another is told by the editor that there is none
    const isFirst = (request.passedBy ?? []).length === 0
    if (request.trigger === 'command' && isFirst) yield { type: 'notice', message: { key: 'assistant.notice.against' } }
    return yield { type: 'end', suggestion: null, reason: 'withheld', usage }
  }
  if (failures.length === 0) yield* nothingToSay(request, proposers)
  yield { type: 'end', suggestion: null, reason: failures.length > 0 ? 'failed' : 'empty', usage }
}

/** Whoever asked by hand is told that nothing came, and of what would be needed; a pause that nobody noticed is not. */
function* nothingToSay(request: ContinuationRequest, proposers: readonly Proposer[]): Iterable<SuggestionPart> {
  if (request.trigger !== 'command' || (request.passedBy ?? []).length > 0) return
  const writesFreely = proposers.some(({ makes }) => makes === 'whole')
  yield { type: 'notice', message: { key: writesFreely ? 'assistant.notice.nothing' : noneServes(request) } }
}
