import type { ProseReading } from './prose-reading.ts'

/**
 * The same function of a reading, asked once for each while two are compared: every measure reads both, by turns. Of the
 * two the one last asked for stays, so that a base is read once while many texts are compared with it.
 */
export function byReading<T>(of: (reading: ProseReading) => T): (reading: ProseReading) => T {
  let last: Said<T> | null = null
  let before: Said<T> | null = null
  return reading => {
    if (last?.reading === reading) return last.said
    const known: Said<T> = before?.reading === reading ? before : { reading, said: of(reading) }
    before = last
    last = known
    return known.said
  }
}

interface Said<T> {
  readonly reading: ProseReading
  readonly said: T
}
