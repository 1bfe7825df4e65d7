import { inScope, type ItemId, type Mode, type Scope } from '@understudy/contracts'
import {
  actingWords,
  isActing,
  rankOf,
  type ItemWord,
  type LayeredItem,
  type LayerKind,
  type Persona,
  type PersonaItem,
  type PersonaLayer,
} from '@understudy/persona'
import { actingWeight, STATED_WEIGHT } from './acting-weight.ts'
import { meets, PROPOSE, surenessOf } from './item-thresholds.ts'
import { lexicalKind } from './learn.ts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'
import { effectBelief, weightBelief, type Belief, type Part, type Posterior } from './posterior.ts'
import { surenessOfUnit } from './word-claims.ts'
import { fixedWordWeights, weighedWord, wordWeights } from './word-weights.ts'

/** One effect of an item as ranking reads it; plain JSON. Positive where more of it is preferred. */
export interface ItemWeight {
  readonly item: ItemId
  readonly layer: LayerKind
  /** A measure, or a word or phrase as `lexicalChange` names it. */
  readonly effect: string
  readonly scope: Scope
  /** By rule 7, 0 the strongest: the lowest in scope speaks alone. */
  readonly rank: number
  /** Where the mode is not known. */
  readonly value: number
  readonly byMode: ByMode
  /** The same within works that it was learned apart for; absent where there are none. */
  readonly byWork?: Readonly<Record<string, ByMode>>
}

type ByMode = Readonly<Record<Mode, number>>

/** All that ranking may know of a writer: nothing in it is without an item that the writer can see (rule 10). */
export type Weights = readonly ItemWeight[]

/**
 * Rule 10: an item that is visible and acts lends its measure, or its words, the posterior; a locked one its weight at
 * lock; a stated one a constant. What no such item speaks about stands at the population's prior, and is left out.
 *
 * An active item is told to the writer as theirs wherever its scope says, so there it weighs no less than a wish said
 * in words, also in modes that nothing was chosen in yet. It does so until its passages would not even propose it.
 */
export function effectiveWeights(
  posterior: Posterior,
  persona: Persona,
  population: Population = UNKNOWN_POPULATION,
): Weights {
  return weightsOfLayers(posterior, [{ kind: 'author', persona }], population)
}

/** The same of several layers: what speaks about a passage is told by rule 7. Only an author's items are learned. */
export function weightsOfLayers(
  posterior: Posterior,
  layers: readonly PersonaLayer[],
  population: Population = UNKNOWN_POPULATION,
): Weights {
  return layers
    .flatMap(({ kind, persona }) => [...persona.items.values()].map(state => ({ ...state, layer: kind })))
    .filter(({ item }) => isActing(item))
    .flatMap(state => [...measureWeight(state, posterior, population), ...listWeights(state, posterior, population)])
    .sort((a, b) => (a.item < b.item || (a.item === b.item && a.effect < b.effect) ? -1 : 1))
}

function measureWeight(state: LayeredItem, posterior: Posterior, population: Population): Weights {
  const { item } = state
  const { measure, direction } = item
  if (measure === null || direction === null) return []
  const sign = direction === 'higher' ? 1 : -1
  const belief = (part: Part) => weightBelief(posterior, measure, part, population)
  const least = leastOf(item, belief(item.scope), sign)
  const at = (part: Part) => valueAt(state, belief(part), sign, least)
  const { work } = item.scope
  const own = { item: item.id, layer: state.layer, effect: measure, scope: item.scope, rank: rankOf(state) }
  const byMode = inModes(mode => at({ mode, ...(work !== undefined && { work }) }))
  const weight = { ...own, value: at(item.scope), byMode }
  const works = item.source === 'learned' && !item.locked && posterior.works.length > 1 ? posterior.works : []
  if (works.length === 0 || work !== undefined) return [weight]
  const byWork = Object.fromEntries(works.map(each => [each, inModes(mode => at({ mode, work: each }))]))
  return [{ ...weight, byWork }]
}

function inModes(valueIn: (mode: Mode) => number): ByMode {
  return {
    dialogue: valueIn('dialogue'),
    action: valueIn('action'),
    description: valueIn('description'),
    reflection: valueIn('reflection'),
    embedded: valueIn('embedded'),
  }
}

/** A list of words holds in every mode alike. */
function listWeights(state: LayeredItem, posterior: Posterior, population: Population): Weights {
  const { item } = state
  return actingWords(item)
    .flatMap(word => [...weightsOfWord(word, state, posterior, population)])
    .map(([effect, value]) => {
      const said = { item: item.id, layer: state.layer, effect, scope: item.scope, rank: rankOf(state) }
      return { ...said, value, byMode: inModes(() => value) }
    })
}

function weightsOfWord(
  entry: ItemWord,
  { item, lockedWeight }: LayeredItem,
  posterior: Posterior,
  population: Population,
): ReadonlyMap<string, number> {
  const word = weighedWord(entry)
  if (item.locked && lockedWeight !== null) return fixedWordWeights(word, lockedWeight)
  if (item.source !== 'learned') return fixedWordWeights(word, STATED_WEIGHT)
  const toward = surenessOfUnit(word, { posterior, population })
  const isFirm = entry.status === 'active' && meets(PROPOSE, entry.evidence, toward)
  const belief = (effect: string) => effectBelief(posterior, effect, lexicalKind(effect), population)
  return wordWeights(word, belief, isFirm ? STATED_WEIGHT : 0)
}

/** What makes an item stand is looked at where it was said, so that it holds in all of its scope or in none. */
function leastOf({ status, evidence }: PersonaItem, said: Belief, sign: 1 | -1): number {
  return status === 'active' && meets(PROPOSE, evidence, surenessOf(said, sign)) ? STATED_WEIGHT : 0
}

function valueAt({ item, lockedWeight }: LayeredItem, { mean }: Belief, sign: 1 | -1, least: number): number {
  if (item.locked && lockedWeight !== null) return lockedWeight
  return item.source === 'learned' ? actingWeight(mean, sign, least) : sign * STATED_WEIGHT
}

/** What the one item that speaks about `effect` at `place` has it weigh; null where none does. */
export function weightAt(weights: Weights, effect: string, place: Scope): number | null {
  const speaks = speakingAt(weights, effect, place)
  if (speaks === null) return null
  if (place.mode === undefined) return speaks.value
  const inWork = place.work === undefined ? undefined : speaks.byWork?.[place.work]
  return (inWork ?? speaks.byMode)[place.mode]
}

/** The effects that some item speaks about, somewhere. */
export function weighedEffects(weights: Weights): readonly string[] {
  return [...byEffect(weights).keys()]
}

/** The one item that speaks about `effect` at `place`: the strongest by rule 7, then the narrowest scope. */
export function speakingAt(weights: Weights, effect: string, place: Scope): ItemWeight | null {
  let speaks: ItemWeight | null = null
  for (const weight of byEffect(weights).get(effect) ?? []) {
    if (!inScope(weight.scope, place)) continue
    if (speaks === null || outranks(weight, speaks)) speaks = weight
  }
  return speaks
}

/** Of an item that learning proposes. */
export const LEARNED_RANK = rankOf({ layer: 'author', item: { locked: false, source: 'learned' } })

type Speaking = Pick<ItemWeight, 'rank' | 'scope'>

const indices = new WeakMap<Weights, ReadonlyMap<string, readonly ItemWeight[]>>()

function byEffect(weights: Weights): ReadonlyMap<string, readonly ItemWeight[]> {
  const known = indices.get(weights)
  if (known !== undefined) return known
  const index = new Map<string, ItemWeight[]>()
  for (const weight of weights) {
    const found = index.get(weight.effect)
    if (found === undefined) index.set(weight.effect, [weight])
    else found.push(weight)
  }
  indices.set(weights, index)
  return index
}

/** Whether `one` speaks where both would. */
export function outranks(one: Speaking, other: Speaking): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank
  return Object.keys(one.scope).length > Object.keys(other.scope).length
}
