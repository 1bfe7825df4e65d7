import {
  selectedText,
  type Candidate,
  type CandidateId,
  type EventBody,
  type Message,
  type PlacedRequest,
  type Proposer,
  type RewriteRequest,
  type RuleId,
  type SuggestionId,
  type SuggestionPart,
  type Usage,
} from '@understudy/contracts'
import type { Chosen } from './choosing.ts'
import { addUsage, collectRewrite, type Collected } from './collect-rewrite.ts'
import { askContinuation } from './ask-continuation.ts'
import type { Asking, Exchange } from './exchange.ts'
import { heedHunks, type HeedHunk } from './heed-wishes.ts'
import { streamRewrite, type Shown } from './stream-rewrite.ts'
import { unaskedLog } from './unasked-log.ts'
import { AGAINST, creditOf, IN_PART, noneServes, notices, STANDS_IN, type Failure } from './suggestion-words.ts'

/** How many characters of the surroundings an event keeps: enough to read it by, not a copy of the book. */
const KEPT_BEFORE = 400
const KEPT_AFTER = 200
/** The way of choosing where nothing came to choose among. */
const UNWEIGHED = 'none-1'

/**
 * Asks the proposers that serve, chooses, and yields what to show. An exchange that opened no suggestion is
 * ended here, with its reason, also when it is aborted; what was opened ends in the editor.
 */
export async function* suggest(asking: Asking, given: Exchange, signal: AbortSignal): AsyncIterable<SuggestionPart> {
  const { request } = given
  const { log, release } = unaskedLog(given)
  const exchange = { ...given, log }
  const serving = asking.proposers.filter(
    proposer => (request.proposer === undefined || proposer.id === request.proposer) && proposer.serves(request),
  )
  exchange.log(requestedEvent(exchange, serving))
  let opened = false
  let reason: 'empty' | 'failed' | 'withheld' | 'cancelled' = 'cancelled'
  try {
    for await (const part of ask({ ...asking, proposers: serving, all: asking.proposers }, exchange, signal)) {
      if (part.type === 'opened') {
        opened = true
        release()
      }
      if (part.type === 'end' && part.reason !== 'complete') reason = part.reason
      yield part
    }
  } finally {
    if (given.hasSent()) release()
    if (!opened) log(unopened(asking.env.newId() as SuggestionId, reason))
  }
}

/** `proposers` are those that serve the request. */
interface Serving extends Asking {
  readonly all: readonly Proposer[]
}

async function* ask(asking: Serving, exchange: Exchange, signal: AbortSignal): AsyncIterable<SuggestionPart> {
  const { request } = exchange
  if (asking.proposers.length === 0) {
    yield { type: 'notice', message: { key: noneServes(request) } }
    yield { type: 'end', suggestion: null, reason: 'empty', usage: null }
  } else if (request.type === 'rewrite') yield* askRewrite(asking, { ...exchange, request }, signal)
  else if (request.type === 'continuation') yield* askContinuation(asking, { ...exchange, request }, signal)
  else yield { type: 'end', suggestion: null, reason: 'empty', usage: null }
}

async function* askRewrite(asking: Serving, exchange: Rewriting, signal: AbortSignal): AsyncIterable<SuggestionPart> {
  const { proposers, env } = asking
  const failures: Failure[] = []
  const heedHunk = await heedHunks(exchange.request, exchange.brief)
  let withheld: Message | null = null
  let usage: Usage | null = null
  for (const proposer of proposers) {
    const hearing = { ...exchange, proposer, env, heedHunk }
    const why = [...(failures.length > 0 ? [STANDS_IN] : []), whyRewrite(exchange, proposers)]
    const { collected, shown } =
      // what is shown while it is made is past passing over
      proposer.makes === 'whole' && exchange.request.candidates === 1 && exchange.passes.length === 0
        ? yield* streamRewrite({ ...hearing, open: opening(exchange, { proposer, why, failures }) }, signal)
        : { collected: await collectRewrite(hearing, signal), shown: null }
    if (signal.aborted) return
    usage = addUsage(usage, collected.usage)
    const asked = { asking, exchange, proposer, heedHunk }
    if (shown !== null) return yield* endShown(asked, { collected, shown })
    if (collected.failed !== null) failures.push(collected.failed)
    const drafts = await passed(asked, collected.candidates, signal)
    const chosen = await choose(asked, drafts)
    if (signal.aborted) return
    if (chosen === null) continue
    exchange.log({
      type: 'considered',
      policy: chosen.policy,
      candidates: chosen.considered,
      usage: collected.usage,
    })
    if (chosen.hunks.length === 0 && chosen.queries.length === 0) {
      withheld ??= whyWithheld(chosen)
      continue
    }
    yield* notices(failures)
    const inPart = collected.failed === null ? [] : [IN_PART]
    const isPassed = drafts.some((draft, at) => draft.id === chosen.candidate && draft !== collected.candidates[at])
    const passedOver = isPassed ? [{ key: 'assistant.why.passed' }] : []
    const said = { ...chosen, why: [...why, ...inPart, ...chosen.why, ...passedOver] }
    yield* show(env.newId() as SuggestionId, proposer, said, exchange)
    return
  }
  yield* notices(failures)
  const reason = failures.length > 0 ? 'failed' : withheld === null ? 'empty' : 'withheld'
  if (reason === 'withheld' && withheld !== null) yield { type: 'notice', message: withheld }
  yield { type: 'end', suggestion: null, reason, usage }
}

/** Why nothing of what was found is shown; null where nothing was found. */
function whyWithheld({ why }: Chosen): Message | null {
  if (why.length === 0) return null
  const isWished = why.every(({ key }) => key === AGAINST)
  return { key: isWished ? 'assistant.notice.against' : 'assistant.notice.withheld' }
}

type Rewriting = Exchange & { readonly request: PlacedRequest & RewriteRequest }

/** How a rewrite that is shown while it is made begins: with what failed before it, and who makes it. */
function opening(
  exchange: Exchange,
  {
    proposer,
    why,
    failures,
  }: { readonly proposer: Proposer; readonly why: readonly Message[]; readonly failures: readonly Failure[] },
): (suggestion: SuggestionId, candidate: CandidateId) => Iterable<SuggestionPart> {
  return function* (suggestion, candidate) {
    yield* notices(failures)
    exchange.opened(suggestion, candidate, proposer)
    yield { type: 'opened', suggestion, candidate, credit: creditOf(proposer, why) }
  }
}

/** What was shown while it was made is weighed for the record alone. It stays where the answer broke off. */
async function* endShown(
  asked: Asked,
  { collected, shown }: { readonly collected: Collected; readonly shown: Shown },
): AsyncIterable<SuggestionPart> {
  const chosen = await choose(
    asked,
    collected.candidates.filter(({ id }) => id === shown.candidate),
  )
  const { usage, failed } = collected
  asked.exchange.log({
    type: 'considered',
    policy: chosen?.policy ?? UNWEIGHED,
    candidates: chosen?.considered ?? [],
    usage,
  })
  yield* notices(failed === null ? [] : [failed])
  yield { type: 'end', suggestion: shown.suggestion, reason: 'complete', usage }
}

interface Asked {
  readonly asking: Serving
  readonly exchange: Rewriting
  readonly proposer: Proposer
  readonly heedHunk: HeedHunk
}

async function choose(
  { asking: { judge, env, heedOf }, exchange: { request, brief }, proposer, heedHunk }: Asked,
  candidates: readonly Candidate[],
): Promise<Chosen | null> {
  const { checks } = brief
  const heed = { heedHunk, heedOf: (rule: RuleId) => heedOf(request.document, rule) }
  const choosing = { proposer, request, judge, env, checks, ...heed }
  // with the first rewrite: a page that only continues never needs it
  if (proposer.makes === 'whole') return (await import('./choose-whole.ts')).chooseWhole(choosing, candidates)
  const { chooseFromPool } = await import('./choose-from-pool.ts')
  const [pool] = candidates
  return pool === undefined ? null : chooseFromPool(choosing, pool)
}

/** Drafts as the writer's passes leave them. */
async function passed(
  { asking: { all }, exchange: { request, brief, passes }, proposer }: Asked,
  drafts: readonly Candidate[],
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  if (passes.length === 0 || proposer.makes !== 'whole') return drafts
  const { passedOver } = await import('./pass-over.ts')
  return passedOver({ passes, proposers: all, request, brief }, drafts, signal)
}

function* show(
  suggestion: SuggestionId,
  proposer: Proposer,
  chosen: Chosen,
  { opened }: Exchange,
): Iterable<SuggestionPart> {
  opened(suggestion, chosen.candidate, proposer)
  yield { type: 'opened', suggestion, candidate: chosen.candidate, credit: creditOf(proposer, chosen.why) }
  for (const hunk of chosen.hunks) yield { type: 'hunk', suggestion, hunk }
  for (const query of chosen.queries) yield { type: 'query', suggestion, query }
  yield { type: 'end', suggestion, reason: 'complete', usage: null }
}

function requestedEvent({ request, brief, models }: Exchange, serving: readonly Proposer[]): EventBody {
  const rewrite = request.type === 'rewrite' ? request : null
  return {
    type: 'requested',
    request: request.type,
    kind: rewrite?.kind ?? null,
    trigger: request.trigger,
    instruction: rewrite?.kind === 'instruction' ? rewrite.instruction : null,
    before: request.before.slice(-KEPT_BEFORE),
    selected: rewrite === null ? '' : selectedText(rewrite.selected),
    after: request.after.slice(0, KEPT_AFTER),
    proposers: serving.map(({ id }) => id),
    ...(models.length > 0 && { models }),
    items: brief.persona.items,
    ...(brief.tools !== undefined && Object.keys(brief.tools).length > 0 && { tools: brief.tools }),
  }
}

function unopened(suggestion: SuggestionId, reason: 'empty' | 'failed' | 'withheld' | 'cancelled'): EventBody {
  return { type: 'ended', suggestion, hunk: null, reason, why: null, accepted: '', shownMs: 0 }
}

function whyRewrite({ request }: Exchange, proposers: readonly Proposer[]): Message {
  if (request.proposer !== undefined) return { key: 'assistant.why.asked' }
  return { key: proposers.length === 1 ? 'assistant.why.only' : 'assistant.why.first' }
}
