import { detectDialogue, dialogueSpans, sentences, words, type DialogueSpan, type Slice } from '@understudy/prose'
import type { ProseReading, ReadOptions, SentenceReading, Voice, Word, WordRange } from './prose-reading.ts'

/** Cuts `text` up for every measure at once: about 2 ms a thousand words. Any text is fine, the empty one included. */
export function readProse(text: string, options: ReadOptions = {}): ProseReading {
  const language = options.language ?? 'en'
  const convention = options.dialogue ?? 'unknown'
  const dialogue = convention === 'unknown' ? detectDialogue(text.split('\n')) : convention
  const read = wordsOf(text, words(text, language), dialogueSpans(text, dialogue), sentences(text))
  return {
    text,
    language,
    words: read,
    sentences: sentenceReadings(read),
    paragraphs: paragraphRanges(text, read),
    spoken: read.filter(word => word.voice === 'speech').length,
  }
}

/** In one pass, and each word made once: half of all reading is this. */
function wordsOf(
  text: string,
  found: readonly Slice[],
  spans: readonly DialogueSpan[],
  parts: readonly Slice[],
): readonly Word[] {
  let [span, sentence, last, end] = [0, 0, -1, 0]
  return found.map(word => {
    const { from, to } = word
    while (span < spans.length && (spans[span]?.to ?? 0) <= from) span++
    while (sentence < parts.length - 1 && (parts[sentence]?.to ?? 0) <= from) sentence++
    const joined = last === sentence && isBlank(text, end, from)
    last = sentence
    end = to
    return { from, to, text: word.text, lower: lowerOf(word.text), voice: voiceAt(spans[span], from), sentence, joined }
  })
}

function voiceAt(span: DialogueSpan | undefined, at: number): Voice {
  return span !== undefined && span.from <= at ? span.kind : 'narration'
}

function lowerOf(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Most words are parted by one space. */
function isBlank(text: string, from: number, to: number): boolean {
  return (to === from + 1 && text.charCodeAt(from) === SPACE) || text.slice(from, to).trim() === ''
}

const SPACE = 0x20

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
