import type { ItemId, Json, MeasureId, Scope, TextPattern } from '@understudy/contracts'
import type { ItemWord } from './item-word.ts'

/** Which list of `preference` an item stands in. */
export type ItemField = 'style' | 'content' | 'format' | 'reasoning'
export const ITEM_FIELDS: readonly ItemField[] = ['style', 'content', 'format', 'reasoning']

/** `proposed` acts in ranking; `active` also in the prompt; the other three do not act at all. */
export type ItemStatus = 'proposed' | 'active' | 'refused' | 'superseded' | 'retired'

/** `imported` and `house` rank as `stated`. */
export type ItemSource = 'learned' | 'stated' | 'imported' | 'house'

/** One preference, as it stands in the document. */
export interface PersonaItem {
  readonly id: ItemId
  /** Imperative, for the prompt; the other voices are rendered from it. */
  readonly statement: string
  /** The executable check, where there is one: a text should go `direction` by `measure`. Both or neither. */
  readonly measure: MeasureId | null
  readonly direction: 'higher' | 'lower' | null
  readonly scope: Scope
  readonly except: string | null
  /** Choices of the writer that agree and disagree, counted by independent passage. */
  readonly evidence: { readonly for: number; readonly against: number }
  readonly status: ItemStatus
  readonly locked: boolean
  /** Why it is locked, in words: "the imprint’s rule". Absent where nobody said, and while it is not locked. */
  readonly because?: string
  readonly source: ItemSource
  /** Of an item that lists words, what it says: the words, each once, in the order of their texts. Absent where it lists none. */
  readonly words?: readonly ItemWord[]
  /** What no text should do, where the item says that; absent where it does not. */
  readonly pattern?: TextPattern
  /** ISO 8601, from the record that made it; empty where a file by hand did not say. */
  readonly createdAt: string
  /** Keys of a file that this version does not know; written back. Absent where there are none. */
  readonly unknown?: Readonly<Record<string, Json>>
}
