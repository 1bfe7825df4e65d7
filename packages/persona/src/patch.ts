import type {
  ActorId,
  DeviceId,
  ItemId,
  Json,
  MeasureId,
  Message,
  PatchId,
  TextPattern,
  Usage,
} from '@understudy/contracts'
import type { ItemWord } from './item-word.ts'
import type { ItemField, ItemStatus, PersonaItem } from './item.ts'
import type { PersonaThing } from './persona-thing.ts'

/**
 * One change of a persona, as the ledger keeps it. Closed under inversion but for `forget`.
 * The persona is the fold of its patches.
 */
export interface PersonaPatch {
  readonly format: 1
  readonly id: PatchId
  /** Hybrid logical time: wall clock ms, then a counter for patches of one device in one ms. */
  readonly at: number
  readonly counter: number
  readonly device: DeviceId
  readonly actor: ActorId
  /** Who decided: a person always wins; what was learned had to earn it. */
  readonly by: 'person' | 'learner' | 'import'
  readonly cause: Message
  readonly learner: string | null
  /** How it fared on recorded choices it was not derived from; null for a person's, and for counts, which change no prediction. */
  readonly check: PatchCheck | null
  readonly cost: Usage | null
  /** The patch that it takes back; absent where it takes none back. */
  readonly undoes?: PatchId
  /** The update of the optimizer that it is part of, which can be taken back as a whole; absent where it is of none. */
  readonly update?: string
  /** The update that it takes back as a whole; absent where it takes none back. */
  readonly undoesUpdate?: string
  /** Which it is of its device, from 1 on, so that one that is missing is noticed; absent in early ledgers. */
  readonly serial?: number
  readonly ops: readonly PersonaOp[]
}

/**
 * Log loss per choice on `choices` held-out choices, before and after; of what works beside the items, edit cost per
 * exchange done again. Lower is better.
 */
export interface PatchCheck {
  readonly choices: number
  readonly before: number
  readonly after: number
}

export type PersonaOp =
  | (WholeItem & { readonly type: 'add' })
  /** As if it had never been added: no tombstone. What a person does instead is refuse, retire or forget. */
  | (WholeItem & { readonly type: 'remove' })
  /**
   * Any value outside the items, by the keys of the file; null is absence. A path names one whole value:
   * `demographics.KEY`, `memory.notes.ID`, `pattern.ID`, `preference.words.WORD`, `x-KEY`.
   */
  | { readonly type: 'set'; readonly path: readonly string[]; readonly from: Json; readonly to: Json }
  /**
   * Counters add. `outcomes` are the differences behind the counts, by `Outcome.id`;
   * `dropped` are those that stand behind them no longer.
   */
  | {
      readonly type: 'evidence'
      readonly item: ItemId
      readonly for: number
      readonly against: number
      readonly outcomes: readonly string[]
      readonly dropped?: readonly string[]
    }
  /** Statement, exception, scope or what is tested said otherwise. `from` and `to` both say `means`, or neither. */
  | { readonly type: 'revise'; readonly item: ItemId; readonly from: ItemText; readonly to: ItemText }
  /** One word of an item's list as a whole; null is absence. Words of other texts are left alone, so two of them commute. */
  | {
      readonly type: 'word'
      readonly item: ItemId
      readonly word: string
      readonly from: ItemWord | null
      readonly to: ItemWord | null
    }
  | { readonly type: 'transition'; readonly item: ItemId; readonly from: ItemStatus; readonly to: ItemStatus }
  /**
   * `weight` is the item's effective weight when it was locked: what ranking reads while the lock holds.
   * Unlocking names the weight that the lock held, and why it was locked, so that it can be taken back.
   */
  | {
      readonly type: 'set-locked'
      readonly item: ItemId
      readonly from: boolean
      readonly to: boolean
      readonly weight: number | null
      readonly because?: string
    }
  /**
   * While a thing is held, learning and files leave it as it is, but for the counts of an item: what a person took back
   * is not learned again from the same choices. Only people hold.
   */
  | { readonly type: 'hold'; readonly of: PersonaThing; readonly from: boolean; readonly to: boolean }
  /** Leaves a text-free tombstone. Has no inverse. */
  | { readonly type: 'forget'; readonly item: ItemId }

/** An item with what stands behind it; absent parts are none. */
export interface WholeItem {
  readonly field: ItemField
  readonly item: PersonaItem
  readonly outcomes?: readonly string[]
  readonly lockedWeight?: number | null
}

/** What a person writes of an item. Without `means` what is tested stays as it is; words have their own operation. */
export interface ItemText extends Pick<PersonaItem, 'statement' | 'except' | 'scope'> {
  readonly means?: ItemMeaning
}

/** What of an item is tested, beside its words. */
export interface ItemMeaning {
  readonly measure: MeasureId | null
  readonly direction: 'higher' | 'lower' | null
  readonly pattern: TextPattern | null
}
