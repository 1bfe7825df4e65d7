import type { RecordedDifference } from '../trajectory.ts'
import { TwoTexts } from './follows-more.ts'

/** A difference with its two texts read: the kept one is first. */
export interface ReadDifference {
  readonly difference: RecordedDifference
  readonly texts: TwoTexts
}

/** One update asks several questions about the same differences. */
const known = new WeakMap<RecordedDifference, ReadDifference>()

export function readDifferences(differences: readonly RecordedDifference[]): readonly ReadDifference[] {
  return differences.map(difference => {
    const read = known.get(difference) ?? {
      difference,
      texts: new TwoTexts(difference.kept, difference.passed, difference.place.mode ?? null),
    }
    known.set(difference, read)
    return read
  })
}
