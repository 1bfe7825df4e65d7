import { MEASURE_WEIGHTS, PHRASE_WEIGHTS, WORD_WEIGHTS } from './population-weights.ts'
import type { Population } from './population.ts'

/**
 * What professional writers preferred when they edited and ranked paragraphs of machine prose: the population that ships.
 * Read from its text anew at each call.
 */
export function shippedPopulation(): Population {
  return new Map([
    ...entriesOf(MEASURE_WEIGHTS, ''),
    ...entriesOf(WORD_WEIGHTS, 'word:'),
    ...entriesOf(PHRASE_WEIGHTS, 'phrase:'),
  ])
}

function entriesOf(text: string, prefix: string): readonly (readonly [string, number])[] {
  return text
    .trim()
    .split(/\s+/)
    .map(entry => {
      const parting = entry.lastIndexOf('=')
      return [prefix + entry.slice(0, parting).replace('_', ' '), Number(entry.slice(parting + 1))] as const
    })
}
