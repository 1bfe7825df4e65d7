import { sentences, words } from '@understudy/prose'
import type { KindQuestion } from '../kind-question.ts'
import { wordSet } from '../word-set.ts'
import { lemma } from './lemma.ts'
import { FUNCTION_WORDS } from './word-lists.ts'

/** What is said of a change by one word each: its shape, where it stands, what went with it and what came. */
export function kindCues(question: KindQuestion): ReadonlySet<string> {
  return new Set([...shapeCues(question), ...wordCues(question), ...effectCues(question.effect)])
}

function shapeCues({ before, after, base, settled, operation, isLast }: KindQuestion): readonly string[] {
  const [old, fresh] = [words(before).length, words(after).length]
  const cues: string[] = [operation]
  if (operation === 'delete') cues.push(old <= 4 ? 'cuts a phrase' : old <= 12 ? 'cuts a clause' : 'cuts at length')
  else if (operation !== 'insert') {
    cues.push(old <= 2 ? 'a word or two' : old <= 6 ? 'a phrase' : old <= 14 ? 'a clause' : 'at length')
    if (fresh < 0.6 * old) cues.push('much shorter')
    if (fresh > 1.25 * old && fresh > old + 1) cues.push('longer')
    if (fresh > 2 * old && fresh > old + 4) cues.push('much longer')
  }
  if (sentences(settled).length > sentences(base).length) cues.push('more sentences')
  if (sentences(settled).length < sentences(base).length) cues.push('fewer sentences')
  if (/^\s*[,—–]/.test(before)) cues.push('from a comma on')
  if (isWhole(before, base)) cues.push('whole sentences')
  if (isLast) cues.push('at the end')
  return cues
}

function isWhole(before: string, base: string): boolean {
  return before.trim().length >= 0.9 * base.trim().length
}

const EXPLAINING =
  wordSet(`because since despite although realize realized realise realised realizing knew know knowing understand
  understood understanding meaning meant suggest suggested suggesting reminded reminding reminder revealing revealed
  reflecting reflected showing proof evidence reason therefore thus hinting hinted signifying symbol indicating`)

function wordCues({ before, after, around }: KindQuestion): readonly string[] {
  const [old, fresh, others] = [lowers(before), lowers(after), new Set(lowers(around).map(lemma))]
  const [gone, come] = [contentOf(old, fresh), contentOf(fresh, old)]
  const cues: string[] = []
  const weighty = contentOf(old, [])
  const shared = weighty.length - gone.length
  if (weighty.length > 1 && shared >= 0.6 * weighty.length) cues.push('the same words')
  if (weighty.length > 1 && fresh.length > 0 && shared <= 0.2 * weighty.length) cues.push('all other words')
  if (gone.length + come.length === 0) cues.push('small words only')
  if (gone.length > 0 && gone.filter(word => others.has(word)).length >= 0.5 * gone.length) cues.push('said elsewhere')
  if (come.length > gone.length + 2) cues.push('new matter')
  if (come.length > 0 && come.every(word => others.has(word))) cues.push('taken from around')
  if (old.some(word => EXPLAINING.has(word))) cues.push('explains')
  if (/\b(?:as if|as though|like an?|like the)\b/i.test(before)) cues.push('compares')
  if (gone.length > 0 && come.length > 0 && lengthOf(come) < lengthOf(gone) - 1) cues.push('shorter words')
  return cues
}

function lowers(text: string): readonly string[] {
  return words(text.toLowerCase().replaceAll('’', "'")).map(word => word.text)
}

/** Lemmas of the words that mean something and stand in `of` alone. */
function contentOf(of: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(other.map(lemma))
  return of.flatMap(word => (FUNCTION_WORDS.has(word) || known.has(lemma(word)) ? [] : [lemma(word)]))
}

function lengthOf(found: readonly string[]): number {
  return found.reduce((sum, word) => sum + word.length, 0) / found.length
}

/** A measure moves clearly from here on. */
const CLEAR = 0.4

function effectCues(effect: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(effect).flatMap(([id, by]) =>
    Math.abs(by) < CLEAR ? [] : [`${by < 0 ? 'fewer' : 'more'} ${id}`],
  )
}
