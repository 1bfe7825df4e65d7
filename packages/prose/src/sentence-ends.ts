import { isAbbreviation } from './en/abbreviations.ts'
import { tagFollows, unmarkedTagFollows, type IsSpeechVerb } from './tag-follows.ts'

const CLOSERS = String.raw`["'”’»›)\]」』）】*_]*`
const CANDIDATE = new RegExp(String.raw`(?:([。！？｡]+)|([.!?…‽]+)|([—–-]+(?=["”’»])))(${CLOSERS})|(\n)`, 'gu')
const WORD_BEFORE = /(?:\p{L}\.)*[\p{L}\p{N}]+$/u
const NEXT = /[ \t\u00a0]+["“‘'«‹„([*_—–-]*([\p{L}\p{N}][\p{L}\p{N}'’]*)/uy
/** Japanese speech goes on into its tag: 「行け！」と言った。 */
const QUOTATIVE = /^(?:と|って)/u
/** No abbreviation is longer. */
const LONGEST_ABBREVIATION = 12

/** What tells a tag; a caller that has to be small knows the commonest verbs only. */
export interface SpeechTags {
  readonly any: IsSpeechVerb
  /** Where no mark closed the speech: no base forms, which say other things as well. */
  readonly finite: IsSpeechVerb
}

/**
 * Offsets behind each sentence of `text`: behind its closing quotation marks and brackets, before the white space.
 * A line break always ends one. Speech and its tag are one sentence (`“Stop!” she said.`); titles, initials, decimals
 * and list numbers end none. Written out rather than left to the platform, so that every engine gives the same.
 */
export function* sentenceEnds(text: string, tags: SpeechTags): Generator<number> {
  for (const match of text.matchAll(CANDIDATE)) {
    const [whole, spaceless, mark, dash, closers = '', newline] = match
    const end = match.index + whole.length
    if (newline !== undefined) yield match.index
    else if (spaceless !== undefined) {
      if (closers === '' || !QUOTATIVE.test(text.slice(end, end + 2))) yield end
    } else if (mark !== undefined && endsSentence(text, { at: match.index, mark, closers, tags })) yield end
    else if (dash !== undefined && closesSpeech(text, end, tags)) yield end
  }
}

interface Mark {
  readonly at: number
  readonly mark: string
  readonly closers: string
  readonly tags: SpeechTags
}

function endsSentence(text: string, { at, mark, closers, tags }: Mark): boolean {
  const end = at + mark.length + closers.length
  const following = text[end]
  if (following === undefined || following === '\n') return true
  if (!/\s/.test(following)) return false
  const next = wordAfter(text, end)
  const lower = /^\p{Ll}/u.test(next)
  if (/["'”’»›」』)\]]/.test(closers)) return !lower && !(!isPoint(mark) && tagFollows(text, end, tags.any))
  if (mark.includes('…') || mark.startsWith('..')) return !lower
  if (!isPoint(mark)) return !unmarkedTagFollows(text, end, tags.finite)
  const word = wordBefore(text, at)
  // as in `item 1. below`
  if (lower && /^\p{N}+$/u.test(word)) return false
  return !(isListNumber(text, at) || isAbbreviation(word, next))
}

/** Broken-off speech, `“But I—” She stopped.`, ends before anything but its tag. */
function closesSpeech(text: string, end: number, tags: SpeechTags): boolean {
  const next = wordAfter(text, end)
  return next === ''
    ? text.slice(end, end + 1).trim() === ''
    : !/^\p{Ll}/u.test(next) && !tagFollows(text, end, tags.any)
}

function isPoint(mark: string): boolean {
  return mark === '.'
}

/** A number that opens its line, as in `1. Salt`. */
function isListNumber(text: string, at: number): boolean {
  const start = Math.max(0, at - LONGEST_ABBREVIATION)
  const before = text.slice(start, at)
  return /\n[ \t]*\p{N}{1,3}$/u.test(before) || (start === 0 && /^[ \t]*\p{N}{1,3}$/u.test(before))
}

function wordBefore(text: string, at: number): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at))?.[0] ?? ''
}

function wordAfter(text: string, at: number): string {
  NEXT.lastIndex = at
  return NEXT.exec(text)?.[1] ?? ''
}
