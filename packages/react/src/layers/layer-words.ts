import type { DescribeOptions, PersonaItem, Voice } from '@understudy/persona'
import { describeItem, surenessOf, type Sureness } from '@understudy/persona'
import type { Catalogue } from '@understudy/contracts'
import type { Say } from '../say.tsx'
import type { LayerView } from './layer-view.ts'

/** Of a layer, what its sentences are called by: the author's own page speaks to the author. */
export type Whose = 'own' | 'author' | 'work' | 'house'

export function whoseOf({ kind, isOwn }: Pick<LayerView, 'kind' | 'isOwn'>): Whose {
  return isOwn ? 'own' : kind
}

/** A sentence of the layer under `key`, `.own` where the author's own hands read it. */
export function sayOf(say: Say, key: string, { kind, name, isOwn }: LayerView, count = 0): string {
  return say(`${key}.${kind}${isOwn ? '.own' : ''}`, { name, count })
}

/** The key of a sentence that speaks to the author, or of the same where it is not the author who reads it. */
export function addressed(key: string, { isOwn }: Pick<LayerView, 'isOwn'>): string {
  return isOwn ? key : `${key}.other`
}

/** An item as its layer is spoken of: to its author, about its author, or as a rule. */
export function itemInWords(
  item: PersonaItem,
  { kind, isOwn, name }: Pick<LayerView, 'kind' | 'isOwn' | 'name'>,
  catalogue: Catalogue,
): string {
  const voice: Voice = isOwn ? 'second' : kind === 'author' ? 'third' : 'imperative'
  const options: DescribeOptions = { catalogue, counts: false, name }
  return describeItem(item, voice, options)
}

/** The one of the four words that is said of an item; null where none is true of it, as of a house's word. */
export function surenessShown(item: PersonaItem, { isOwn }: LayerView): Sureness | null {
  const sureness = surenessOf(item)
  if (sureness === 'yours') return isOwn ? sureness : null
  const isCounted = item.evidence.for + item.evidence.against > 0
  return item.source === 'learned' || isCounted ? sureness : null
}
