import type { RecordedDifference } from '../trajectory.ts'
import { TwoTexts } from './follows-more.ts'

/** A difference with its two texts read: the kept one is first. */
export interface ReadDifference {
  readonly difference: RecordedDifference
  readonly texts: TwoTexts
}

/** One update asks several questions about the same differences. */
const known = new WeakMap<RecordedDifference, ReadDifference>()

export function* readDifferences(
  differences: readonly RecordedDifference[],
): Generator<null, readonly ReadDifference[]> {
  const read: ReadDifference[] = []
  for (const difference of differences) {
    read.push(readDifference(difference))
    yield null
  }
  return read
}

function readDifference(difference: RecordedDifference): ReadDifference {
  const found = known.get(difference)
  if (found !== undefined) return found
  const texts = new TwoTexts(difference.kept, difference.passed, difference.place.mode ?? null)
  const read = { difference, texts }
  known.set(difference, read)
  return read
}
