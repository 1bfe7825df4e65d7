import { describe, expect, it } from 'vitest'
import { NO_HISTORY, withOccasion, type Occasion } from './occasion.ts'
import { patternFeatures } from './pattern-features.ts'
import { chanceTaken, learnTaken, type PatternBeliefs } from './pattern-model.ts'
import { SHIPPED_PATTERN } from './shipped-pattern.ts'

const occasion = (given: Partial<Occasion> = {}): Occasion => ({
  session: 's1',
  nth: 0,
  askedAt: 0,
  openedAt: 300,
  before: 'The ferry was late, ',
  after: '',
  suggestions: [
    { text: 'and nobody on the quay minded.', probability: 0.1 },
    { text: 'as ever', probability: null },
  ],
  prompt: 'sea',
  genre: 'story',
  ...given,
})

describe('patternFeatures', () => {
  it.each([
    ['a new paragraph', { before: 'Late.\n' }, { 'at-line-start': 1, 'after-comma': 0 }],
    ['after a comma', {}, { 'after-comma': 1, 'after-space': 1 }],
    ['nothing offered', { suggestions: [] }, { 'none-offered': 1, 'mean-words': -2 }],
    ['text after the caret', { after: 'The end.' }, { 'text-after': 1 }],
    ['an empty page', { before: '' }, { 'after-sentence': 0, 'first-of-session': 1 }],
  ] as const)('%s', (_, given, features) =>
    expect(patternFeatures(NO_HISTORY, occasion(given))).toMatchObject(features),
  )
  it('are finite whatever is offered', () => {
    const odd = occasion({ before: '🌊', askedAt: 9, openedAt: 1, suggestions: [{ text: '', probability: 0 }] })
    for (const value of Object.values(patternFeatures(NO_HISTORY, odd))) expect(Number.isFinite(value)).toBe(true)
  })
  it('remember the last list of the session and no other', () => {
    const history = withOccasion(NO_HISTORY, occasion(), 'left', 800)
    expect(patternFeatures(history, occasion({ nth: 1 }))).toMatchObject({ 'left-last': 1, 'same-place-left': 1 })
    expect(patternFeatures(history, occasion({ session: 's2' }))).toMatchObject({ 'first-of-session': 1 })
  })
  it('know how often lists are taken', () => {
    const takes = Array.from({ length: 9 }, () => 'taken' as const)
    const history = takes.reduce((known, ending) => withOccasion(known, occasion(), ending, 500), NO_HISTORY)
    const rate = patternFeatures(history, occasion())['rate'] ?? 0
    expect(rate).toBeGreaterThan(patternFeatures(NO_HISTORY, occasion())['rate'] ?? 0)
  })
  it('do not count a list whose end nobody knows', () => {
    const history = withOccasion(NO_HISTORY, occasion(), 'unknown', 0)
    expect(history).toMatchObject({ taken: 0, left: 0 })
  })
})

describe('the pattern model', () => {
  const features = patternFeatures(NO_HISTORY, occasion())
  const after = (isTaken: boolean, times: number) => {
    let beliefs: PatternBeliefs = new Map()
    for (let i = 0; i < times; i++) beliefs = learnTaken(beliefs, features, { isTaken }, SHIPPED_PATTERN)
    return beliefs
  }
  it('starts at what is usual', () => {
    const chance = chanceTaken(new Map(), features, SHIPPED_PATTERN)
    expect(chance).toBeGreaterThan(0.5)
    expect(chance).toBeLessThan(0.9)
  })
  it('expects nothing to be taken of nothing', () => {
    const none = patternFeatures(NO_HISTORY, occasion({ suggestions: [] }))
    expect(chanceTaken(new Map(), none, SHIPPED_PATTERN)).toBeLessThan(0.05)
  })
  it('moves toward what the writer does', () => {
    expect(chanceTaken(after(false, 30), features, SHIPPED_PATTERN)).toBeLessThan(
      chanceTaken(after(true, 30), features, SHIPPED_PATTERN) - 0.2,
    )
  })
  it('believes about no more than the population knows', () => {
    for (const key of after(true, 3).keys()) expect(SHIPPED_PATTERN.has(key)).toBe(true)
  })
})
