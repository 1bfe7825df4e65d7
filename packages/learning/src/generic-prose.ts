import { USUAL_PROSE } from './usual-prose.ts'

/** Mean and standard deviation of a measure over passages of about 200 words. */
export interface Usual {
  readonly mean: number
  readonly deviation: number
}

/**
 * How machine prose reads before a writer has touched it, by measure: what pages of a writer's own are held against.
 * Read from its text anew at each call.
 */
export function genericProse(): ReadonlyMap<string, Usual> {
  return new Map(
    USUAL_PROSE.trim()
      .split(/\s+/)
      .map(entry => {
        const [measure = '', mean, deviation] = entry.split(/[=±]/)
        return [measure, { mean: Number(mean), deviation: Number(deviation) }] as const
      }),
  )
}
