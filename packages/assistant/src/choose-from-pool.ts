import { choosePool, EXPLORATION_RATE, SUPPRESS_BELOW } from '@understudy/choice'
import type { BlockChange, Candidate, ConsideredCandidate, Hunk, Message, Query } from '@understudy/contracts'
import { whyHeeded, type Choosing, type Chosen } from './choosing.ts'
import { noJudgement, type Judgement } from './judge.ts'

/** Names the way of choosing hunks in the record. */
const POLICY = `pool-1/explore=${EXPLORATION_RATE}`

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
  const considered = pool.hunks.map((hunk, i): ConsideredCandidate<string> => {
    const kept = heeded[i] ?? null
    return {
      candidate: pool.id,
      hunk: hunk.id,
      proposer: proposer.id,
      rule: hunk.rule,
      original: hunk.original,
      text: insertedText((kept ?? hunk).change),
      score: judged[i]?.own ?? 0,
      probability: choiceOf.get(hunk.id)?.probability ?? 0,
      chosen: choiceOf.get(hunk.id)?.chosen ?? false,
      explored: choiceOf.get(hunk.id)?.explored ?? false,
      ...(kept === null && { dropped: { why: 'against', hunks: 1 } }),
      ...(kept !== null && kept !== hunk && { repaired: 1 }),
    }
  })
  const hunks = heeded.flatMap(hunk => (hunk !== null && choiceOf.get(hunk.id)?.chosen === true ? [hunk] : []))
  const asked = chooseQueries(choosing, pool.queries)
  const against = pool.hunks.length - scored.length
  const repaired = hunks.filter(hunk => !pool.hunks.includes(hunk)).length
  const why = whyPool(
    hunks.length + asked.queries.length,
    scored.length + pool.queries.length,
    asked.explored || choices.some(({ explored }) => explored),
  )
  const { queries } = asked
  return {
    candidate: pool.id,
    hunks,
    queries,
    why: [...why, ...whyHeeded({ against, repaired })],
    considered,
    policy: POLICY,
  }
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
