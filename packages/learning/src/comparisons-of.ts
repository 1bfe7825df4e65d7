import { wasRefused, wasTaken, type Outcome } from '@understudy/contracts'
import { readSpeechVerb } from '@understudy/prose'
import { askedFor, isAllAskedFor } from './asked-for.ts'
import type { Comparison, ComparisonKind } from './comparison.ts'
import { isOwnHand } from './own-hand.ts'
import { passageKey } from './passage-key.ts'
import { pointOfRule } from './point-of-rule.ts'
import { isOwnWriting, lexicalPart, readUnits, sharedUnits } from './lexical-part.ts'
import { readDifference, sharedMoves, type Difference } from './read-difference.ts'
import { refusalWeight } from './refusal-weight.ts'
import type { StyleReader } from './style-reader.ts'
import { byOthers, onlyTyped } from './whose-rework.ts'
import { NO_UNITS, type WordUnits } from './word-units.ts'

/** Merely passing a text by, or typing on, is a weaker sign than a command. */
const PASSING_WEIGHT = 0.5
/** Changes are kept to this many digits: finer ones are noise, and rounding makes a replay the same on every machine. */
const DIGITS = 4
/** A twentieth of what a reader notices is how a passage grew or shrank around what changed. */
const LEAST_CHANGE = 0.05

/** A comparison whose texts are not read yet. */
interface Draft {
  readonly kind: ComparisonKind
  /** Tells comparisons of one kind apart. */
  readonly nth?: number
  readonly at: number
  readonly weight: number
  readonly read: () => ReadDraft
}

/** What a draft says, once its texts are read. */
interface ReadDraft {
  readonly change: Difference
  readonly units: WordUnits
}

/**
 * What `outcome` says of the writer's taste; empty where it says nothing, or not yet. Comparisons that are `known`
 * by id are left out, and their texts not read again.
 *
 * An acceptance speaks once it has settled, when it is known what of it was kept; a refusal at once. Between
 * suggestion and settled text only typed characters teach: where another hand was in it, nothing of it does.
 */
export function comparisonsOf(
  outcome: Outcome,
  reader: StyleReader,
  known: Pick<ReadonlySet<string>, 'has'> = new Set(),
): readonly Comparison[] {
  const { base, suggested } = outcome
  if (!isOwnHand(outcome.context) || base === null || suggested === null) return []
  const differ = (from: string, to: string) => () => {
    const { change, near } = readDifference(outcome, from, to, reader)
    return { change, units: near === null ? NO_UNITS : readUnits(near, reader) }
  }
  return draftsOf({ outcome, base, suggested, differ })
    .filter(draft => draft.weight > 0 && !known.has(idOf(outcome, draft)))
    .flatMap(draft => finished(outcome, draft, reader))
}

interface Pair {
  readonly outcome: Outcome
  readonly base: string
  readonly suggested: string
  /** Second over first. */
  readonly differ: (from: string, to: string) => () => ReadDraft
}

function draftsOf(pair: Pair): readonly Draft[] {
  const { outcome } = pair
  if (wasRefused(outcome)) return [refused(pair, outcome.at), ...typedInstead(pair, refusalWeight(outcome.why))]
  if (outcome.ending === 'typed-otherwise') return typedInstead(pair, PASSING_WEIGHT)
  if (!wasTaken(outcome) || outcome.settledAt === null || outcome.settled === null) return []
  if (outcome.settled === pair.base) return byOthers(outcome) > 0 ? [] : [refused(pair, outcome.settledAt)]
  return taken(pair, outcome.settled, outcome.settledAt)
}

function refused({ outcome, base, suggested, differ }: Pair, at: number): Draft {
  return { kind: 'refused', at, weight: refusalWeight(outcome.why), read: differ(suggested, base) }
}

function typedInstead({ outcome, base, suggested, differ }: Pair, weight: number): readonly Draft[] {
  const { settled, settledAt } = outcome
  if (settledAt === null || settled === null || settled === base || settled.trim() === '') return []
  if (!onlyTyped(outcome)) return []
  return [{ kind: 'typed-instead', at: settledAt, weight, read: differ(suggested, settled) }]
}

function taken(pair: Pair, settled: string, at: number): readonly Draft[] {
  const { outcome, suggested, differ } = pair
  const drafts: Draft[] = []
  if (!isAllAskedFor(outcome)) drafts.push({ kind: 'accepted', at, weight: 1, read: () => keptOf(pair, settled) })
  if (settled !== suggested && onlyTyped(outcome)) {
    drafts.push({ kind: 'reworked', at, weight: 1, read: differ(suggested, settled) })
  }
  for (const [nth, other] of outcome.passedBy.entries()) {
    if (other === null) continue
    drafts.push({ kind: 'passed-by', nth, at, weight: PASSING_WEIGHT, read: differ(other, suggested) })
  }
  return drafts
}

/** What the suggestion brought to the base and the settled text still has. */
function keptOf({ base, suggested, differ }: Pair, settled: string): ReadDraft {
  const offered = differ(base, suggested)()
  if (settled === suggested) return offered
  const stands = differ(base, settled)()
  return { change: sharedMoves(offered.change, stands.change), units: sharedUnits(offered.units, stands.units) }
}

function finished(outcome: Outcome, draft: Draft, reader: StyleReader): readonly Comparison[] {
  const asked = askedFor(outcome)
  const { change, units } = draft.read()
  const lexical = lexicalPart(outcome, draft.kind, units)
  const moved = Object.entries(withoutLostTags(changeOf(outcome, draft, change, reader), units))
    .map(([measure, amount]) => [measure, Number(amount.toFixed(DIGITS))] as const)
    .filter(([measure, amount]) => Math.abs(amount) >= LEAST_CHANGE && !asked.has(measure))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (moved.length === 0 && lexical === null) return []
  const { context, session } = outcome
  return [
    {
      id: idOf(outcome, draft),
      outcome: outcome.id,
      kind: draft.kind,
      at: draft.at,
      session,
      place: { ...context.place, mode: context.place.mode ?? context.mode },
      ...passageKey(outcome),
      weight: draft.weight,
      ...(outcome.rule !== null && { byRule: true }),
      change: Object.fromEntries(moved),
      ...(lexical !== null && { lexical }),
    },
  ]
}

/** What was taken or left of a rule is the rule; what the writer wrote is the writer's, all of it. */
function changeOf({ rule }: Outcome, { kind }: Draft, change: Difference, reader: StyleReader): Difference {
  return rule === null || isOwnWriting(kind) ? change : pointOfRule(rule, change, kind !== 'refused', reader)
}

/** A tag whose verb was put in other words is a tag still, though its new verb may be none that measures know. */
function withoutLostTags(change: Difference, { swaps }: WordUnits): Difference {
  const isLost = Object.entries(swaps).some(
    ([from, to]) => readSpeechVerb(from) !== null && readSpeechVerb(to) === null,
  )
  return isLost ? Object.fromEntries(Object.entries(change).filter(([measure]) => measure !== 'said-tags')) : change
}

function idOf({ id }: Outcome, { kind, nth }: Draft): string {
  return nth === undefined ? `${id}#${kind}` : `${id}#${kind}.${nth}`
}
