import { languageOf } from './languages.ts'
import { UNREAD_NARRATION, type Narration } from './narration.ts'
import type { ReadOptions } from './prose-reading.ts'
import { readProse } from './read-prose.ts'

/** Person, tense and point of view of what `text` tells outside speech; all null in a language without rules. */
export function readNarration(text: string, options: ReadOptions = {}): Narration {
  const language = languageOf(options.language ?? 'en')
  return language?.narrationOf(readProse(text, options)) ?? UNREAD_NARRATION
}
