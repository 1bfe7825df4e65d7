import type { DialogueConvention } from '@understudy/contracts'
import { readSpeechVerb } from './en/speech-verbs.ts'
import { sentences } from './sentences.ts'
import { doubleQuoted, singleQuoted } from './quoted-speech.ts'
import type { DialogueSpan, Span } from './span.ts'
import { tagFollows } from './tag-follows.ts'
import { dashedSpeech, unmarkedSpeech } from './unmarked-speech.ts'
import { words } from './words.ts'

/** A tag has its verb among its first words; farther on it belongs to another clause. */
const TAG_WORDS = 6

/**
 * Speech and tags in `text`, sorted and disjoint; each line is read by itself. A tag runs from behind the speech to the
 * end of its sentence or the next speech (`she said, and sat`), or stands before it (`She said, “Go.”`). Speech that is
 * never closed runs to the end of its line. Where the convention is `none` only sentences with a tag are found; where it
 * is `unknown`, nothing.
 */
export function dialogueSpans(text: string, convention: DialogueConvention): readonly DialogueSpan[] {
  if (convention === 'unknown') return []
  const found: DialogueSpan[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const { from, to, kind } of lineSpans(line, convention))
      found.push({ from: from + start, to: to + start, kind })
    start += line.length + 1
  }
  return found
}

function lineSpans(line: string, convention: Exclude<DialogueConvention, 'unknown'>): readonly DialogueSpan[] {
  switch (convention) {
    case 'double':
      return withTags(line, doubleQuoted(line))
    case 'single':
      return withTags(line, singleQuoted(line))
    case 'dash':
      return dashedSpeech(line)
    case 'none':
      return unmarkedSpeech(line)
  }
}

function withTags(line: string, speech: readonly Span[]): readonly DialogueSpan[] {
  if (speech.length === 0) return []
  const found: DialogueSpan[] = []
  const ends = sentences(line).map(sentence => sentence.to)
  let at = 0
  for (const [index, { from, to }] of speech.entries()) {
    if (index === 0 || at < from) pushLeadingTag(found, line, at, from)
    found.push({ from, to, kind: 'speech' })
    const next = speech[index + 1]?.from ?? line.length
    const end = Math.min(next, ends.find(sentenceEnd => sentenceEnd > to) ?? line.length)
    at = pushTrailingTag(found, line, to, end)
  }
  return found
}

/** Returns where the narration behind the tag begins. */
function pushTrailingTag(found: DialogueSpan[], line: string, from: number, to: number): number {
  const clause = line.slice(from, to)
  const opensWithTag = /[,!?…—–-]["'”’»›_*]*$/u.test(line.slice(Math.max(0, from - 4), from)) || clause.startsWith(',')
  if (!opensWithTag || !tagFollows(line, from, word => readSpeechVerb(word) !== null)) return from
  const lead = clause.length - clause.replace(/^[\s,—–-]+/u, '').length
  const tail = clause.trimEnd().length
  if (tail <= lead) return from
  found.push({ from: from + lead, to: from + tail, kind: 'tag' })
  return to
}

function pushLeadingTag(found: DialogueSpan[], line: string, from: number, to: number): void {
  const before = line.slice(from, to).trimEnd()
  if (!/[,:]$/.test(before)) return
  const last = sentences(before).at(-1)
  if (last === undefined) return
  const said = words(last.text).slice(0, TAG_WORDS)
  if (!said.some(({ text }) => isSpoken(text))) return
  found.push({ from: from + last.from, to: from + last.to, kind: 'tag' })
}

function isSpoken(word: string): boolean {
  const verb = readSpeechVerb(word)
  return verb !== null && verb.form !== 'base'
}
