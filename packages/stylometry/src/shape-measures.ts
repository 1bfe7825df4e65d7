import { measure, type Measure, type MeasureSpec } from './measure.ts'
import type { ProseReading } from './prose-reading.ts'
import { CONTEXT_SENTENCES, CONTEXT_WORDS, mean, size, variation } from './tally.ts'

/** About a line of print. */
const LINE_WORDS = 20

/** Lengths and shares, in any language. */
export const SHAPE_MEASURES: readonly Measure[] = [
  shape(
    'sentence-length',
    'words',
    3,
    mean(({ words, sentences }) => ({ sum: words.length, of: sentences.length }), CONTEXT_SENTENCES),
  ),
  { ...shape('sentence-variation', 'ratio', 0.25, variation(sentenceLengths)), minWords: 12 },
  shape(
    'word-length',
    'letters',
    0.3,
    mean(({ words }) => ({ sum: letters(words), of: words.length }), CONTEXT_WORDS),
  ),
  shape(
    'text-length',
    'words',
    0.25,
    size(({ words }) => words.length, LINE_WORDS),
  ),
  shape('paragraph-length', 'words', 25, paragraphLength()),
  shape(
    'dialogue-share',
    'share',
    0.1,
    mean(({ words, spoken }) => ({ sum: spoken, of: words.length }), CONTEXT_WORDS),
  ),
]

function shape(id: string, unit: MeasureSpec['unit'], scale: number, reckoning: MeasureSpec['reckoning']): Measure {
  return measure({ id, unit, scale, reckoning, language: 'any' })
}

function sentenceLengths({ sentences }: ProseReading): readonly number[] {
  return sentences.map(({ from, to }) => to - from)
}

function letters(words: ProseReading['words']): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

/** One paragraph against one is the length of the passage over again, so it says nothing. */
function paragraphLength(): MeasureSpec['reckoning'] {
  const { value, change } = mean(({ words, paragraphs }) => ({ sum: words.length, of: paragraphs.length }), 1)
  return {
    value,
    change: (base, settled) =>
      base.paragraphs.length < 2 && settled.paragraphs.length < 2 ? null : change(base, settled),
  }
}
