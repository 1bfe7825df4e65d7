import { actingWords, withWords, type ItemWord } from './item-word.ts'
import type { ItemState, Persona } from './persona.ts'
import type { LayeredItem, LayerKind, PersonaLayer } from './precedence.ts'

/** General items by where a prompt says them. */
export interface CoreParts {
  /** In `core`, strongest first. */
  readonly settled: readonly LayeredItem[]
  /** Act by now and are said in `scoped` until `core` is settled anew. */
  readonly waiting: readonly LayeredItem[]
}

/** `layer` with the evidence its items had when core was last settled, so that mere counts move nothing in it. */
export function rankedAsSettled(layer: PersonaLayer): PersonaLayer {
  const { core, persona } = layer
  if (core === undefined || core === persona) return layer
  const items = [...persona.items].map(([id, state]) => {
    const then = core.items.get(id)
    return [id, then?.item.status === 'active' ? withEvidenceOf(state, then) : state] as const
  })
  return { ...layer, persona: { ...persona, items: new Map(items) } }
}

/**
 * Parts the general items that act now. What a learner brought since core was settled waits, a word of a list by
 * itself; what a person or a file brought, locked or edited is in core at once.
 */
export function corePartsOf(items: readonly LayeredItem[], layers: readonly PersonaLayer[]): CoreParts {
  const cores = new Map(layers.map(({ kind, core }) => [kind, core]))
  const settled: LayeredItem[] = []
  const waiting: LayeredItem[] = []
  for (const each of items) {
    const parts = partsOf(each, cores)
    if (parts.settled !== null) settled.push(parts.settled)
    if (parts.waiting !== null) waiting.push(parts.waiting)
  }
  return { settled, waiting }
}

interface Parts {
  readonly settled: LayeredItem | null
  readonly waiting: LayeredItem | null
}

function partsOf(each: LayeredItem, cores: ReadonlyMap<LayerKind, Persona | undefined>): Parts {
  const core = cores.get(each.layer)
  const { item } = each
  if (core === undefined || item.locked || item.source !== 'learned') return { settled: each, waiting: null }
  const then = core.items.get(item.id)?.item
  if (then?.status !== 'active') return { settled: null, waiting: each }
  if (item.words === undefined) return { settled: each, waiting: null }
  const sure = (then.words ?? []).filter(({ status }) => status === 'active')
  // a prompt says those that are only proposed where it has no other
  const known = new Map((sure.length > 0 ? sure : (then.words ?? [])).map(word => [word.text, word]))
  const isFresh = (word: ItemWord) => word.status === 'active' && !isSaidBy(word, known.get(word.text))
  return {
    settled: listing(
      each,
      item.words.flatMap(word => wordInCore(word, known.get(word.text)) ?? []),
    ),
    waiting: listing(each, item.words.filter(isFresh)),
  }
}

/** As core was settled on it; null of a word that it did not know so, or that acts no more. */
function wordInCore(word: ItemWord, then: ItemWord | undefined): ItemWord | null {
  const isKnown = then !== undefined && then.wish === word.wish && then.instead === word.instead
  return isKnown && word.status !== 'refused' && then.status !== 'refused' ? { ...word, status: then.status } : null
}

/** Whether core says the same of the word. */
function isSaidBy(word: ItemWord, then: ItemWord | undefined): boolean {
  return wordInCore(word, then)?.status === 'active'
}

/** Null where none of `words` acts: there is nothing to say. */
function listing(each: LayeredItem, words: readonly ItemWord[]): LayeredItem | null {
  return actingWords({ words }).length === 0 ? null : { ...each, item: withWords(each.item, words) }
}

function withEvidenceOf(state: ItemState, { item: then }: ItemState): ItemState {
  const { item } = state
  const words = item.words?.map(word => ({
    ...word,
    evidence: then.words?.find(({ text }) => text === word.text)?.evidence ?? word.evidence,
  }))
  return { ...state, item: { ...item, evidence: then.evidence, ...(words && { words }) } }
}
