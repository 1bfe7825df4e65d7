import { seededRandom } from '../seeded-random.ts'

const RESAMPLES = 2_000

/** A figure over seeds, with where 95 in 100 resamplings of the seeds put it. */
export interface Spread {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** `figure` of all seeds, and its bootstrap interval over them; the same every time. */
export function spreadOf<T>(seeds: readonly T[], figure: (seeds: readonly T[]) => number): Spread {
  const random = seededRandom(1)
  const drawn = Array.from({ length: RESAMPLES }, () =>
    figure(seeds.flatMap(() => seeds.slice(...one(Math.floor(random() * seeds.length))))),
  ).sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] ?? 0
  return { value: figure(seeds), low: at(0.025), high: at(0.975) }
}

function one(index: number): readonly [number, number] {
  return [index, index + 1]
}

export function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0)
}

export function meanOf<T>(values: readonly T[], of: (value: T) => number): number {
  return sumOf(values, of) / Math.max(1, values.length)
}
