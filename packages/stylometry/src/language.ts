import type { Measure } from './measure.ts'
import type { KindOfEdit, KindQuestion } from './kind-question.ts'

/** All that is known of one language: its folder. Another language is another of these, and a line in `languages.ts`. */
export interface Language {
  /** The primary tag of BCP 47, as in `en`. */
  readonly tag: string
  readonly measures: readonly Measure[]
  /** The kind of a change that is more than marks and capitals. */
  kindOfEdit(question: KindQuestion): KindOfEdit
}
