import { inScope, type ItemId, type MeasureId, type Mode, type Scope } from '@understudy/contracts'
import { isActing, type ItemState, type Persona, type PersonaItem } from '@understudy/persona'
import { weightBelief, type Posterior } from './posterior.ts'

/**
 * Log-odds per unit that a wish said in words weighs, also one imported or of the house. Said outright it counts for
 * more than the prior's deviation, and less than a habit shown in dozens of choices.
 */
export const STATED_WEIGHT = 1.5

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
  const at = (mode: Mode | null) => valueAt({ state, measure, direction, posterior }, mode)
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

interface Valued {
  readonly state: ItemState
  readonly measure: MeasureId
  readonly direction: 'higher' | 'lower'
  readonly posterior: Posterior
}

/** A learned item never pulls against its own direction: where the posterior has turned, it waits at 0. */
function valueAt({ state: { item, lockedWeight }, measure, direction, posterior }: Valued, mode: Mode | null): number {
  if (item.locked && lockedWeight !== null) return lockedWeight
  const sign = direction === 'higher' ? 1 : -1
  if (item.source !== 'learned') return sign * STATED_WEIGHT
  const { mean } = weightBelief(posterior, measure, mode)
  return sign * mean > 0 ? mean : 0
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
