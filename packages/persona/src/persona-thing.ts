import type { ItemId } from '@understudy/contracts'
import type { PersonaOp } from './patch.ts'

/** What a change is about: an item, one word of its list, or a value by its path. */
export type PersonaThing =
  | { readonly item: ItemId; readonly word?: string }
  | { readonly item?: never; readonly path: readonly string[] }

/** What `op` is about. */
export function thingOf(op: PersonaOp): PersonaThing {
  switch (op.type) {
    case 'set':
      return { path: op.path }
    case 'word':
      return { item: op.item, word: op.word }
    case 'add':
    case 'remove':
      return { item: op.item.id }
    case 'hold':
      return op.of
    default:
      return { item: op.item }
  }
}

/** A name for a thing that no other thing has. */
export function thingKey(thing: PersonaThing): string {
  if (thing.item === undefined) return JSON.stringify(['path', ...thing.path])
  return JSON.stringify(thing.word === undefined ? ['item', thing.item] : ['item', thing.item, thing.word])
}

/** Whether a key of `thingKey` names the item or a word of its list. */
export function isKeyOf(key: string, item: ItemId): boolean {
  const start = thingKey({ item }).slice(0, -1)
  return key === `${start}]` || key.startsWith(`${start},`)
}
