import type { Measure } from '../measure.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { countAt, counted, countPhrases } from './counted.ts'
import { ANIMATE, LIKENESSES, PORTIONED, ROUNDABOUT_DOING, SUMMINGS_UP, UNSEEN } from './stock-phrases.ts'
import { PERSONS } from './word-lists.ts'

/** Figures of speech, and turns that prose of language models leans on. */
export const FIGURE_MEASURES: readonly Measure[] = [
  counted('likenesses-of', countPhrases(LIKENESSES)),
  counted('acting-abstractions', countAt(UNSEEN, isActing)),
  counted('portions-of-feeling', countPhrases(PORTIONED)),
  counted('roundabout-doing', countPhrases(ROUNDABOUT_DOING)),
  counted('summings-up', countPhrases(SUMMINGS_UP)),
  counted('not-but', notBut),
]

/** "Silence stretched", "the fear of it gripped": something unseen, and within three words what only somebody does. */
function isActing(words: readonly Word[], at: number): boolean {
  for (let behind = at + 1; behind <= at + 3; behind++) {
    const word = words[behind]
    if (word?.joined !== true || PERSONS.has(word.lower)) return false
    if (ANIMATE.has(word.lower)) return true
  }
  return false
}

const NOT_BUT = new RegExp(
  [
    String.raw`\b(?:not|n['’]t) (?:just|only|merely|simply|about)\b`,
    String.raw`\bnot (?:a|an|the|because|in|with|for|from|out|as|of|quite|exactly|so much)\b[^.;!?\n]{1,60}?\bbut\b`,
    String.raw`\b(?:was|were|is|are)(?:n['’]t| not) [^.;!?\n—]{1,60}[.;—] ?(?:it|this|they|that) (?:was|were|is|are)\b`,
    String.raw`\bless (?:a|an|about|like|of)\b[^.;!?\n]{1,40}\b(?:than|and) more\b`,
    String.raw`\bno longer (?:a|an|the)\b[^.;!?\n]{1,40}\bbut\b`,
    String.raw`\bmore than (?:just|merely) an?\b`,
  ].join('|'),
  'gi',
)

/** A quick look first: most sentences deny nothing. */
const MAY_CONTRAST = /not|n['’]t|longer|less|more than/i

/** Saying what something is by what it is not: "not a door but a mouth", "It wasn't fear. It was rage." */
function notBut({ text }: ProseReading): number {
  return MAY_CONTRAST.test(text) ? (text.match(NOT_BUT)?.length ?? 0) : 0
}
