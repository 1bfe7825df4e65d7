import { wasRefused, wasTaken, type Outcome } from '@understudy/contracts'
import { askedFor, isAllAskedFor } from './asked-for.ts'
import type { Comparison, ComparisonKind } from './comparison.ts'
import { inPassage } from './in-passage.ts'
import { nearChange } from './near-change.ts'
import { isOwnHand } from './own-hand.ts'
import { passageKey } from './passage-key.ts'
import { refusalWeight } from './refusal-weight.ts'
import type { StyleReader } from './style-reader.ts'

/** Merely passing a text by, or typing on, is a weaker sign than a command. */
const PASSING_WEIGHT = 0.5
/** Changes are kept to this many digits: finer ones are noise, and rounding makes a replay the same on every machine. */
const DIGITS = 4

interface Draft {
  readonly kind: ComparisonKind
  /** Tells comparisons of one kind apart. */
  readonly nth?: number
  readonly at: number
  readonly weight: number
  readonly change: Readonly<Record<string, number>>
}

/**
 * What `outcome` says of the writer's taste; empty where it says nothing, or not yet.
 *
 * An acceptance speaks once it has settled, when it is known what of it was kept; a refusal at once. Between
 * suggestion and settled text only typed characters teach: where another hand was in it, nothing of it does.
 */
export function comparisonsOf(outcome: Outcome, reader: StyleReader): readonly Comparison[] {
  const { base, suggested } = outcome
  if (!isOwnHand(outcome.context) || base === null || suggested === null) return []
  const pair = { outcome, reader, base, suggested }
  return draftsOf(pair).flatMap(draft => finished(outcome, draft))
}

interface Pair {
  readonly outcome: Outcome
  readonly reader: StyleReader
  readonly base: string
  readonly suggested: string
}

function draftsOf(pair: Pair): readonly Draft[] {
  const { outcome } = pair
  if (wasRefused(outcome)) return [...refused(pair, outcome.at), ...typedInstead(pair, refusalWeight(outcome.why))]
  if (outcome.ending === 'typed-otherwise') return typedInstead(pair, PASSING_WEIGHT)
  if (!wasTaken(outcome) || outcome.settledAt === null || outcome.settled === null) return []
  if (outcome.settled === pair.base) return refused(pair, outcome.settledAt)
  return taken(pair, outcome.settled, outcome.settledAt)
}

function refused({ outcome, reader, base, suggested }: Pair, at: number): readonly Draft[] {
  const change = differenceIn({ outcome, reader }, suggested, base)
  return [{ kind: 'refused', at, weight: refusalWeight(outcome.why), change }]
}

function typedInstead({ outcome, reader, base, suggested }: Pair, weight: number): readonly Draft[] {
  const { settled, settledAt } = outcome
  if (settledAt === null || settled === null || settled === base || settled.trim() === '') return []
  if (!onlyTyped(outcome)) return []
  const change = differenceIn({ outcome, reader }, suggested, settled)
  return [{ kind: 'typed-instead', at: settledAt, weight, change }]
}

function taken({ outcome, reader, base, suggested }: Pair, settled: string, at: number): readonly Draft[] {
  const reading = { outcome, reader }
  const offered = isAllAskedFor(outcome) ? {} : differenceIn(reading, base, suggested)
  const kept = settled === suggested ? offered : shared(offered, differenceIn(reading, base, settled))
  const drafts: Draft[] = [{ kind: 'accepted', at, weight: 1, change: kept }]
  if (settled !== suggested && onlyTyped(outcome)) {
    drafts.push({ kind: 'reworked', at, weight: 1, change: differenceIn(reading, suggested, settled) })
  }
  for (const [nth, other] of outcome.passedBy.entries()) {
    if (other === null) continue
    drafts.push({ kind: 'passed-by', nth, at, weight: PASSING_WEIGHT, change: differenceIn(reading, other, suggested) })
  }
  return drafts
}

/** Where both move the same way, the smaller of the moves: what the suggestion brought and the writer let stand. */
function shared(
  offered: Readonly<Record<string, number>>,
  settled: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const kept = Object.entries(offered).map(([measure, move]) => {
    const stands = settled[measure] ?? 0
    return [measure, move * stands <= 0 ? 0 : Math.sign(move) * Math.min(Math.abs(move), Math.abs(stands))] as const
  })
  return Object.fromEntries(kept)
}

function onlyTyped({ changedBy: { typed, pasted, remote, other } }: Outcome): boolean {
  return typed > 0 && pasted + remote + other === 0
}

/** Empty where facts changed, for nobody can say then how much of it is style, and where one side is no text. */
function differenceIn(
  { outcome, reader }: Pick<Pair, 'outcome' | 'reader'>,
  from: string,
  to: string,
): Readonly<Record<string, number>> {
  if (from === to || isNothing(outcome, from) || isNothing(outcome, to)) return {}
  const [before, after] = nearChange(inPassage(outcome, from), inPassage(outcome, to))
  return reader.isFactChange(before, after) ? {} : reader.measureChange(before, after, outcome.context.language)
}

/** Before a continuation nothing stood there, and nothing has no style to be preferred or not. */
function isNothing(outcome: Outcome, text: string): boolean {
  return inPassage(outcome, text).trim() === ''
}

function finished(outcome: Outcome, { kind, nth, at, weight, change }: Draft): readonly Comparison[] {
  const asked = askedFor(outcome)
  const moved = Object.entries(change)
    .map(([measure, amount]) => [measure, Number(amount.toFixed(DIGITS))] as const)
    .filter(([measure, amount]) => amount !== 0 && !asked.has(measure))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (moved.length === 0 || weight === 0) return []
  const { context, session } = outcome
  return [
    {
      id: `${outcome.id}#${kind}${nth === undefined ? '' : `.${nth}`}`,
      outcome: outcome.id,
      kind,
      at,
      session,
      place: { ...context.place, mode: context.place.mode ?? context.mode },
      ...passageKey(outcome),
      weight,
      change: Object.fromEntries(moved),
    },
  ]
}
