import { describe, expect, it } from 'vitest'
import { lexicalChange } from '@understudy/stylometry'
import { expectedMargin, learnAll, type Preference } from './learn.ts'
import { emptyPosterior } from './posterior.ts'
import { UNKNOWN_POPULATION } from './population.ts'
import { shippedPopulation } from './shipped-population.ts'

const chose = (rejected: string, preferred: string): Preference => ({
  change: {},
  words: lexicalChange(rejected, preferred),
  place: {},
  weight: 1,
})
const margin = (posterior: typeof emptyPosterior, from: string, to: string, population = UNKNOWN_POPULATION) =>
  expectedMargin(posterior, { change: {}, words: lexicalChange(from, to), place: {} }, population)

describe('words and phrases', () => {
  const cuts = [
    chose('He felt a sense of dread in the hall', 'He felt dread in the hall'),
    chose('There was a sense of calm at sea', 'There was calm at sea'),
    chose('She had a sense of home', 'She had home'),
  ]
  const learned = learnAll(emptyPosterior, cuts)
  it('carry over to another sentence', () => expect(margin(learned, 'A sense of order', 'Order')).toBeGreaterThan(0.5))
  it('say nothing of other words', () => expect(margin(learned, 'grey kettles', 'blue ladders')).toBe(0))
  it('are unlearned by the opposite choice', () => {
    const back = learnAll(learned, [chose('Order', 'A sense of order'), chose('Home', 'A sense of home')])
    expect(margin(back, 'A sense of order', 'Order')).toBeLessThan(margin(learned, 'A sense of order', 'Order'))
  })
  it('go with the texts they came from', () => {
    const rebuilt = learnAll(emptyPosterior, [chose('It was very late', 'It was late')])
    expect(Object.keys(rebuilt.beliefs).join(' ')).not.toContain('sense')
  })
  it('count for less where a choice follows taste less steeply', () => {
    const loose = learnAll(
      emptyPosterior,
      cuts.map(cut => ({ ...cut, slope: 0.3 })),
    )
    expect(margin(loose, 'A sense of order', 'Order')).toBeLessThan(margin(learned, 'A sense of order', 'Order'))
  })
})

describe('the population that ships', () => {
  const population = shippedPopulation()
  it('is small and finite', () => {
    expect(population.size).toBeGreaterThan(1_000)
    expect(population.size).toBeLessThan(3_000)
    for (const weight of population.values()) expect(Number.isFinite(weight)).toBe(true)
  })
  it('is where a writer of whom nothing is known stands', () => {
    const [word, weight] = [...population].find(([key]) => /^word:[a-z]+$/.test(key)) ?? ['', 0]
    const words = { [word]: 1 }
    expect(expectedMargin(emptyPosterior, { change: {}, words, place: {} }, population)).toBe(weight)
  })
  it('is left behind by what a writer chooses', () => {
    const [key, weight] = [...population].find(([, value]) => value > 0.1) ?? ['', 0]
    const against: Preference = { change: {}, words: { [key]: -1 }, place: {}, weight: 1 }
    const posterior = learnAll(
      emptyPosterior,
      Array.from({ length: 12 }, () => against),
      population,
    )
    expect(expectedMargin(posterior, { change: {}, words: { [key]: 1 }, place: {} }, population)).toBeLessThan(
      Math.min(0, weight),
    )
  })
})
