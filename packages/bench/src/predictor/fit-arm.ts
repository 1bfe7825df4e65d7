import { fitMixing, type Calibration, type Mixing, type NextUnits } from '@understudy/predictor'
import type { AuthorPages } from './author-pages.ts'
import { pagesOf } from './bent-by.ts'
import { casesOf, fitCalibration } from './calibrate.ts'
import { placesIn } from './places-in.ts'
import { seenOf, sightingsOf } from './unit-bits.ts'

/** What a source was found to need on authors that it did not read. */
export interface Fitted {
  readonly calibration: Calibration
  /** How much a writer's pages are heeded, by how many words they have, the fewest first. */
  readonly mixing: readonly MixingOfWords[]
}

interface MixingOfWords extends Mixing {
  readonly words: number
  /** As the predictor counts them, on average. */
  readonly units: number
}

/** Where the pages know none, one, two or three of the units before. */
const BEFORE_FITTED: Mixing = { own: [0.1, 0.1, 0.1, 0.1] }

export async function fitArm(
  source: NextUnits,
  tuning: readonly AuthorPages[],
  caches: readonly number[],
): Promise<Fitted> {
  const places = await placesIn(tuning, () => source)
  const calibration = fitCalibration(casesOf(places))
  const seen = await seenOf(tuning, source)
  const mixing = caches.map(words => {
    const pages = tuning.map(one => pagesOf(one, words))
    const sightings = pages.flatMap((one, at) => sightingsOf(seen[at] ?? [], one))
    const units = pages.reduce((sum, { size }) => sum + size, 0) / Math.max(1, pages.length)
    return { words, units: Math.round(units), ...fitMixing(sightings, BEFORE_FITTED) }
  })
  return { calibration, mixing }
}

/** The constants as the predictor's `shipped.ts` holds them. */
export function constantsOf({ calibration: { bias, slope, length }, mixing }: Fitted): string {
  const three = (value: number): string => value.toFixed(3)
  const shares = mixing.map(({ units, own }) => `  { units: ${units}, own: [${own.map(three).join(', ')}] },`)
  const calibration = `calibration: { bias: ${three(bias)}, slope: ${three(slope)}, length: ${three(length)} },`
  return [calibration, 'mixing: [', ...shares, '],'].join('\n')
}
