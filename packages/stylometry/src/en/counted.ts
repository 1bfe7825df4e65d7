import { measure, type Measure } from '../measure.ts'
import type { ProseReading } from '../prose-reading.ts'
import { occurrences } from '../tally.ts'

/** A measure of English that counts, per 100 words. `scale`: how many more or fewer a reader notices. */
export function counted(id: string, count: (reading: ProseReading) => number, scale = 1): Measure {
  return measure({ id, reckoning: occurrences(count), unit: 'per-100-words', scale, language: 'en' })
}
