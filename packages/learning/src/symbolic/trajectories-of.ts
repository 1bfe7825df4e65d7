import type { ExchangeId, Outcome } from '@understudy/contracts'
import { inOrder, type ReadEvent } from '../event-order.ts'
import { byExchange, type ExchangeEvents } from '../exchange-events.ts'
import { passageKey } from '../passage-key.ts'
import type { StyleReader } from '../style-reader.ts'
import { exchangeCost } from './exchange-cost.ts'
import { recordedDifferenceOf } from './recorded-difference-of.ts'
import type { AskedFor, RecordedDifference, Trajectory } from './trajectory.ts'

/** What trajectories are folded from. */
export interface TrajectoryInput {
  readonly events: readonly ReadEvent[]
  /** As `foldOutcomes` makes them of these events. */
  readonly outcomes: readonly Outcome[]
  /** What was sent in an exchange to the model that made what was shown; absent where none was asked, or it is not known. */
  readonly prompts?: ReadonlyMap<ExchangeId, readonly (string | null)[]>
  readonly reader: Pick<StyleReader, 'isFactChange'>
}

/**
 * Each exchange that came to an end, as it went through its nodes; oldest first. Pure, and the same for events in any
 * order or given twice. Yields between exchanges, so that whoever drives it can let the page breathe.
 */
export function* trajectoriesOf(input: TrajectoryInput): Generator<null, readonly Trajectory[]> {
  const exchanges = byExchange(inOrder(input.events), new Map())
  const outcomes = new Map<ExchangeId, Outcome[]>()
  for (const outcome of input.outcomes) {
    const beside = outcomes.get(outcome.exchange)
    if (beside === undefined) outcomes.set(outcome.exchange, [outcome])
    else beside.push(outcome)
  }
  const passageOf = passages(input.outcomes)
  const found: Trajectory[] = []
  for (const [exchange, ended] of outcomes) {
    const trajectory = trajectoryOf(ended, exchanges.get(exchange), { ...input, passageOf })
    if (trajectory !== null) found.push(trajectory)
    yield null
  }
  return found.sort((one, other) => one.at - other.at || (one.exchange < other.exchange ? -1 : 1))
}

interface Beside extends Pick<TrajectoryInput, 'prompts' | 'reader'> {
  readonly passageOf: (outcome: Outcome) => string
}

function trajectoryOf(
  outcomes: readonly Outcome[],
  events: ExchangeEvents | undefined,
  { prompts, reader, passageOf }: Beside,
): Trajectory | null {
  const [first] = outcomes
  if (first === undefined) return null
  const { exchange, session, document, context } = first
  return {
    exchange,
    session,
    document,
    at: events?.requested?.at ?? first.at,
    place: { ...context.place, mode: context.place.mode ?? context.mode },
    language: context.language,
    asked: askedIn(first, events?.requested ?? null),
    items: first.items,
    prompt: prompts?.get(exchange) ?? null,
    tools: events?.requested?.tools ?? {},
    candidates: [...(events?.considered.values() ?? [])].map(({ text, score, chosen, dropped }) => ({
      text,
      score,
      chosen,
      dropped: dropped !== undefined,
    })),
    offers: outcomes.map(({ ending, suggested, settled }) => ({ ending, shown: suggested, settled })),
    differences: outcomes.flatMap(outcome => differenceIn(outcome, reader, passageOf)),
    cost: exchangeCost(outcomes),
  }
}

function askedIn({ request, kind }: Outcome, requested: ExchangeEvents['requested']): AskedFor {
  return {
    type: request,
    kind,
    instruction: requested?.instruction ?? null,
    before: requested?.before ?? null,
    selected: requested?.selected ?? null,
    after: requested?.after ?? null,
  }
}

function differenceIn(
  outcome: Outcome,
  reader: TrajectoryInput['reader'],
  passageOf: Beside['passageOf'],
): readonly RecordedDifference[] {
  const difference = recordedDifferenceOf(outcome, reader)
  return difference === null ? [] : [{ ...difference, passage: passageOf(outcome) }]
}

/** A passage that is met again under another key, its block having changed elsewhere, keeps the key it had. */
function passages(outcomes: readonly Outcome[]): Beside['passageOf'] {
  const bySpot = new Map<string, string>()
  const keys = new Map<string, string>()
  for (const outcome of outcomes) {
    const { passage, spot } = passageKey(outcome)
    const known = bySpot.get(spot) ?? passage
    bySpot.set(spot, known)
    keys.set(outcome.id, known)
  }
  return outcome => keys.get(outcome.id) ?? passageKey(outcome).passage
}
