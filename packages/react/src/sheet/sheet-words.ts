import type { Say } from '../say.tsx'
import type { SheetEntry } from './sheet-entries.ts'

/** A line of the sheet as it is read. */
export function entryInWords(entry: SheetEntry, say: Say): string {
  if (entry.part !== 'words') return entry.text
  return 'to' in entry.rule
    ? say('react.persona.words.to', { word: entry.text, to: entry.rule.to })
    : say('react.persona.words.keep', { word: entry.text })
}
