import type { Check, WordsCheck } from '@understudy/contracts'
import { sentences } from '@understudy/prose'
import { isWithin, regionsOf } from './check-regions.ts'
import { checkSpans, usesOf } from './check-spans.ts'
import { ReadPassage, type Passage } from './passage.ts'
import { withSwaps } from './word-spans.ts'

/** A continuation as far as it may be shown. */
export interface ObeyedGhost {
  readonly text: string
  /** Whether nothing more of it may be shown, whatever comes. */
  readonly closed: boolean
}

/**
 * A continuation as far as it keeps the firm ones of `checks`: words that give way are written otherwise, and it ends
 * where it would break one. While it is `open` so much is held back as may still become a word or sentence that breaks
 * one; what was given stays, and is only extended.
 */
export function obeyGhost(checks: readonly Check[], passage: Passage): ObeyedGhost {
  const firm = checks.filter(({ firm: holds, type }) => holds && type !== 'measure')
  if (firm.length === 0) return { text: passage.text, closed: false }
  const settled = passage.open === true ? settledPart(passage, firm) : passage.text
  const text = repaired(firm, { ...passage, text: settled })
  const read = new ReadPassage({ ...passage, text })
  const first = Math.min(...firm.flatMap(check => checkSpans(check, read).slice(0, 1)).map(({ from }) => from))
  if (!Number.isFinite(first)) return { text, closed: false }
  return { text: ended(text.slice(0, Math.max(0, first - read.start))), closed: true }
}

/** A change in its passage. */
export interface ChangeInPassage extends Omit<Passage, 'text' | 'lead' | 'open'> {
  /** What stands there, whole. */
  readonly passage: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A change with words that give way written otherwise; null where it would break one of the firm `checks` all the same. */
export function obeyChange(checks: readonly Check[], change: ChangeInPassage): string | null {
  const firm = checks.filter(({ firm: holds, type }) => holds && type !== 'measure')
  if (firm.length === 0) return change.text
  const { passage, from, to, mode, dialogue } = change
  const place = { mode, ...(dialogue !== undefined && { dialogue }) }
  const text = repaired(firm, { ...place, lead: passage.slice(0, from), text: change.text })
  const before = new ReadPassage({ ...place, text: passage })
  const after = new ReadPassage({ ...place, text: passage.slice(0, from) + text + passage.slice(to) })
  const isBroken = firm.some(
    check =>
      checkSpans(check, after).length > checkSpans(check, before).length ||
      usesOf(check, after) < usesOf(check, before),
  )
  return isBroken ? null : text
}

function repaired(firm: readonly Check[], passage: Passage): string {
  const read = new ReadPassage(passage)
  let text = passage.text
  for (const check of firm) {
    if (check.type === 'words') text = swapped(check, new ReadPassage({ ...passage, text }))
    else if (check.type === 'pattern' && check.pattern.type === 'quotes' && regionsOf(check, read).length > 0)
      text = withQuotes(text, check.pattern.style, read.whole.slice(0, read.start))
  }
  return text
}

function swapped(check: WordsCheck, read: ReadPassage): string {
  const regions = regionsOf(check, read)
  return withSwaps(read.whole.slice(read.start), check.words, ({ from, to }) =>
    isWithin({ from: from + read.start, to: to + read.start }, regions),
  )
}

/** Marks that can be told one by one; single marks for double ones cannot be told from apostrophes. */
function withQuotes(text: string, style: 'single' | 'double' | 'curly' | 'straight', lead: string): string {
  const opens = (at: number): boolean => /(?:^|[\s([—–-])$/u.test((lead + text.slice(0, at)).slice(-1))
  switch (style) {
    case 'single':
      return text.replace(/[“”„"]/g, (mark, at: number) => (mark === '”' || (mark === '"' && !opens(at)) ? '’' : '‘'))
    case 'curly':
      return text.replace(/["']/g, (mark, at: number) =>
        mark === '"' ? (opens(at) ? '“' : '”') : opens(at) ? '‘' : '’',
      )
    case 'straight':
      return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'")
    case 'double':
      return text
  }
}

/** What no further text can change the judgement of: without the last words, or the last sentence where one is counted. */
function settledPart({ text, lead = '' }: Passage, firm: readonly Check[]): string {
  const whole = lead + text
  let end = whole.length
  for (const check of firm) {
    if (check.type === 'words') {
      end = Math.min(end, beforeLastWords(whole, longest(check.words.map(word => word.text))))
      // an article goes with the word behind it
      if (check.words.some(({ instead }) => instead !== null))
        end = whole.slice(0, end).replace(/(?<![\p{L}\p{N}'’])an?\s*$/iu, '').length
    }
    if (check.type !== 'pattern') continue
    const { pattern } = check
    if (pattern.type === 'no-opening') end = Math.min(end, beforeLastWords(whole, longest(pattern.words)))
    else if (pattern.type === 'limit') end = Math.min(end, beforeLastPart(whole, pattern.of))
    else end = Math.min(end, whole.trimEnd().replace(/[\p{P}\p{S}\s]+$/u, '').length)
  }
  // what only leads on is taken back where nothing follows, and what was shown is not
  return end === whole.length ? text : ended(whole.slice(lead.length, Math.max(lead.length, end)))
}

function longest(phrases: readonly string[]): number {
  return Math.max(1, ...phrases.map(phrase => phrase.split(' ').length))
}

/** A word is whole where something follows it. */
function beforeLastWords(text: string, count: number): number {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)]
  const last = words.at(-count)
  return last === undefined ? 0 : last.index
}

function beforeLastPart(text: string, of: 'sentence' | 'paragraph' | 'speech'): number {
  if (of === 'paragraph') return text.lastIndexOf('\n') + 1
  return sentences(text).at(-1)?.from ?? 0
}

/** Without blanks and marks that only lead on. */
function ended(text: string): string {
  const cut = text.replace(/(?:[\s,;:—–(“‘-]|(?<=\s)["'])+$/u, '')
  return /[\p{L}\p{N}]/u.test(cut) ? cut : ''
}
