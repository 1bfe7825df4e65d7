import { readSpeechVerb } from './en/speech-verbs.ts'
import { sentenceEnds, type SpeechTags } from './sentence-ends.ts'
import type { Slice } from './slice.ts'

const ALL_TAGS: SpeechTags = {
  any: word => readSpeechVerb(word) !== null,
  finite: word => (readSpeechVerb(word)?.form ?? 'base') !== 'base',
}

/**
 * The sentences of `text` in order, without the white space around them. Speech and its tag are one sentence; a line
 * break always ends one; a text without any end mark is one. Deterministic: `sentenceEnds` holds the rules.
 */
export function sentences(text: string): readonly Slice[] {
  const found: Slice[] = []
  let start = 0
  for (const end of sentenceEnds(text, ALL_TAGS)) {
    pushTrimmed(found, text, start, end)
    start = end
  }
  pushTrimmed(found, text, start, text.length)
  return found
}

function pushTrimmed(found: Slice[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const trimmed = raw.trim()
  if (trimmed === '') return
  const start = from + raw.indexOf(trimmed)
  found.push({ from: start, to: start + trimmed.length, text: trimmed })
}
