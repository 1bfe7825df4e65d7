import { choosePool, EXPLORATION_RATE, SUPPRESS_BELOW } from '@understudy/choice'
import {
  selectedText,
  type BlockChange,
  type Candidate,
  type CandidateId,
  type Check,
  type ConsideredCandidate,
  type Env,
  type Hunk,
  type Message,
  type PlacedRequest,
  type Proposer,
  type Query,
  type RewriteRequest,
  type RuleId,
} from '@understudy/contracts'
import type { TextChoice } from '@understudy/learning'
import { heedCandidate, type HeededCandidate } from './heed-candidate.ts'
import type { HeedHunk } from './heed-wishes.ts'
import { noJudgement, type Judge, type Judgement } from './judge.ts'
import { AGAINST } from './suggestion-words.ts'
import { whyChosen } from './why-chosen.ts'

/** Names the way of choosing hunks in the record. */
const POOL_POLICY = `pool-1/explore=${EXPLORATION_RATE}`

export interface Choosing {
  readonly proposer: Proposer
  readonly request: PlacedRequest & RewriteRequest
  readonly judge: Judge
  readonly env: Env
  /** Log-odds that the writer heeds a question of this rule in this manuscript. */
  readonly heedOf: (rule: RuleId) => number
  /** What the writer's wishes leave of a hunk. */
  readonly heedHunk: HeedHunk
  /** What the writer's items ask of a text here. */
  readonly checks: readonly Check[]
}

/** What is shown of a rewrite, why, and all that was weighed. No hunks and no queries: nothing to change. */
export interface Chosen {
  readonly candidate: CandidateId
  readonly hunks: readonly Hunk[]
  readonly queries: readonly Query[]
  readonly why: readonly Message[]
  readonly considered: readonly ConsideredCandidate<string>[]
  /** Names the way of choosing in the record. */
  readonly policy: string
}

/**
 * The one candidate this writer would likeliest keep; one that goes against a wish only where all do, and then without
 * what goes against it. Null where no candidate changes anything.
 */
export async function chooseWhole(choosing: Choosing, candidates: readonly Candidate[]): Promise<Chosen | null> {
  const { request, judge, checks } = choosing
  const heeded = candidates
    .filter(changesAnything)
    .map(candidate => heedCandidate(candidate, request.selected, choosing.heedHunk))
  const withSomething = heeded.filter(({ candidate }) => changesAnything(candidate))
  const [first] = heeded
  if (withSomething.length === 0) return first === undefined ? null : allAgainst(first)
  const fewest = Math.min(...withSomething.map(({ against }) => against))
  const barred = [...withSomething.keys()].filter(at => (withSomething[at]?.against ?? 0) > fewest)
  const texts = withSomething.map(({ candidate: { text } }) => text)
  const judged = await judge.choose({ request, base: selectedText(request.selected), texts, checks }, barred)
  const { index, policy } = judged.choice
  const best = index === null ? undefined : withSomething[index]
  if (best === undefined) return null
  const { id, hunks, queries } = best.candidate
  const considered = consideredWhole(choosing, withSomething, judged.choice)
  const why = [...whyChosen(judged), ...whyAgainst(best.against)]
  return { candidate: id, hunks, queries, why, considered, policy }
}

/** Each candidate with what its score is made of, or why it was not in the choice. */
function consideredWhole(
  { proposer, request }: Choosing,
  heeded: readonly HeededCandidate[],
  { index, texts }: TextChoice,
): readonly ConsideredCandidate<string>[] {
  const original = selectedText(request.selected)
  const fewest = Math.min(...heeded.map(({ against }) => against))
  return heeded.map(({ candidate: { id, text }, against, repaired }, at): ConsideredCandidate<string> => {
    const weighed = texts[at]
    const of = weighed?.type === 'repeat' ? heeded[weighed.of]?.candidate.id : undefined
    return {
      candidate: id,
      hunk: null,
      proposer: proposer.id,
      rule: null,
      original,
      text,
      score: weighed?.type === 'weighed' ? weighed.score : 0,
      probability: at === index ? 1 : 0,
      chosen: at === index,
      explored: false,
      ...(weighed?.type === 'weighed' && { weighed: weighed.weighed }),
      ...(of !== undefined && { dropped: { why: 'repeat', of } }),
      ...(against > fewest && { dropped: { why: 'against', hunks: against - fewest } }),
      ...(repaired > 0 && { repaired }),
    }
  })
}

/**
 * The hunks of a pool this writer would not turn down, and now and then one they would, by their own items alone: what
 * most writers do silences no rule. Queries are chosen likewise, by what became of those of their rule.
 */
export async function chooseFromPool(choosing: Choosing, pool: Candidate): Promise<Chosen> {
  const { proposer, request, env, heedHunk } = choosing
  const heeded = pool.hunks.map(hunk => heedHunk(hunk))
  const judged = await judgeHunks(
    choosing,
    pool.hunks.map((hunk, i) => heeded[i] ?? hunk),
  )
  const scored = heeded.flatMap((hunk, i) =>
    hunk === null ? [] : [{ id: hunk.id, change: hunk.change, score: judged[i]?.own ?? 0 }],
  )
  // what is asked for by name is not held back
  const policy = request.rules === undefined ? {} : { suppressBelow: Number.NEGATIVE_INFINITY }
  const choices = choosePool(scored, policy, env.random)
  const choiceOf = new Map(scored.map(({ id }, i) => [id, choices[i]]))
  const considered = pool.hunks.map(
    (hunk, i): ConsideredCandidate<string> => ({
      candidate: pool.id,
      hunk: hunk.id,
      proposer: proposer.id,
      rule: hunk.rule,
      original: hunk.original,
      text: insertedText((heeded[i] ?? hunk).change),
      score: judged[i]?.own ?? 0,
      probability: choiceOf.get(hunk.id)?.probability ?? 0,
      chosen: choiceOf.get(hunk.id)?.chosen ?? false,
      explored: choiceOf.get(hunk.id)?.explored ?? false,
    }),
  )
  const hunks = heeded.flatMap(hunk => (hunk !== null && choiceOf.get(hunk.id)?.chosen === true ? [hunk] : []))
  const asked = chooseQueries(choosing, pool.queries)
  const against = pool.hunks.length - scored.length
  const why = whyPool(
    hunks.length + asked.queries.length,
    scored.length + pool.queries.length,
    asked.explored || choices.some(({ explored }) => explored),
  )
  const { queries } = asked
  return { candidate: pool.id, hunks, queries, why: [...why, ...whyAgainst(against)], considered, policy: POOL_POLICY }
}

function changesAnything({ hunks, queries }: Candidate): boolean {
  return hunks.length > 0 || queries.length > 0
}

/** Nothing may be shown of any of them. */
function allAgainst({ candidate: { id, queries }, against }: HeededCandidate): Chosen {
  return { candidate: id, hunks: [], queries, why: whyAgainst(against), considered: [], policy: POOL_POLICY }
}

function whyAgainst(count: number): readonly Message[] {
  return count === 0 ? [] : [{ key: AGAINST, params: { count } }]
}

/** Questions this writer would not put away, and now and then one they would. No two get into each other's way. */
function chooseQueries(
  { request, env, heedOf }: Choosing,
  pool: readonly Query[],
): { readonly queries: readonly Query[]; readonly explored: boolean } {
  let explored = false
  const queries = pool.filter(({ rule }) => {
    if (rule === null || request.rules !== undefined || heedOf(rule) >= SUPPRESS_BELOW) return true
    const drawn = env.random() < EXPLORATION_RATE
    explored ||= drawn
    return drawn
  })
  return { queries, explored }
}

/** The words a change brings in; a change of structure brings none. */
function insertedText(change: BlockChange): string {
  return change.type === 'replace' ? change.text : ''
}

/** Each hunk is judged in the paragraph it stands in, so that choices of different passages compare. */
async function judgeHunks({ request, judge }: Choosing, hunks: readonly Hunk[]): Promise<readonly Judgement[]> {
  const byBlock = new Map<number, number[]>()
  for (const [index, { change }] of hunks.entries())
    byBlock.set(change.block, [...(byBlock.get(change.block) ?? []), index])
  const judged: Judgement[] = hunks.map(() => noJudgement)
  for (const [block, indexes] of byBlock) {
    const passage = request.selected.find(selected => selected.block === block)?.text ?? ''
    const texts = indexes.map(index => applyChange(passage, hunks[index]?.change))
    const found = await judge.judge(request, passage, texts, true)
    for (const [i, index] of indexes.entries()) judged[index] = found[i] ?? noJudgement
  }
  return judged
}

function applyChange(text: string, change: BlockChange | undefined): string {
  if (change?.type !== 'replace') return text
  return text.slice(0, change.from) + change.text + text.slice(change.to)
}

function whyPool(shown: number, found: number, explored: boolean): readonly Message[] {
  const why: Message[] = []
  if (shown < found) why.push({ key: 'assistant.why.pool', params: { shown, found } })
  if (explored) why.push({ key: 'assistant.why.explored' })
  return why
}
