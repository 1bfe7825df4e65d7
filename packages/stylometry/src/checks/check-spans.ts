import type { Check } from '@understudy/contracts'
import { isWithin, regionsOf } from './check-regions.ts'
import type { CheckSpan, ReadPassage } from './passage.ts'
import { patternSpans } from './pattern-spans.ts'
import { wordSpans } from './word-spans.ts'

/**
 * Where the text of a passage breaks a check, in order: words that are cut, what a pattern forbids. What only its lead
 * does is not the text's. None for a measure, which is no matter of a place.
 */
export function checkSpans(check: Check, read: ReadPassage): readonly CheckSpan[] {
  const found = spansOf(check, read).filter(({ to }) => to > read.start)
  if (found.length === 0) return found
  const regions = regionsOf(check, read)
  return found.filter(span => isWithin(startOf(span), regions)).toSorted((one, other) => one.from - other.from)
}

/** How often the words that a check wants kept stand in a passage. */
export function usesOf(check: Check, read: ReadPassage): number {
  if (check.type !== 'words') return 0
  const regions = regionsOf(check, read)
  return check.words
    .filter(({ wish }) => wish === 'use')
    .flatMap(word => wordSpans(read.whole, word))
    .filter(span => isWithin(span, regions)).length
}

function spansOf(check: Check, read: ReadPassage): readonly CheckSpan[] {
  if (check.type === 'measure') return []
  if (check.type === 'pattern') return patternSpans(check.pattern, read)
  return check.words.filter(({ wish }) => wish === 'cut').flatMap(word => wordSpans(read.whole, word))
}

/** A sentence is where it begins. */
function startOf({ from, to }: CheckSpan): CheckSpan {
  return { from, to: Math.min(to, from + 1) }
}
