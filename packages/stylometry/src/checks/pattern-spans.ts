import type { PatternMark, TextPattern } from '@understudy/contracts'
import { dialogueSpans, endsSentence, sentences, wordCount } from '@understudy/prose'
import { wordSpans } from './word-spans.ts'
import type { CheckSpan, ReadPassage } from './passage.ts'

/** Where a passage does what a pattern says it should not, in the order of the text. */
export function patternSpans(pattern: TextPattern, read: ReadPassage): readonly CheckSpan[] {
  switch (pattern.type) {
    case 'no-opening':
      return partsOf(pattern.of, read).flatMap(part => openingOf(part, pattern.words, read.whole))
    case 'no-mark':
      return matches(read.whole, MARKS[pattern.mark])
    case 'no-run':
      return matches(read.whole, pattern.mark === 'exclamation' ? /!(?:\s?!)+/g : /\?(?:\s?\?)+/g)
    case 'limit':
      return partsOf(pattern.of, read).filter(part => isBeyond(part, pattern, read))
    case 'quotes':
      return quoteSpans(pattern.style, read)
  }
}

const MARKS: Readonly<Record<PatternMark, RegExp>> = {
  'em-dash': /—+|(?<!-)--(?!-)/g,
  'en-dash': /(?<!\d)–|–(?!\d)/g,
  dash: /—+|(?<!-)--(?!-)|(?<= )[–-](?= )/g,
  ellipsis: /…|\.[ \u00a0]?\.[ \u00a0]?\.+/g,
  exclamation: /!/g,
  question: /\?/g,
  interrobang: /\?+!|!+\?|‽/g,
  semicolon: /;/g,
  colon: /:(?!\d)/g,
  parenthesis: /\(/g,
}

function matches(text: string, pattern: RegExp): readonly CheckSpan[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

function partsOf(of: 'sentence' | 'paragraph' | 'speech', read: ReadPassage): readonly CheckSpan[] {
  if (of === 'sentence') return sentences(read.whole)
  return of === 'speech' ? read.speech() : matches(read.whole, /[^\n]+/g)
}

function openingOf({ from, to }: CheckSpan, words: readonly string[], text: string): readonly CheckSpan[] {
  const part = text.slice(from, to)
  const lead = /^[^\p{L}\p{N}]*/u.exec(part)?.[0].length ?? 0
  return words
    .flatMap(word => wordSpans(part, { text: word, instead: null }).filter(span => span.from === lead))
    .slice(0, 1)
    .map(span => ({ from: from + span.from, to: from + span.to }))
}

function isBeyond(
  { from, to }: CheckSpan,
  { unit, least, most }: Extract<TextPattern, { readonly type: 'limit' }>,
  { whole, passage: { open = false } }: ReadPassage,
): boolean {
  const part = whole.slice(from, to)
  const count = unit === 'words' ? wordCount(part) : sentences(part).length
  if (most !== undefined && count > most) return true
  const isEnded = !open || to < whole.trimEnd().length
  return least !== undefined && count > 0 && count < least && isEnded && endsSentence(part)
}

function quoteSpans(
  style: Extract<TextPattern, { readonly type: 'quotes' }>['style'],
  { whole }: ReadPassage,
): readonly CheckSpan[] {
  switch (style) {
    case 'single':
      return matches(whole, /[“”„"]/g)
    case 'double': {
      const double = dialogueSpans(whole, 'double').filter(({ kind }) => kind === 'speech')
      const single = dialogueSpans(whole, 'single').filter(({ kind }) => kind === 'speech')
      // quotations within speech are marked the other way everywhere
      return single.filter(({ from, to }) => !double.some(span => span.from <= from && to <= span.to))
    }
    case 'curly':
      return matches(whole, /["']/g)
    case 'straight':
      return matches(whole, /[“”„‘’‚]/g)
  }
}
