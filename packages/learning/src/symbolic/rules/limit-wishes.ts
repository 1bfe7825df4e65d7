import { detectDialogue, dialogueSpans, sentences, wordCount } from '@understudy/prose'
import type { RecordedDifference } from '../trajectory.ts'
import type { WishTest } from './rule-wish.ts'

type LimitPart = 'sentence' | 'speech'
const LIMIT_PARTS: readonly LimitPart[] = ['sentence', 'speech']
/** A longest sentence or speech of fewer words is an accident of few texts, of more it binds nothing. */
const BOUNDS: Readonly<Record<LimitPart, readonly [least: number, most: number]>> = {
  sentence: [12, 60],
  speech: [8, 60],
}
const STEP = 5
/** Texts that a longest one is read from: of fewer nobody knows how long they may be. */
const LEAST_TEXTS = 3

/** How long the longest sentence and speech is that the writer leaves, where longer ones went. */
export function* limitWishes(
  differences: readonly RecordedDifference[],
): Generator<null, readonly Extract<WishTest, { readonly type: 'pattern' }>[]> {
  const lengths: Record<LimitPart, number[]> = { sentence: [], speech: [] }
  for (const { kept } of differences) {
    for (const of of LIMIT_PARTS) lengths[of].push(...lengthsOf(kept, of))
    yield null
  }
  return LIMIT_PARTS.flatMap(of => {
    const [least, most] = BOUNDS[of]
    if (lengths[of].length < LEAST_TEXTS) return []
    const limit = Math.max(least, Math.ceil(Math.max(...lengths[of]) / STEP) * STEP)
    return limit > most ? [] : [{ type: 'pattern', pattern: { type: 'limit', of, unit: 'words', most: limit } }]
  })
}

function lengthsOf(text: string, of: LimitPart): readonly number[] {
  const parts =
    of === 'sentence'
      ? sentences(text)
      : dialogueSpans(text, detectDialogue(text.split('\n'))).filter(({ kind }) => kind === 'speech')
  return parts.map(({ from, to }) => wordCount(text.slice(from, to)))
}
