import { byReading } from './by-reading.ts'
import type { ProseReading } from './prose-reading.ts'

/** The words of a reading by number: the same word has the same one, from 0 on as they are first met. */
export interface DistinctWords {
  /** Beside each word its number. */
  readonly numbers: Uint32Array
  /** By number, how often it stands there. */
  readonly times: Uint32Array
}

/** Whatever asks which words come again reads these. */
export const distinctWords: (reading: ProseReading) => DistinctWords = byReading(numbered)

function numbered({ words }: ProseReading): DistinctWords {
  const [numbers, times] = [new Uint32Array(words.length), new Uint32Array(words.length)]
  const known = new Map<string, number>()
  for (let at = 0; at < words.length; at++) {
    const lower = words[at]?.lower ?? ''
    const number = known.get(lower) ?? known.size
    if (number === known.size) known.set(lower, number)
    numbers[at] = number
    times[number] = (times[number] ?? 0) + 1
  }
  return { numbers, times }
}

/** Whether the word `at` stands in the reading a second time. */
export function comesAgain({ numbers, times }: DistinctWords, at: number): boolean {
  return (times[numbers[at] ?? 0] ?? 0) > 1
}
