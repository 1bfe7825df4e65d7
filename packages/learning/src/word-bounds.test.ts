import { expect, it } from 'vitest'
import { openPosterior, learnBesides } from './learn.ts'
import { UNKNOWN_POPULATION } from './population.ts'
import { emptyPosterior } from './posterior.ts'
import { keepWithinBounds } from './word-bounds.ts'

it('keeps the words that most is known of, and every measure, however many are met', () => {
  const posterior = openPosterior(emptyPosterior)
  const choose = (words: readonly string[]) => {
    const effects = Object.fromEntries(words.map(word => [`word:${word}`, -1]))
    learnBesides(posterior, { change: { adverbs: -1 }, words: effects, place: {}, weight: 1 }, UNKNOWN_POPULATION)
    keepWithinBounds(posterior)
  }
  for (let nth = 0; nth < 4_000; nth++) choose([`once${nth}`, `and${nth}`, ...(nth % 40 === 0 ? ['constructor'] : [])])
  const kept = Object.keys(posterior.beliefs)
  expect(kept.length).toBeLessThanOrEqual(1_201)
  expect(kept).toContain('word:constructor')
  expect(kept).toContain('adverbs')
  expect(kept).toContain('word:once3999')
})

it('teaches measures what they would learn without words', () => {
  const [with_, without] = [openPosterior(emptyPosterior), openPosterior(emptyPosterior)]
  const choice = { change: { adverbs: -1 }, place: {}, weight: 1 }
  learnBesides(with_, { ...choice, words: { 'word:slowly': -1 } }, UNKNOWN_POPULATION)
  learnBesides(without, choice, UNKNOWN_POPULATION)
  expect(with_.beliefs['adverbs']).toEqual(without.beliefs['adverbs'])
  expect(with_.beliefs['word:slowly']?.mean).toBeLessThan(0)
  expect(with_.comparisons).toBe(1)
})
