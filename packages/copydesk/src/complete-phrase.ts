import type { ContinuationRequest, Lexicon } from '@understudy/contracts'
import { SURE_ENOUGH, type Completion } from './complete-word.ts'

/** Words of it that stand already: fewer say too little. */
const LEAST_WORDS = 2
/** Fewer characters than this are typed sooner than taken. */
const LEAST_REST = 6
/** Clauses the writer has never yet begun so come between, too. */
const UNSEEN = 0.5

/** The rest of a set phrase, and all of it. */
export interface PhraseCompletion extends Completion {
  readonly phrase: string
}

/**
 * Completes a set phrase of the writer's, which the lexicon holds only where none stands near, when its clause has begun
 * with two words of it and most clauses that begin so have gone on so. Null where text goes on behind the caret.
 */
export function completePhrase(
  { before, after, passedBy }: Pick<ContinuationRequest, 'before' | 'after' | 'passedBy'>,
  { entries }: Lexicon,
): PhraseCompletion | null {
  const typed = /\p{L}[\p{L}\p{M}'’ -]*$/u.exec(before)?.[0] ?? ''
  if (typed.split(' ').length <= LEAST_WORDS || /^[\p{L}\p{N}'’-]|^ ?\p{L}/u.test(after)) return null
  const small = typed.charAt(0).toLowerCase() + typed.slice(1)
  const fitting = entries.filter(
    ({ kind, text }) => kind === 'phrase' && [typed, small].some(begun => text.startsWith(begun)),
  )
  const best = fitting.toSorted((one, other) => other.count - one.count)[0]
  if (best === undefined || before.slice(0, -typed.length).includes(best.text)) return null
  const all = fitting.reduce((sum, { count }) => sum + count, 0)
  const sure = best.count / (all + (best.alike ?? 0) + UNSEEN)
  const rest = best.text.slice(typed.length)
  if (sure < SURE_ENOUGH || rest.trim().length < LEAST_REST || passedBy?.includes(rest)) return null
  return { rest, sure, phrase: best.text }
}
