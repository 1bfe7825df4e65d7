import {
  systemEnv,
  type Brief,
  type CandidateId,
  type ContinuationRequest,
  type Env,
  type Hunk,
  type HunkId,
  type PlacedRequest,
  type ProposalPart,
  type Proposer,
  type ProposerId,
  type QueryId,
  type RewriteRequest,
  type RuleId,
  type WorkerPort,
} from '@understudy/contracts'
import { COPYDESK_RULES, ON_REQUEST_RULES, onRequestRules } from './copydesk-rules.ts'
import { ruleIdOf, tellFault, type HostRule, type RuleFault } from './define-rule.ts'
import { rulesFor, withStated } from './rules-for.ts'
import type { Finding } from './finding.ts'
import type { Slicing } from './review-in-slices.ts'
import { reviewInWorker, type Review } from './review-in-worker.ts'
import { phraseInput } from './phrase-input.ts'
import { reviewInput } from './review-input.ts'

export interface CopydeskOptions {
  /** The other end of `serveCopydesk`. Without one the same work runs here, in time slices. */
  readonly worker?: WorkerPort
  /** Rules of the host's, from `defineRule`. With a worker, hand them to `serveCopydesk` as well. */
  readonly rules?: readonly HostRule[]
  /** Told why a rule of the host's said nothing. Defaults to a line in the console. */
  readonly onFault?: (fault: RuleFault) => void
  /** Tells when a slice is over. Defaults to the system's clock. */
  readonly env?: Pick<Env, 'now'>
}

/**
 * The proposer that needs no model: a pool of line edits for a rewrite, and the rest of a name, coined word or set phrase for a
 * continuation. English only. The engine is loaded when it is first asked.
 */
export function copydesk({
  worker,
  env = systemEnv,
  rules: own = [],
  onFault = tellFault,
}: CopydeskOptions = {}): Proposer {
  const review: Review = worker === undefined ? sliced(env, { own, onFault }) : reviewInWorker(worker)
  const serves = servesWith(own)
  return {
    id: 'copydesk' as ProposerId,
    label: { key: 'copydesk.label' },
    makes: 'pool',
    serves,
    propose(request, brief, signal) {
      const { context } = request
      if (!serves(request) || signal.aborted) return nothing()
      if (request.type === 'rewrite') return edits({ ...request, context }, brief, { review, signal, own })
      return request.type === 'continuation' ? completion(request, brief, { review, signal }) : nothing()
    },
    async tally(request, brief, signal) {
      if (request.type !== 'rewrite' || !isEnglish(request)) return []
      const { tally } = await import('./tally.ts')
      const rules = [...COPYDESK_RULES, ...ON_REQUEST_RULES.filter(isPass), ...own.map(ruleIdOf)]
      return tally(reviewInput(passOf(request), brief, { rules, onlyWhereOn: [] }), rules, review, signal)
    },
  }
}

/** Another tense is no matter of one hunk or another: half a page of it would be wrong. */
function isPass(rule: RuleId): boolean {
  return rule !== onRequestRules.toPresent && rule !== onRequestRules.toPast
}

/** As a pass for rules named one by one. */
function passOf<Request extends RewriteRequest>(request: Request): Request {
  return { ...request, rules: [] }
}

function isEnglish({ context }: PlacedRequest): boolean {
  return /^en(?:-|$)/i.test(context.language)
}

function servesWith(own: readonly HostRule[]): (request: PlacedRequest) => boolean {
  return request =>
    isEnglish(request) &&
    (request.type === 'continuation' || (request.type === 'rewrite' && rulesFor(request, own) !== null))
}

function sliced(env: Pick<Env, 'now'>, { own, onFault }: Hosted): Review {
  let slicing: Slicing | null = null
  return async (input, signal) => {
    const [{ reviewInSlices }, { createDeskMemory }, { asRule }] = await Promise.all([
      import('./review-in-slices.ts'),
      import('./desk-memory.ts'),
      import('./host-rule.ts'),
    ])
    slicing ??= { now: env.now, memory: createDeskMemory(), own: own.map(rule => asRule(rule, onFault)) }
    return reviewInSlices(input, signal, slicing)
  }
}

/** What the host brings. */
interface Hosted {
  readonly own: readonly HostRule[]
  readonly onFault: (fault: RuleFault) => void
}

interface Desk {
  readonly own: readonly HostRule[]
  readonly review: Review
  readonly signal: AbortSignal
}

async function* nothing(): AsyncGenerator<ProposalPart> {}

async function* edits(
  request: RewriteRequest & Pick<PlacedRequest, 'context'>,
  brief: Brief,
  { review, signal, own }: Desk,
): AsyncGenerator<ProposalPart> {
  const candidate = candidateOf(request)
  const input = reviewInput(request, brief, withStated(rulesFor(request, own) ?? [], request.kind, brief))
  const findings = input.rules.length === 0 ? [] : await review(input, signal)
  for (const finding of findings ?? []) {
    if (signal.aborted) return
    yield partOf(candidate, finding)
  }
  if (findings !== null && !signal.aborted) yield { type: 'end', candidate, usage: null }
}

async function* completion(
  request: PlacedRequest & ContinuationRequest,
  brief: Brief,
  { review, signal }: Pick<Desk, 'review' | 'signal'>,
): AsyncGenerator<ProposalPart> {
  const [{ completeWord }, { completePhrase }] = await Promise.all([
    import('./complete-word.ts'),
    import('./complete-phrase.ts'),
  ])
  const word = completeWord(request, brief.manuscript)
  const phrase = word === null ? completePhrase(request, brief.manuscript) : null
  const isFine = phrase !== null && (await isUnflagged(phrase.phrase, { request, brief, review, signal }))
  const completed = word ?? (isFine ? phrase : null)
  if (completed === null || signal.aborted) return
  const candidate = candidateOf(request)
  yield { type: 'text', candidate, delta: completed.rest, sure: completed.sure }
  if (!signal.aborted) yield { type: 'end', candidate, usage: null }
}

/** Whether no rule has anything to say of the phrase. */
async function isUnflagged(
  phrase: string,
  { request, brief, review, signal }: Pick<Desk, 'review' | 'signal'> & { request: PlacedRequest; brief: Brief },
): Promise<boolean> {
  const found = await review(phraseInput(phrase, request, brief), signal)
  return found !== null && found.length === 0
}

/** Ids come from content alone, so that the same question gets the same answer, id for id. */
function candidateOf(request: Pick<ContinuationRequest, 'id' | 'passedBy'>): CandidateId {
  const { id, passedBy = [] } = request
  return (passedBy.length === 0 ? `${id}/copydesk` : `${id}/copydesk.${passedBy.length}`) as CandidateId
}

function partOf(candidate: CandidateId, finding: Finding): ProposalPart {
  const { rule, block, from, to, reason, text } = finding
  const id = idOf(candidate, rule, finding)
  if (text === null)
    return { type: 'query', candidate, query: { id: id as QueryId, at: { block, from, to }, reason, rule } }
  return { type: 'hunk', candidate, hunk: hunkOf(id as HunkId, { ...finding, text }) }
}

function idOf(candidate: CandidateId, rule: RuleId, { block, from, to }: Finding): string {
  return `${candidate}/${rule}@${block}:${from}-${to}`
}

function hunkOf(id: HunkId, finding: Finding & { readonly text: string }): Hunk {
  const { rule, block, from, to, text, original, reason } = finding
  return { id, change: { type: 'replace', block, from, to, text }, original, reason, rule, items: [] }
}
