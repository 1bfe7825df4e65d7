import type { PersonaItem } from './item.ts'
import type { ItemMeaning, ItemText } from './patch.ts'

/** What of an item is tested, beside its words. */
export function meaningOf({ measure, direction, pattern }: PersonaItem): ItemMeaning {
  return { measure, direction, pattern: pattern ?? null }
}

/** `item` with what a person wrote of it. */
export function withItemText({ pattern, ...item }: PersonaItem, { means, ...text }: ItemText): PersonaItem {
  const { pattern: tested, ...measured } = means ?? { pattern: pattern ?? null }
  return { ...item, ...text, ...measured, ...(tested !== null && { pattern: tested }) }
}
