import type { Mode } from '@understudy/contracts'
import type { Measure } from './measure.ts'
import type { KindOfEdit, KindQuestion, StoryChange } from './kind-question.ts'
import type { Narration } from './narration.ts'
import type { ProseReading, Word } from './prose-reading.ts'
import type { Mention } from './speech-reading.ts'

/** All that is known of one language: its folder. Another language is another of these, and a line in `languages.ts`. */
export interface Language {
  /** The primary tag of BCP 47, as in `en`. */
  readonly tag: string
  readonly measures: readonly Measure[]
  /** The kind of a change that is more than marks and capitals. */
  kindOfEdit(question: KindQuestion): KindOfEdit
  /** What a change did to the story; null where it stayed the same. */
  storyChange(base: string, settled: string): StoryChange | null
  narrationOf(reading: ProseReading): Narration
  /** Who the words from `from` to `to`, a tag or what is told beside speech, are about. */
  mentionIn(words: readonly Word[], from: number, to: number): Mention | null
  /** Which mode leads what is told; speech and verse are known already. */
  leadingMode(reading: ProseReading): Mode
  isLetter(text: string): boolean
}
