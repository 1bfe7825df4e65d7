import { CONSTRUCTION_MEASURES } from './en/construction-measures.ts'
import { DICTION_MEASURES } from './en/diction-measures.ts'
import { TAG_MEASURES } from './en/tags.ts'
import { MARK_MEASURES } from './mark-measures.ts'
import type { Measure } from './measure.ts'
import { SHAPE_MEASURES } from './shape-measures.ts'

/** Every measure. An id once released keeps its meaning; a changed reckoning changes `MEASURES_VERSION`. */
export const MEASURES: readonly Measure[] = [
  ...SHAPE_MEASURES,
  ...MARK_MEASURES,
  ...TAG_MEASURES,
  ...DICTION_MEASURES,
  ...CONSTRUCTION_MEASURES,
]

/** Changes reckoned by two versions do not compare. */
export const MEASURES_VERSION: string = 'measures-1'

/** Those that read a text in `language` (BCP 47). */
export function measuresFor(language: string): readonly Measure[] {
  const isEnglish = /^en(?:-|$)/i.test(language)
  return isEnglish ? MEASURES : MEASURES.filter(measure => measure.language === 'any')
}
