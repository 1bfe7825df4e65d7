import { copydeskRules } from '../copydesk-rules.ts'
import { byFirstWord } from '../english/by-first-word.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { replaceWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Pairs whose second member only says the first again, and the one that is kept. Set rhythms (over and over) are left. */
const PAIRS: readonly (readonly [pair: string, kept: string])[] = [
  ['each and every one', 'every one'],
  ['each and every', 'every'],
  ['any and every', 'every'],
  ['any and all', 'all'],
  ['first and foremost among', 'foremost among'],
  ['first and foremost', 'above all'],
  ['null and void', 'void'],
  ['various and sundry', 'various'],
  ['full and complete', 'complete'],
  ['true and accurate', 'accurate'],
  ['final and conclusive', 'final'],
  ['separate and distinct', 'separate'],
  ['part and parcel of', 'part of'],
  ['if and when', 'if'],
  ['when and if', 'if'],
  ['unless and until', 'until'],
  ['tired and weary', 'weary'],
  ['cold and chilly', 'cold'],
  ['quiet and silent', 'silent'],
  ['small and little', 'small'],
  ['big and large', 'large'],
  ['way, shape or form', 'way'],
  ['way, shape, or form', 'way'],
  ['hope and desire', 'hope'],
  ['wish and desire', 'wish'],
]
const BY_FIRST_WORD = byFirstWord(PAIRS.map(([pair, kept]) => ({ pair, words: pair.split(/,? /), kept })))

/** Where words are weighed as in a court: a text about law keeps its pairs. */
const LEGAL = wordList(
  'law court contract deed will clause party parties agreement hereby herein thereof lease tenant solicitor lawyer judge statute testament',
)

/** `each and every` → `every` */
export const doublet: Rule = {
  id: copydeskRules.doublet,
  reach: 'unquoted',
  find: (_, sentence) =>
    isLegal(sentence) ? [] : sentence.tokens.flatMap((_token, at) => doubletAt(sentence, at) ?? []),
}

function isLegal({ tokens }: Sentence): boolean {
  return tokens.some(({ lower }) => LEGAL.has(lower))
}

function doubletAt(sentence: Sentence, at: number): Edit | null {
  const pairs = BY_FIRST_WORD.get(sentence.tokens[at]?.lower ?? '') ?? []
  const found = pairs.find(({ pair, words }) => textOf(sentence, at, words.length) === pair)
  if (found === undefined) return null
  const last = at + found.words.length - 1
  return hasMoreMembers(sentence, at, last) ? null : replaceWords(sentence, { first: at, last }, found.kept, found.pair)
}

function textOf({ tokens, text, from }: Sentence, at: number, length: number): string | null {
  const [first, last] = [tokens[at], tokens[at + length - 1]]
  return first === undefined || last === undefined ? null : text.slice(first.from - from, last.to - from).toLowerCase()
}

/** "tired and weary and sore", "cold, tired and weary": a list or a rhythm, not a pair. */
function hasMoreMembers({ tokens }: Sentence, first: number, last: number): boolean {
  const next = tokens[last + 1]
  const here = tokens[first]
  const before = tokens[first - 1]
  if (next !== undefined && /^(?:and|or|but)$/.test(next.lower)) return true
  if (next?.gap.startsWith('-') === true) return true
  return here !== undefined && before !== undefined && (here.gap === ', ' || before.lower === 'and' || here.gap === '-')
}
