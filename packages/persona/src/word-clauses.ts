import { say, type Catalogue } from '@understudy/contracts'
import type { PersonaItem } from './item.ts'
import { actingWords, type ItemWord } from './item-word.ts'

/** More in one sentence is no sentence; the panel opens into all of them. */
const MOST_SAID = 12

/**
 * What a list of words says, as imperative clauses: what to cut, what to write for what, what to put in. With
 * `onlySure`, as a prompt has it, those that are only proposed are left out where others are sure. The strongest by
 * evidence, so many that one sentence holds them. No clause where nothing acts.
 */
export function wordClauses(
  item: Pick<PersonaItem, 'words'>,
  onlySure: boolean,
  catalogue: Catalogue,
): readonly string[] {
  const acting = actingWords(item)
  const sure = acting.filter(({ status }) => status === 'active')
  const said = (onlySure && sure.length > 0 ? sure : acting).toSorted(byStrength).slice(0, MOST_SAID)
  const cut = said.filter(({ wish, instead }) => wish === 'cut' && instead === null)
  const use = said.filter(({ wish }) => wish === 'use')
  return [
    ...listed('persona.words.cut', cut, catalogue),
    ...said.flatMap(({ text, wish, instead }) =>
      wish === 'cut' && instead !== null
        ? [say(catalogue, { key: 'persona.words.swap', params: { word: text, to: instead } })]
        : [],
    ),
    ...listed('persona.words.use', use, catalogue),
  ]
}

function listed(key: string, words: readonly ItemWord[], catalogue: Catalogue): readonly string[] {
  if (words.length === 0) return []
  const quoted = words.map(({ text }) => say(catalogue, { key: 'persona.words.quoted', params: { word: text } }))
  return [say(catalogue, { key, params: { words: quoted.join(', ') } })]
}

function byStrength(one: ItemWord, other: ItemWord): number {
  const balance = ({ evidence }: ItemWord) => evidence.for - evidence.against
  return balance(other) - balance(one) || (one.text < other.text ? -1 : 1)
}
