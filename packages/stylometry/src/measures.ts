import { CLAUSE_MEASURES } from './en/clause-measures.ts'
import { CONSTRUCTION_MEASURES } from './en/construction-measures.ts'
import { DICTION_MEASURES } from './en/diction-measures.ts'
import { FIGURE_MEASURES } from './en/figure-measures.ts'
import { TAG_MEASURES } from './en/tags.ts'
import { VOICE_MEASURES } from './en/voice-measures.ts'
import { WORD_CHOICE_MEASURES } from './en/word-choice-measures.ts'
import { MARK_MEASURES } from './mark-measures.ts'
import type { Measure } from './measure.ts'
import { REPETITION_MEASURES } from './repetition-measures.ts'
import { RHYTHM_MEASURES } from './rhythm-measures.ts'
import { SHAPE_MEASURES } from './shape-measures.ts'

/** Every measure. An id once released keeps its meaning; a changed reckoning changes `MEASURES_VERSION`. */
export const MEASURES: readonly Measure[] = [
  ...SHAPE_MEASURES,
  ...RHYTHM_MEASURES,
  ...REPETITION_MEASURES,
  ...MARK_MEASURES,
  ...TAG_MEASURES,
  ...DICTION_MEASURES,
  ...CONSTRUCTION_MEASURES,
  ...WORD_CHOICE_MEASURES,
  ...CLAUSE_MEASURES,
  ...FIGURE_MEASURES,
  ...VOICE_MEASURES,
]

/** Changes reckoned by two versions do not compare. */
export const MEASURES_VERSION: string = 'measures-2'

/** Those that read a text in `language` (BCP 47). */
export function measuresFor(language: string): readonly Measure[] {
  const isEnglish = /^en(?:-|$)/i.test(language)
  return isEnglish ? MEASURES : MEASURES.filter(measure => measure.language === 'any')
}
