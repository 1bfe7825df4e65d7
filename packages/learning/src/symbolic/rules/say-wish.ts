import type { Mode, PatternMark, TextPattern, WordWish } from '@understudy/contracts'
import { sayManner } from './manner-statements.ts'
import { readWish } from './read-wish.ts'
import { isSameWish, type RuleWish, type WishTest } from './rule-wish.ts'

/** A wish as an imperative that is read as just that wish again; null where it cannot be said so. */
export function sayWish(wish: RuleWish): string | null {
  const said = sentenceOf(wish)
  if (said === null) return null
  const statement = wish.mode === null ? said : `${said} ${IN_MODE[wish.mode]}`
  const read = readWish(statement)
  return read !== null && isSameWish(read, wish) ? statement : null
}

const IN_MODE: Readonly<Record<Mode, string>> = {
  dialogue: 'in dialogue',
  action: 'in action',
  description: 'in description',
  reflection: 'in reflection',
  embedded: 'in letters',
}

function sentenceOf(wish: WishTest): string | null {
  if (wish.type === 'manner') return sayManner(wish)
  return wish.type === 'words' ? wordsSentence(wish.words) : patternSentence(wish.pattern)
}

function wordsSentence(words: readonly WordWish[]): string | null {
  const [first] = words
  if (first === undefined || words.some(({ wish, instead }) => wish !== first.wish || instead !== first.instead))
    return null
  const list = words.map(({ text }) => quoted(text))
  if (first.wish === 'use') return `Keep ${listed(list, 'and')}`
  return first.instead === null
    ? `Never use ${listed(list, 'or')}`
    : `Write ${quoted(first.instead)} for ${listed(list, 'or')}`
}

const MARK_NAMES: Readonly<Record<PatternMark, string>> = {
  'em-dash': 'em dashes',
  'en-dash': 'en dashes',
  dash: 'dashes',
  ellipsis: 'ellipses',
  exclamation: 'exclamation marks',
  question: 'question marks',
  interrobang: 'interrobangs',
  semicolon: 'semicolons',
  colon: 'colons',
  parenthesis: 'parentheses',
}

function patternSentence(pattern: TextPattern): string {
  switch (pattern.type) {
    case 'no-opening':
      return `Never begin a ${pattern.of} with ${listed(pattern.words.map(capitalised).map(quoted), 'or')}`
    case 'no-mark':
      return `No ${MARK_NAMES[pattern.mark]}`
    case 'no-run':
      return `Never two ${pattern.mark} marks in a row`
    case 'quotes':
      return `Use ${pattern.style} quotation marks`
    case 'limit': {
      const [side, count] = pattern.most === undefined ? ['At least', pattern.least ?? 1] : ['At most', pattern.most]
      return `${side} ${count} ${pattern.unit} in a ${pattern.of}`
    }
  }
}

function quoted(word: string): string {
  return `“${word.replaceAll("'", '’')}”`
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function listed(list: readonly string[], last: 'and' | 'or'): string {
  if (list.length < 2) return list.join('')
  return `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1) ?? ''}`
}
