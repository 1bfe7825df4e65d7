import type { PersonaDocument } from '../document.ts'
import { ITEM_FIELDS } from '../item.ts'
import { sameValue } from '../same-value.ts'

/** Whether two documents say the same. The order of items, notes, habits and modules says nothing, nor does that of keys. */
export function sameDocument(one: PersonaDocument, other: PersonaDocument): boolean {
  return sameValue(inOrder(one), inOrder(other))
}

function inOrder(document: PersonaDocument): PersonaDocument {
  const { memory, modules, pattern } = document
  const preference = { ...document.preference }
  for (const field of ITEM_FIELDS) preference[field] = byId(preference[field])
  return {
    ...document,
    memory: { ...memory, notes: byId(memory.notes) },
    pattern: byId(pattern),
    preference,
    modules: {
      ...modules,
      tools: byId(modules.tools),
      pipeline: byId(modules.pipeline),
      templates: byId(modules.templates),
    },
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return list.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
