import { MODES, type Check, type PassageScope, type WordWish } from '@understudy/contracts'
import { actingWords, type ItemWord } from './item-word.ts'
import type { LayeredItem } from './precedence.ts'

/**
 * An item as tests of a text, none where it can only be read out to a model: its measure, its words, its pattern. A
 * proposed word of a list tests nothing yet.
 */
export function compileItem({ item, version }: Pick<LayeredItem, 'item' | 'version'>): readonly Check[] {
  const { id, measure, direction, pattern } = item
  const { mode, speaker } = item.scope
  const scope = { ...(mode !== undefined && { mode }), ...(speaker !== undefined && { speaker }) }
  const except = item.except === null ? null : readException(item.except)
  const firm = (item.source !== 'learned' || item.locked) && (item.except === null || except !== null)
  const shared = { item: { id, version }, scope, except, firm }
  const words = actingWords(item).filter(({ status }) => status === 'active')
  return [
    ...(measure === null || direction === null ? [] : [{ ...shared, type: 'measure' as const, measure, direction }]),
    ...(words.length === 0 ? [] : [{ ...shared, type: 'words' as const, words: words.map(wishOf) }]),
    ...(pattern === undefined ? [] : [{ ...shared, type: 'pattern' as const, pattern }]),
  ]
}

function wishOf({ text, wish, instead }: ItemWord): WordWish {
  return { text, wish, instead }
}

/**
 * The passages that an exception names, where it is one that can be told: "in dialogue", "in letters", "when Bess
 * speaks". Null for any other, which only a reader can judge.
 */
export function readException(except: string): PassageScope | null {
  const said = except.replace(/\s+/gu, ' ').trim()
  const place = /^(?:except )?(?:in|for|during) (?:the )?([a-z]+)/i.exec(said)
  const word = place?.[1]?.toLowerCase()
  const mode = word === 'letters' ? 'embedded' : MODES.find(known => known === word)
  const isWhole =
    mode === 'embedded' ? /letters(?: and other texts inside the story)?$/i.test(said) : said.endsWith(word ?? ' ')
  if (mode !== undefined && isWhole) return { mode }
  const speaker = /^(?:except )?when (\p{Lu}[\p{L}’' -]{0,60}) speaks$/u.exec(said)?.[1]
  return speaker === undefined ? null : { speaker }
}
