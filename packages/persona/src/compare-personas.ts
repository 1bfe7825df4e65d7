import type { ItemId, Json } from '@understudy/contracts'
import type { PersonaDocument } from './document.ts'
import type { ItemField, ItemStatus, PersonaItem } from './item.ts'
import type { ItemWord } from './item-word.ts'
import { byText, pathsOf, textsOf, valueOf } from './ops-between.ts'
import type { ItemText } from './patch.ts'
import type { ItemState, Persona } from './persona.ts'
import { sameValue } from './same-value.ts'

/** One thing in which two versions of a persona differ; `item` is as it stands after, where it stands after. */
export type PersonaChange =
  | { readonly type: 'item-added'; readonly field: ItemField; readonly item: PersonaItem }
  | { readonly type: 'item-gone'; readonly field: ItemField; readonly item: PersonaItem }
  /** Its words are nowhere any more. */
  | { readonly type: 'item-forgotten'; readonly id: ItemId }
  | { readonly type: 'item-reworded'; readonly item: PersonaItem; readonly from: ItemText; readonly to: ItemText }
  | { readonly type: 'item-status'; readonly item: PersonaItem; readonly from: ItemStatus; readonly to: ItemStatus }
  | { readonly type: 'item-locked'; readonly item: PersonaItem; readonly locked: boolean }
  /** A word of its list that came, went, or acts otherwise; its counts alone are no change. */
  | {
      readonly type: 'item-word'
      readonly item: PersonaItem
      readonly from: ItemWord | null
      readonly to: ItemWord | null
    }
  | {
      readonly type: 'item-evidence'
      readonly item: PersonaItem
      readonly from: PersonaItem['evidence']
      readonly to: PersonaItem['evidence']
    }
  /** A value outside the items, by the keys of the file; null is absence. */
  | { readonly type: 'value'; readonly path: readonly string[]; readonly from: Json; readonly to: Json }

/** What a person reads between two versions: items in the order of their ids, then values in the order of the file. */
export function comparePersonas(before: Persona, after: Persona): readonly PersonaChange[] {
  const ids = [...new Set([...before.items.keys(), ...after.items.keys(), ...after.forgotten])].sort()
  const ofItems = ids.flatMap(id => {
    const isForgotten = after.forgotten.has(id) && !before.forgotten.has(id)
    return itemChanges(id, before.items.get(id), after.items.get(id), isForgotten)
  })
  return [...ofItems, ...valueChanges(pathsOf(before.document, after.document), before.document, after.document)]
}

/** How one item differs; undefined where it is not there. */
export function itemChanges(
  id: ItemId,
  one: ItemState | undefined,
  other: ItemState | undefined,
  isForgotten: boolean,
): readonly PersonaChange[] {
  const forgotten = isForgotten ? [{ type: 'item-forgotten', id } as const] : []
  if (isForgotten || one === undefined || other === undefined) {
    const gone = one !== undefined && !isForgotten ? [{ type: 'item-gone', ...fieldAndItem(one) } as const] : []
    const came = other === undefined ? [] : [{ type: 'item-added', ...fieldAndItem(other) } as const]
    return [...forgotten, ...gone, ...came]
  }
  return one === other ? [] : changesOf(one, other)
}

function fieldAndItem({ field, item }: ItemState): { readonly field: ItemField; readonly item: PersonaItem } {
  return { field, item }
}

function changesOf({ item: one }: ItemState, { item }: ItemState): readonly PersonaChange[] {
  const changes: PersonaChange[] = []
  const said = textsOf(one, item)
  if (said !== null) changes.push({ type: 'item-reworded', item, ...said })
  if (one.status !== item.status) changes.push({ type: 'item-status', item, from: one.status, to: item.status })
  if (one.locked !== item.locked || one.because !== item.because)
    changes.push({ type: 'item-locked', item, locked: item.locked })
  changes.push(...wordChanges(one, item))
  if (!sameValue(one.evidence, item.evidence))
    changes.push({ type: 'item-evidence', item, from: one.evidence, to: item.evidence })
  return changes
}

function wordChanges(one: PersonaItem, item: PersonaItem): readonly PersonaChange[] {
  const [before, after] = [byText(one), byText(item)]
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((text): readonly PersonaChange[] => {
    const [from, to] = [before.get(text) ?? null, after.get(text) ?? null]
    return sameValue(said(from), said(to)) ? [] : [{ type: 'item-word', item, from, to }]
  })
}

function said(word: ItemWord | null): unknown {
  return word === null ? null : { ...word, evidence: null }
}

/** How two documents differ at these paths. */
export function valueChanges(
  paths: readonly (readonly string[])[],
  one: PersonaDocument,
  other: PersonaDocument,
): readonly PersonaChange[] {
  return paths.flatMap((path): readonly PersonaChange[] => {
    const [from, to] = [valueOf(one, path), valueOf(other, path)]
    return sameValue(from, to) ? [] : [{ type: 'value', path, from, to }]
  })
}
