import type { Scope } from '@understudy/contracts'
import type { ItemStatus, PersonaItem } from './item.ts'
import { actingWords } from './item-word.ts'
import type { ItemState, Persona } from './persona.ts'

/** From above to below: a publisher's style, an author's, one book's. */
export type LayerKind = 'house' | 'author' | 'work'
export const LAYER_KINDS: readonly LayerKind[] = ['house', 'author', 'work']

export interface PersonaLayer {
  readonly kind: LayerKind
  readonly persona: Persona
  /**
   * The persona as its `core` in prompts was last settled. What a learner brought since is said in `scoped` meanwhile, and
   * evidence gained since moves nothing, so that `core` keeps its bytes. Absent: core is as the persona stands.
   */
  readonly core?: Persona
}

/** An item with the layer it comes from. */
export interface LayeredItem extends ItemState {
  readonly layer: LayerKind
}

/** What rule 7 looks at. */
export interface RankedItem {
  readonly layer: LayerKind
  readonly item: Pick<PersonaItem, 'locked' | 'source'>
}

/** What holds of all layers together, strongest first, and what gives way to what. */
export interface Standing {
  readonly items: readonly LayeredItem[]
  readonly overruled: readonly { readonly item: LayeredItem; readonly by: LayeredItem }[]
}

/**
 * Rule 7: locked above > locked below > stated below > stated above > learned below > learned above, `imported` and
 * `house` ranking as stated. An item gives way to a stronger one about the same measure whose scope covers its own,
 * where that points the other way or holds at the same place; without a measure, to one of the same id.
 */
export function standingItems(layers: readonly PersonaLayer[], statuses: readonly ItemStatus[] = ['active']): Standing {
  const items: LayeredItem[] = []
  const overruled: { readonly item: LayeredItem; readonly by: LayeredItem }[] = []
  const bySubject = new Map<string, LayeredItem[]>()
  for (const each of allItems(layers, statuses).toSorted(compareStanding)) {
    const item = withoutSpokenWords(each, items)
    const subject = subjectOf(item)
    const rivals = bySubject.get(subject) ?? []
    const by = rivals.find(rival => overrules(rival, item))
    if (by !== undefined) {
      overruled.push({ item, by })
      continue
    }
    items.push(item)
    bySubject.set(subject, [...rivals, item])
  }
  return { items, overruled }
}

/** What an item is about. Lists of words stand side by side, word by word: none gives way to another as a whole. */
function subjectOf({ layer, item }: LayeredItem): string {
  return item.words === undefined ? (item.measure ?? item.id) : `${layer} ${item.id}`
}

/** Of a list, the words that no stronger list speaks about wherever it holds. */
function withoutSpokenWords(each: LayeredItem, stronger: readonly LayeredItem[]): LayeredItem {
  const { item } = each
  if (item.words === undefined) return each
  const spoken = new Set(
    stronger
      .flatMap(other => (covers(other.item.scope, item.scope) ? actingWords(other.item) : []))
      .map(({ text }) => text),
  )
  const words = item.words.filter(({ text }) => !spoken.has(text))
  return words.length === item.words.length ? each : { ...each, item: { ...item, words } }
}

/** Negative where `one` outranks `other`; within a rank by evidence, then by id, so that no order depends on chance. */
export function compareStanding(one: LayeredItem, other: LayeredItem): number {
  return (
    rankOf(one) - rankOf(other) ||
    strengthOf(other.item) - strengthOf(one.item) ||
    (one.item.id < other.item.id ? -1 : Number(one.item.id > other.item.id))
  )
}

/** How much the writer's choices speak for an item: their balance, in units of what chance alone would bring. */
export function strengthOf({ evidence }: PersonaItem): number {
  return (evidence.for - evidence.against) / Math.sqrt(evidence.for + evidence.against + 1)
}

/** Rule 7 as a number: 0 is the strongest, a locked item of the house. */
export function rankOf({ layer, item }: RankedItem): number {
  const depth = LAYER_KINDS.indexOf(layer)
  if (item.locked) return depth
  const below = LAYER_KINDS.length - 1 - depth
  return (item.source === 'learned' ? 2 : 1) * LAYER_KINDS.length + below
}

/** Whether `stronger`, which outranks `weaker`, leaves no room for it. Of one rank, both may be said. */
function overrules(stronger: LayeredItem, weaker: LayeredItem): boolean {
  if (!covers(stronger.item.scope, weaker.item.scope)) return false
  if (covers(weaker.item.scope, stronger.item.scope)) return true
  return stronger.item.direction !== weaker.item.direction && rankOf(stronger) < rankOf(weaker)
}

/** Whether wherever `inner` holds, `outer` does. */
function covers(outer: Scope, inner: Scope): boolean {
  return (
    (outer.work ?? inner.work) === inner.work &&
    (outer.pointOfView ?? inner.pointOfView) === inner.pointOfView &&
    (outer.speaker ?? inner.speaker) === inner.speaker &&
    (outer.mode ?? inner.mode) === inner.mode
  )
}

function allItems(layers: readonly PersonaLayer[], statuses: readonly ItemStatus[]): readonly LayeredItem[] {
  return layers.flatMap(({ kind, persona }) =>
    [...persona.items.values()]
      .filter(({ item }) => statuses.includes(item.status))
      .map(state => ({ ...state, layer: kind })),
  )
}
