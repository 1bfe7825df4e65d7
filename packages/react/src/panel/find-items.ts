import { scopeKey, type Scope } from '@understudy/contracts'
import { type ItemState, type Persona } from '@understudy/persona'

/** The items whose words, exception or list has every word of `sought`; all where nothing is sought. */
export function findItems({ items }: Pick<Persona, 'items'>, sought: string): Persona['items'] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return items
  const isFound = ({ item: { statement, except, words: listed } }: ItemState): boolean => {
    const text = [
      statement,
      except ?? '',
      ...(listed ?? []).flatMap(({ text: word, instead }) => [word, instead ?? '']),
    ]
      .join(' ')
      .toLowerCase()
    return words.every(word => text.includes(word))
  }
  return new Map([...items].filter(([, state]) => isFound(state)))
}

/** Items that hold at one place. */
export interface PlacedItems {
  readonly scope: Scope
  readonly items: readonly ItemState[]
}

/** By where they hold, everywhere first and the fullest next; within a place in the order they came in. */
export function byPlace(items: readonly ItemState[]): readonly PlacedItems[] {
  const places = new Map<string, ItemState[]>()
  for (const state of items) {
    const key = scopeKey(state.item.scope)
    const here = places.get(key) ?? []
    places.set(key, here)
    here.push(state)
  }
  return [...places]
    .toSorted(
      ([one, some], [other, others]) =>
        Number(one !== '') - Number(other !== '') || others.length - some.length || (one < other ? -1 : 1),
    )
    .map(([, here]) => ({ scope: here[0]?.item.scope ?? {}, items: here }))
}
