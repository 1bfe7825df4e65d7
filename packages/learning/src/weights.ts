import { inScope, type ItemId, type MeasureId, type Mode, type Scope } from '@understudy/contracts'
import { isActing, type ItemState, type Persona, type PersonaItem } from '@understudy/persona'
import { actingWeight, STATED_WEIGHT } from './acting-weight.ts'
import { meets, PROPOSE, surenessOf } from './item-thresholds.ts'
import { weightBelief, type Belief, type Posterior } from './posterior.ts'

/** One item as ranking reads it; plain JSON. Positive where more of the measure is preferred. */
export interface ItemWeight {
  readonly item: ItemId
  readonly measure: MeasureId
  readonly scope: Scope
  /** Locked 2, stated 1, learned 0: the highest in scope speaks alone (rule 7). */
  readonly rank: 0 | 1 | 2
  /** Where the mode is not known. */
  readonly value: number
  readonly byMode: Readonly<Record<Mode, number>>
}

/** All that ranking may know of a writer: nothing in it is without an item that the writer can see (rule 10). */
export type Weights = readonly ItemWeight[]

/**
 * Rule 10: an item that is visible and acts lends its measure the posterior; a locked one its weight at lock; a stated
 * one a constant. A measure without such an item stands at the population's prior, which is 0, and is left out.
 *
 * An active item is told to the writer as theirs wherever its scope says, so there it weighs no less than a wish said
 * in words, also in modes that nothing was chosen in yet. It does so until its passages would not even propose it.
 */
export function effectiveWeights(posterior: Posterior, persona: Persona): Weights {
  return [...persona.items.values()]
    .flatMap(state => weightOf(state, posterior))
    .sort((a, b) => (a.item < b.item ? -1 : 1))
}

function weightOf(state: ItemState, posterior: Posterior): Weights {
  const { item } = state
  const { measure, direction } = item
  if (measure === null || direction === null || !isActing(item)) return []
  const sign = direction === 'higher' ? 1 : -1
  const least = leastOf(item, weightBelief(posterior, measure, item.scope.mode ?? null), sign)
  const at = (mode: Mode | null) => valueAt(state, weightBelief(posterior, measure, mode), sign, least)
  const [dialogue, action, description, reflection, embedded] = [
    at('dialogue'),
    at('action'),
    at('description'),
    at('reflection'),
    at('embedded'),
  ]
  const byMode = { dialogue, action, description, reflection, embedded }
  return [{ item: item.id, measure, scope: item.scope, rank: rankOf(item), value: at(item.scope.mode ?? null), byMode }]
}

/** What makes an item stand is looked at where it was said, so that it holds in all of its scope or in none. */
function leastOf({ status, evidence }: PersonaItem, said: Belief, sign: 1 | -1): number {
  return status === 'active' && meets(PROPOSE, evidence, surenessOf(said, sign)) ? STATED_WEIGHT : 0
}

function valueAt({ item, lockedWeight }: ItemState, { mean }: Belief, sign: 1 | -1, least: number): number {
  if (item.locked && lockedWeight !== null) return lockedWeight
  return item.source === 'learned' ? actingWeight(mean, sign, least) : sign * STATED_WEIGHT
}

function rankOf({ locked, source }: PersonaItem): ItemWeight['rank'] {
  if (locked) return 2
  return source === 'learned' ? 0 : 1
}

/** The one item that speaks about `measure` at `place`: the highest rank, then the narrowest scope. */
export function weightAt(weights: Weights, measure: string, place: Scope): number {
  let speaks: ItemWeight | null = null
  for (const weight of weights) {
    if (weight.measure !== measure || !inScope(weight.scope, place)) continue
    if (speaks === null || outranks(weight, speaks)) speaks = weight
  }
  if (speaks === null) return 0
  return place.mode === undefined ? speaks.value : speaks.byMode[place.mode]
}

function outranks(one: ItemWeight, other: ItemWeight): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank
  return Object.keys(one.scope).length > Object.keys(other.scope).length
}
