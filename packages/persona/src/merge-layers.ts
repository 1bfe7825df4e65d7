import type { Check, Json, Scope, WordRule } from '@understudy/contracts'
import { inScope } from '@understudy/contracts'
import type { MemoryNote } from './document.ts'
import type { ItemStatus } from './item.ts'
import { LAYER_KINDS, standingItems, type PersonaLayer } from './precedence.ts'

/** The style sheets of all layers as one: they are stated, so a word below wins. */
export function wordsOf(layers: readonly PersonaLayer[]): Readonly<Record<string, WordRule>> {
  return merged(layers, ({ preference }) => preference.words)
}

/** The extensions of all layers as one, by key; below wins. */
export function extensionsOf(layers: readonly PersonaLayer[]): Readonly<Record<string, Json>> {
  return merged(layers, ({ extensions }) => extensions)
}

export function notesOf(layers: readonly PersonaLayer[]): readonly MemoryNote[] {
  const byId = new Map<string, MemoryNote>()
  for (const { persona } of fromAbove(layers)) for (const note of persona.document.memory.notes) byId.set(note.id, note)
  return [...byId.values()]
}

/** What is only ever stated, of all layers as one; below wins. */
export function factsOf(
  layers: readonly PersonaLayer[],
  section: 'demographics' | 'personality',
): Readonly<Record<string, Json>> {
  return merged(layers, document => document[section])
}

/** The items that hold at `place` and can be tested, strongest first. */
export function checksOf(
  layers: readonly PersonaLayer[],
  place: Scope,
  statuses: readonly ItemStatus[] = ['active'],
): readonly Check[] {
  return standingItems(layers, statuses).items.flatMap(({ item, version }) => {
    const { id, measure, direction, scope } = item
    if (measure === null || direction === null || !inScope(scope, place)) return []
    return [{ item: { id, version }, measure, direction }]
  })
}

function fromAbove(layers: readonly PersonaLayer[]): readonly PersonaLayer[] {
  return layers.toSorted((one, other) => LAYER_KINDS.indexOf(one.kind) - LAYER_KINDS.indexOf(other.kind))
}

function merged<T>(
  layers: readonly PersonaLayer[],
  part: (document: PersonaLayer['persona']['document']) => Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  // no spread: a word may be called anything, and entries keep own properties own
  return Object.fromEntries(fromAbove(layers).flatMap(({ persona }) => Object.entries(part(persona.document))))
}
