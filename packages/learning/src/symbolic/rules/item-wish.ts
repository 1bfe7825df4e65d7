import type { WordWish } from '@understudy/contracts'
import { actingWords, type ItemWord, type PersonaItem } from '@understudy/persona'
import { readWish } from './read-wish.ts'
import type { GroundItem } from '../stage.ts'
import { isSameWish, type RuleWish } from './rule-wish.ts'

/** What an item asks for that rules can tell of a text; null where they cannot. */
export function itemWish({ measure, pattern, words, scope, except, statement }: PersonaItem): RuleWish | null {
  const { mode = null, ...elsewhere } = scope
  if (measure !== null || except !== null || Object.keys(elsewhere).length > 0) return null
  if (pattern !== undefined) return { type: 'pattern', pattern, mode }
  if (words !== undefined) return { type: 'words', words: actingWords({ words }).map(wishOf), mode }
  const read = readWish(statement)
  return read === null ? null : { ...read, mode: read.mode ?? mode }
}

function wishOf({ text, wish, instead }: ItemWord): WordWish {
  return { text, wish, instead }
}

/** Whether rules may touch it: nobody said or held it, it acts, and it lists no words, each of which counters look after. */
export function isOpen({ item: { source, locked, status, words }, held = false, ours = true }: GroundItem): boolean {
  return ours && !held && source === 'learned' && !locked && isActing(status) && words === undefined
}

function isActing(status: PersonaItem['status']): boolean {
  return status === 'proposed' || status === 'active'
}

/** Whether what is wished is part of what an item says, there or everywhere. */
export function isSaid(wish: RuleWish, item: PersonaItem): boolean {
  const said = itemWish(item)
  if (said === null || (said.mode !== null && said.mode !== wish.mode)) return false
  if (said.type !== 'words' || wish.type !== 'words') return isSameWish(said, { ...wish, mode: said.mode })
  return wish.words.every(({ text }) => said.words.some(known => known.text === text))
}
