import type { Json } from '@understudy/contracts'
import { MAX_WORD_CHARS } from './limits.ts'
import type { PersonaItem } from './item.ts'

/** What a person took off stays off: it is no more listed for the writer's taste, and only a person brings it back. */
export type WordStatus = 'proposed' | 'active' | 'refused'

/** A word or short phrase in an item's list, and what the writer does with it. */
export interface ItemWord {
  /** In small letters, its words parted by single spaces. Names the entry within its item. */
  readonly text: string
  /** `cut`: it goes, or gives way to `instead`. `use`: it is put in. */
  readonly wish: 'cut' | 'use'
  /** What is written in its place; null where it just goes, and of what is put in. */
  readonly instead: string | null
  /** Passages that agree and disagree. */
  readonly evidence: { readonly for: number; readonly against: number }
  /** `proposed` acts in ranking; `active` also in the prompt. */
  readonly status: WordStatus
  /** As in `PersonaItem`. */
  readonly unknown?: Readonly<Record<string, Json>>
}

export const WORD_STATUSES: readonly WordStatus[] = ['proposed', 'active', 'refused']
export const WORD_WISHES: readonly ItemWord['wish'][] = ['cut', 'use']

/** The words of an item that act: `proposed` and `active` ones. */
export function actingWords({ words = [] }: Pick<PersonaItem, 'words'>): readonly ItemWord[] {
  return words.filter(({ status }) => status !== 'refused')
}

/** Whether an item lists words and none of them acts any more: there is nothing to say of it. */
export function isEmptyList(item: Pick<PersonaItem, 'words'>): boolean {
  return item.words !== undefined && actingWords(item).length === 0
}

/** `item` with another entry of that text, or without one. */
export function withWord(item: PersonaItem, text: string, word: ItemWord | null): PersonaItem {
  const others = (item.words ?? []).filter(entry => entry.text !== text)
  return withWords(item, word === null ? others : [...others, word])
}

/** `item` with just these words, in order; without a list where there are none. */
export function withWords({ words: _, ...item }: PersonaItem, words: readonly ItemWord[]): PersonaItem {
  if (words.length === 0) return item
  return { ...item, words: words.toSorted((one, other) => (one.text < other.text ? -1 : 1)) }
}

/** Whether a text may stand in a list of words. */
export function isWordText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= MAX_WORD_CHARS
}
