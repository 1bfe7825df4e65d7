import { detectDialogue, dialogueSpans, sentences, words, type DialogueSpan, type Slice } from '@understudy/prose'
import type { ProseReading, ReadOptions, SentenceReading, Voice, Word, WordRange } from './prose-reading.ts'

/** Cuts `text` up for every measure at once: about 2 ms a thousand words. Any text is fine, the empty one included. */
export function readProse(text: string, options: ReadOptions = {}): ProseReading {
  const language = options.language ?? 'en'
  const convention = options.dialogue ?? 'unknown'
  const dialogue = convention === 'unknown' ? detectDialogue(text.split('\n')) : convention
  const voiced = voices(words(text, language), dialogueSpans(text, dialogue))
  const read = intoSentences(text, voiced, sentences(text))
  return {
    text,
    language,
    words: read,
    sentences: sentenceReadings(read),
    paragraphs: paragraphRanges(text, read),
    spoken: read.filter(word => word.voice === 'speech').length,
  }
}

type Voiced = Slice & { readonly voice: Voice }

function voices(found: readonly Slice[], spans: readonly DialogueSpan[]): readonly Voiced[] {
  let at = 0
  return found.map(word => {
    while (at < spans.length && (spans[at]?.to ?? 0) <= word.from) at++
    const span = spans[at]
    return { ...word, voice: span !== undefined && span.from <= word.from ? span.kind : 'narration' }
  })
}

function intoSentences(text: string, found: readonly Voiced[], parts: readonly Slice[]): readonly Word[] {
  let sentence = 0
  let last = -1
  return found.map((word, index) => {
    while (sentence < parts.length - 1 && (parts[sentence]?.to ?? 0) <= word.from) sentence++
    const previous = found[index - 1]
    const joined = previous !== undefined && last === sentence && text.slice(previous.to, word.from).trim() === ''
    last = sentence
    return { ...word, lower: word.text.toLowerCase().replaceAll('’', "'"), sentence, joined }
  })
}

function sentenceReadings(found: readonly Word[]): readonly SentenceReading[] {
  const readings: SentenceReading[] = []
  let from = 0
  for (const [index, word] of found.entries()) {
    if (found[index + 1]?.sentence === word.sentence) continue
    readings.push({ from, to: index + 1, voice: found[from]?.voice ?? 'narration' })
    from = index + 1
  }
  return readings
}

function paragraphRanges(text: string, found: readonly Word[]): readonly WordRange[] {
  const ranges: WordRange[] = []
  let from = 0
  for (const [index, word] of found.entries()) {
    const next = found[index + 1]
    if (next !== undefined && !text.slice(word.to, next.from).includes('\n')) continue
    ranges.push({ from, to: index + 1 })
    from = index + 1
  }
  return ranges
}
