import type { Population } from '../population.ts'
import { REWRITE_TASTE } from './shipped-cards.ts'

let taste: Population | undefined

/** Which of several texts judges put first, by `tasteFeatures`: the population of the list model that ships for rewrites. */
export function shippedTaste(): Population {
  taste ??= new Map(
    REWRITE_TASTE.trim()
      .split(/\s+/)
      .map(entry => {
        const parting = entry.lastIndexOf('=')
        return [entry.slice(0, parting), Number(entry.slice(parting + 1))] as const
      }),
  )
  return taste
}
