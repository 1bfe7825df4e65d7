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

/** The item that does to recorded texts what a statement would do; null where none does. An item that was put away counts too. */
export function twinOf(
  effect: Effect,
  persona: Persona,
  ground: EffectGround,
  except: ItemId | null = null,
): ItemState | null {
  const states = [...persona.items.values()].filter(({ item }) => item.id !== except && item.status !== 'superseded')
  // what a person put away has the last word
  const ordered = states.toSorted((one, other) => Number(isPutAway(other.item)) - Number(isPutAway(one.item)))
  return ordered.find(state => isTwin(effect, state, ground)) ?? null
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

function isTwin(effect: Effect, state: ItemState, ground: EffectGround): boolean {
  const own = effectOf(state, ground)
  const passages = (outcomes: readonly string[]) =>
    new Set(outcomes.flatMap(outcome => ground.differences.get(outcome)?.passage ?? []))
  const asked = passages(effect.asked)
  const newest = isJudged(state) ? newestOf(own, ground) : Number.POSITIVE_INFINITY
  const known = effect.confirmed.filter(outcome => (ground.differences.get(outcome)?.at ?? 0) <= newest)
  const [mine, theirs] = [passages(known), new Set([...passages(own)].filter(passage => asked.has(passage)))]
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
