import type { CandidateId, ExchangeId, HunkId, LoggedEvent, Outcome, PassId } from '@understudy/contracts'
import { foldOutcomes, isOwnHand } from '@understudy/learning'
import { exchangeCost, withModule, type OptimizerNeed, type RerunCost } from '@understudy/learning/symbolic'
import { placedRequest } from './briefing.ts'
import { draftAgain, type DraftingAgain } from './draft-again.ts'
import { readEvents, readWithTexts } from './event-log.ts'
import { passedOver } from './pass-over.ts'
import { placedBrief, type Placing } from './placed-brief.ts'
import { recordedExchange } from './recorded-exchange.ts'

/** What is done again, and with what change. */
export type Rerun = Omit<Extract<OptimizerNeed, { readonly type: 'rerun' }>, 'type'>

export interface DoingAgain extends Omit<DraftingAgain, 'placing' | 'changed'> {
  readonly placing: Placing
  readonly mayLearn: (outcome: Outcome) => boolean
}

/**
 * Recorded exchanges with a change of tools, passes or prompts, against how they went without: mean edit cost from what
 * was offered to what stands there. A pass is tried on what was offered then; all else is drafted again both ways by a
 * model that may be asked. Null where too little could be done again, or less than chance would bring came of it; `left`
 * where it was stopped.
 */
export async function doneAgain(
  rerun: Rerun,
  doing: DoingAgain,
  signal: AbortSignal,
): Promise<RerunCost | null | 'left'> {
  const recorded = await recordOf(rerun.exchanges, doing)
  const { operation } = rerun
  const pairs =
    operation.type === 'pipeline' && operation.change.type === 'add-pass'
      ? await passedAgain(operation.change.pass, recorded, doing, signal)
      : await draftedAgain(rerun, recorded, doing, signal)
  return pairs === 'left' || signal.aborted ? 'left' : costOf(pairs)
}

/** Exchanges that have to come out otherwise: as many passages as anything learned needs. */
const LEAST_OTHERWISE = 3

/** Edit cost of one exchange without the change, and with it. */
type Pair = readonly [before: number, after: number]

interface Recorded {
  readonly events: readonly LoggedEvent<string | null>[]
  readonly outcomes: readonly Outcome[]
}

async function recordOf(
  exchanges: readonly ExchangeId[],
  { placing, mayLearn }: DoingAgain,
): Promise<readonly Recorded[]> {
  const { store, scope } = placing.core
  const log = await readEvents(store, scope, null)
  if (!log.ok) return []
  const own = log.value.events.filter(({ exchange }) => exchanges.includes(exchange))
  const read = await readWithTexts(store, scope, own)
  if (!read.ok) return []
  const outcomes = foldOutcomes(read.value).filter(outcome => isOwnHand(outcome.context) && mayLearn(outcome))
  return exchanges.map(exchange => ({
    events: read.value.filter(event => event.exchange === exchange),
    outcomes: outcomes.filter(outcome => outcome.exchange === exchange),
  }))
}

async function passedAgain(
  pass: PassId,
  recorded: readonly Recorded[],
  { placing }: DoingAgain,
  signal: AbortSignal,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  for (const { outcomes } of recorded) {
    // what rules offered goes through no pass
    const drafted = outcomes.filter(({ request, rule }) => request === 'rewrite' && rule === null)
    const passed: Outcome[] = []
    for (const outcome of drafted) passed.push(await withPass(pass, outcome, placing, signal))
    const [before, after] = [exchangeCost(drafted), exchangeCost(passed)]
    if (before !== null && after !== null) pairs.push([before, after])
  }
  return pairs
}

/** An outcome as if what was offered had gone through the pass. */
async function withPass(pass: PassId, outcome: Outcome, placing: Placing, signal: AbortSignal): Promise<Outcome> {
  const { passage, passageFrom: from, base, suggested, kind, document, exchange } = outcome
  if (passage === null || base === null || suggested === null || kind === null) return outcome
  const bare = {
    type: 'rewrite',
    id: exchange,
    document,
    kind,
    instruction: '',
    trigger: 'command',
    before: '',
    after: '',
    block: { index: 0, type: 'paragraph' },
    selected: [{ block: 0, type: 'paragraph', text: passage, from: 0, to: passage.length }],
    candidates: 1,
  } as const
  const { context, brief } = await placedBrief(placing, bare)
  const change = { type: 'replace', block: 0, from, to: from + base.length, text: suggested } as const
  const id = outcome.hunk ?? (outcome.id as HunkId)
  const hunk = { id, change, original: base, reason: { key: '' }, rule: null, items: [] }
  const draft = { id: outcome.id as CandidateId, text: '', hunks: [hunk], queries: [] }
  const request = placedRequest(bare, context)
  const passing = { passes: [pass], proposers: placing.core.proposers(), request, brief }
  const [passed] = await passedOver(passing, [draft], signal)
  const [left] = passed?.hunks ?? []
  // nothing is left of it: what stood there would have been offered
  return { ...outcome, suggested: left?.change.type === 'replace' ? left.change.text : base }
}

async function draftedAgain(
  { operation, base }: Rerun,
  recorded: readonly Recorded[],
  doing: DoingAgain,
  signal: AbortSignal,
): Promise<readonly Pair[] | 'left'> {
  const { placing } = doing
  const changed = withModule(operation, placing.core.book.persona(), base)
  if (changed === null) return []
  const pairs: Pair[] = []
  for (const { events, outcomes } of recorded) {
    const exchange = recordedExchange(events, outcomes)
    if (exchange === null) continue
    const pair = await draftAgain(exchange, { ...doing, changed }, signal)
    if (pair === 'left') return 'left'
    if (pair !== null) pairs.push(pair)
  }
  return pairs
}

/** Null where too few came out otherwise, or where what they gained may be chance. */
function costOf(pairs: readonly Pair[]): RerunCost | null {
  const count = pairs.length
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count
  const gains = pairs.map(([before, after]) => before - after)
  if (gains.filter(gain => gain !== 0).length < LEAST_OTHERWISE) return null
  const gain = mean(gains)
  const spread = Math.sqrt(mean(gains.map(each => (each - gain) ** 2)) / (count - 1))
  if (gain > 0 && gain <= spread) return null
  return {
    exchanges: count,
    before: mean(pairs.map(([before]) => before)),
    after: mean(pairs.map(([, after]) => after)),
  }
}
