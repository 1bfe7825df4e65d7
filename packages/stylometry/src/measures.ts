import { LANGUAGES, languageOf } from './languages.ts'
import { MARK_MEASURES } from './mark-measures.ts'
import type { Measure } from './measure.ts'
import { REPETITION_MEASURES } from './repetition-measures.ts'
import { RHYTHM_MEASURES } from './rhythm-measures.ts'
import { SHAPE_MEASURES } from './shape-measures.ts'

/** Those that hold in any language. */
const PLAIN_MEASURES: readonly Measure[] = [
  ...SHAPE_MEASURES,
  ...RHYTHM_MEASURES,
  ...REPETITION_MEASURES,
  ...MARK_MEASURES,
]

/** Every measure. An id once released keeps its meaning; a changed reckoning changes `MEASURES_VERSION`. */
export const MEASURES: readonly Measure[] = [...PLAIN_MEASURES, ...LANGUAGES.flatMap(({ measures }) => measures)]

/** Changes reckoned by two versions do not compare. */
export const MEASURES_VERSION: string = 'measures-3'

const BY_LANGUAGE: ReadonlyMap<string, readonly Measure[]> = new Map(
  LANGUAGES.map(({ tag, measures }) => [tag, [...PLAIN_MEASURES, ...measures]]),
)

/** Those that read a text in `language` (BCP 47). */
export function measuresFor(language: string): readonly Measure[] {
  return BY_LANGUAGE.get(languageOf(language)?.tag ?? '') ?? PLAIN_MEASURES
}
