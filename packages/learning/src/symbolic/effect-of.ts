import type { Check, ItemId } from '@understudy/contracts'
import { compileItem, isPutAway, type ItemState, type Persona } from '@understudy/persona'
import type { Choice } from '../choice.ts'
import { evidenceFor } from '../evidence.ts'
import { likeWords } from './known-words.ts'
import { testedVerdicts } from './statement-test.ts'
import type { RecordedDifference } from './trajectory.ts'

/** A statement with this share of its passages in another's, and the other in its, does the same. */
const TWIN_SHARE = 0.75
/** The same where both say it in much the same words; words alone never tell. */
const LIKE_TWIN_SHARE = 0.5
/** Fewer passages in common are no telling. */
const LEAST_SHARED = 2
/** Differences on which two effects are compared. */
const MOST_LOOKED = 48

export interface EffectGround {
  readonly differences: ReadonlyMap<string, RecordedDifference>
  readonly choices: readonly Choice[]
}

/** What a statement does to recorded texts. */
export interface Effect {
  readonly statement: string
  /** Outcomes it was held against at all, and those that confirm it. */
  readonly asked: readonly string[]
  readonly confirmed: readonly string[]
}

/**
 * The item that does to recorded texts what a statement would do, one that was put away first; null where none does. Only
 * what the statement was held against is looked at, the newest of it.
 */
export function* twinOf(
  effect: Effect,
  persona: Persona,
  ground: EffectGround,
  except: ItemId | null = null,
): Generator<null, ItemState | null> {
  const states = [...persona.items.values()].filter(({ item }) => item.id !== except && item.status !== 'superseded')
  // what a person put away has the last word
  const ordered = states.toSorted((one, other) => Number(isPutAway(other.item)) - Number(isPutAway(one.item)))
  const asked = askedOf(effect, ground)
  for (const state of ordered) {
    if (isTwin(effect, state, { ...ground, differences: asked })) return state
    yield null
  }
  return null
}

/** Outcomes that confirm an item, by what it does where that can be told, and by its evidence where not. */
export function effectOf(state: ItemState, { differences, choices }: EffectGround): readonly string[] {
  const { item, version, outcomes } = state
  const { measure, direction, scope } = item
  if (measure !== null && direction !== null) return evidenceFor(choices, measure, direction, scope).agreeing
  const checks: readonly Check[] = compileItem({ item: { ...item, status: 'active' }, version })
  if (checks.length === 0) return item.evidence.for >= item.evidence.against ? outcomes : []
  return testedVerdicts(checks, [...differences.values()]).flatMap(({ outcome, verdict }) =>
    verdict > 0 ? [outcome] : [],
  )
}

/** What confirms a statement comes first, and then the newest of the rest. */
function askedOf({ asked, confirmed }: Effect, { differences }: EffectGround): EffectGround['differences'] {
  const isConfirmed = new Set(confirmed)
  const known = [...new Set([...confirmed, ...asked])].flatMap(outcome => differences.get(outcome) ?? [])
  const looked = known
    .toSorted((one, other) => {
      const apart = Number(isConfirmed.has(other.outcome)) - Number(isConfirmed.has(one.outcome))
      return apart || other.at - one.at || (one.outcome < other.outcome ? -1 : 1)
    })
    .slice(0, MOST_LOOKED)
  return new Map(looked.map(difference => [difference.outcome, difference]))
}

/** `ground` holds what the statement was held against, and nothing else. */
function isTwin(effect: Effect, state: ItemState, ground: EffectGround): boolean {
  const own = effectOf(state, ground)
  const passages = (outcomes: readonly string[]) =>
    new Set(outcomes.flatMap(outcome => ground.differences.get(outcome)?.passage ?? []))
  const newest = isJudged(state) ? newestOf(own, ground) : Number.POSITIVE_INFINITY
  const known = effect.confirmed.filter(outcome => (ground.differences.get(outcome)?.at ?? 0) <= newest)
  const [mine, theirs] = [passages(known), passages(own)]
  const shared = [...mine].filter(passage => theirs.has(passage)).length
  const share = likeWords(effect.statement, state.item.statement) ? LIKE_TWIN_SHARE : TWIN_SHARE
  return shared >= LEAST_SHARED && shared >= share * Math.max(mine.size, theirs.size)
}

/** What only a reader can tell was not held against what came later. */
function isJudged({ item }: ItemState): boolean {
  return item.measure === null && item.words === undefined && item.pattern === undefined
}

function newestOf(outcomes: readonly string[], { differences }: EffectGround): number {
  return Math.max(...outcomes.map(outcome => differences.get(outcome)?.at ?? Number.NEGATIVE_INFINITY))
}
