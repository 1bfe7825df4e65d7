import { measuresFor } from './measures.ts'
import type { ReadOptions } from './prose-reading.ts'
import { readProse } from './read-prose.ts'

/** The value of every measure for `text`, by id; those that say nothing about it are absent, so an empty text has none. */
export function measureText(text: string, options: ReadOptions = {}): Readonly<Record<string, number>> {
  const reading = readProse(text, options)
  const values: Record<string, number> = {}
  for (const measure of measuresFor(reading.language)) {
    if (reading.words.length >= measure.minWords) values[measure.id] = measure.value(reading)
  }
  return values
}
