import type { ItemId } from '@understudy/contracts'
import type { PersonaDocument } from './document.ts'
import type { ItemField, PersonaItem } from './item.ts'

/** The fold of a ledger: the document, and what stands behind it but is no part of it. */
export interface Persona {
  readonly document: PersonaDocument
  /** How many patches were folded. */
  readonly version: number
  /** Every item that was ever added and not forgotten, also refused and retired ones. */
  readonly items: ReadonlyMap<ItemId, ItemState>
  /** Items that were forgotten: they are never proposed again from the same evidence. */
  readonly forgotten: ReadonlySet<ItemId>
  /** What a person took back from learning, by `thingKey`: learning and files leave it as it is. */
  readonly held: ReadonlySet<string>
}

export interface ItemState {
  readonly field: ItemField
  readonly item: PersonaItem
  /** How many patches touched it. */
  readonly version: number
  /** `Outcome.id` of the differences behind its evidence. */
  readonly outcomes: readonly string[]
  readonly lockedWeight: number | null
}
