import { measure, type Measure, type MeasureSpec } from './measure.ts'
import type { ProseReading, WordRange } from './prose-reading.ts'
import { mean, occurrences, variation } from './tally.ts'

/** A sentence of up to this many words is short to any reader, and one from `LONG_WORDS` is long. */
const SHORT_WORDS = 5
const LONG_WORDS = 30
/** A paragraph of one sentence that fills a line at most. */
const LINE_WORDS = 12
/** Speeches of ordinary length that every passage is compared among. */
const CONTEXT_SPEECHES = 4

/** How the lengths of sentences, paragraphs and speeches run, in any language. */
export const RHYTHM_MEASURES: readonly Measure[] = [
  counted('short-sentences', ({ sentences }) => sentences.filter(each => length(each) <= SHORT_WORDS).length, 2),
  counted('long-sentences', ({ sentences }) => sentences.filter(each => length(each) >= LONG_WORDS).length, 1),
  counted('one-line-paragraphs', oneLineParagraphs, 1),
  {
    ...shape(
      'paragraph-variation',
      'ratio',
      0.25,
      variation(({ paragraphs }) => paragraphs.map(length)),
    ),
    minWords: 12,
  },
  shape(
    'speech-length',
    'words',
    4,
    mean(reading => {
      const speeches = speechesOf(reading)
      return { sum: speeches.reduce((sum, each) => sum + length(each), 0), of: speeches.length }
    }, CONTEXT_SPEECHES),
  ),
  counted('action-beats', actionBeats, 1),
]

function shape(id: string, unit: MeasureSpec['unit'], scale: number, reckoning: MeasureSpec['reckoning']): Measure {
  return measure({ id, unit, scale, reckoning, language: 'any' })
}

function counted(id: string, count: (reading: ProseReading) => number, scale: number): Measure {
  return shape(id, 'per-100-words', scale, occurrences(count))
}

function length({ from, to }: WordRange): number {
  return to - from
}

/** A text of one paragraph has no other to be shorter than. */
function oneLineParagraphs({ paragraphs, words }: ProseReading): number {
  if (paragraphs.length < 2) return 0
  return paragraphs.filter(
    each => length(each) <= LINE_WORDS && words[each.from]?.sentence === words[each.to - 1]?.sentence,
  ).length
}

/** Unbroken runs of spoken words; another paragraph is another speech. */
function speechesOf({ words, paragraphs }: ProseReading): readonly WordRange[] {
  const speeches: WordRange[] = []
  for (const paragraph of paragraphs) {
    let from = -1
    for (let at = paragraph.from; at <= paragraph.to; at++) {
      const isSpoken = at < paragraph.to && words[at]?.voice === 'speech'
      if (isSpoken && from === -1) from = at
      if (isSpoken || from === -1) continue
      speeches.push({ from, to: at })
      from = -1
    }
  }
  return speeches
}

/** Paragraphs that speak and tell, without a tag: the deed says who speaks. */
function actionBeats({ words, paragraphs }: ProseReading): number {
  return paragraphs.filter(({ from, to }) => {
    const voices = new Set(words.slice(from, to).map(({ voice }) => voice))
    return voices.has('speech') && voices.has('narration') && !voices.has('tag')
  }).length
}
