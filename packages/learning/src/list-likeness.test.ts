import { describe, expect, it } from 'vitest'
import { likenessFeatures } from './list-likeness.ts'
import { NO_HISTORY, withOccasion, type Occasion, type OccasionEnding, type OccasionHistory } from './occasion.ts'
import { paceFeatures } from './pace-features.ts'

const list = (before: string, texts: readonly string[], over: Partial<Occasion> = {}): Occasion => ({
  session: 'one',
  nth: 0,
  askedAt: 1_000,
  openedAt: 2_000,
  before,
  after: '',
  suggestions: texts.map(text => ({ text, probability: null })),
  prompt: 'p',
  genre: 'creative',
  ...over,
})
const after = (...seen: readonly (readonly [Occasion, OccasionEnding])[]): OccasionHistory =>
  seen.reduce((history, [occasion, ending]) => withOccasion(history, occasion, ending, 500), NO_HISTORY)
const ROPE = 'pulled the rope'
const LAMP = 'lit a lamp'

describe('what a list has in common with those before it', () => {
  it.each<[string, OccasionHistory, Occasion, Readonly<Record<string, number>>]>([
    ['nothing where there was none', NO_HISTORY, list('', [ROPE]), { 'like-left': 0, 'like-taken': 0 }],
    [
      'its words with one left',
      after([list('', [ROPE]), 'left']),
      list('', [ROPE]),
      { 'like-left': 3, again: 1, 'all-again': 1 },
    ],
    [
      'half of them with one taken',
      after([list('', ['the rope']), 'taken']),
      list('', ['the rope held fast']),
      { 'like-taken': 1.5, again: 0 },
    ],
    ['none with another', after([list('', [LAMP]), 'left']), list('', [ROPE]), { 'like-left': 0, 'all-again': 0 }],
    [
      'none with one of another session',
      after([list('', [ROPE], { session: 'two' }), 'left']),
      list('', [ROPE]),
      { 'like-left': 0 },
    ],
    [
      'what was taken and stands',
      after([list('', [ROPE]), 'taken']),
      list(`He ${ROPE} in.`, [LAMP]),
      { 'last-stands': 1, 'last-gone': 0 },
    ],
    [
      'what was taken and is gone',
      after([list('', [ROPE]), 'taken']),
      list('He let go.', [LAMP]),
      { 'last-stands': 0, 'last-gone': 1 },
    ],
    [
      'a longer list',
      after([list('', [ROPE]), 'left']),
      list('', [ROPE, LAMP]),
      { 'more-than-last': 1, 'all-again': 0 },
    ],
  ])('%s', (_, history, occasion, expected) => {
    expect(likenessFeatures(history, occasion)).toMatchObject(expected)
  })
  it('looks back at five lists of a kind, not at all of them', () => {
    const others = Array.from({ length: 5 }, () => [list('', [LAMP]), 'left'] as const)
    const history = after([list('', [ROPE]), 'left'], ...others)
    expect(history.lists).toHaveLength(5)
    expect(likenessFeatures(history, list('', [ROPE]))['like-left']).toBe(0)
  })
})

describe('the pace', () => {
  it.each<[string, string, Partial<Occasion>, Readonly<Record<string, number>>]>([
    ['fast', 'a'.repeat(20), { askedAt: 11_000 }, { 'typed-speed': 1, 'grown:left:some': 0.5, 'since:3': 0.5 }],
    ['nothing written', 'a'.repeat(10), { askedAt: 2_000 }, { 'typed-speed': 0, 'grown-little': 1, deleted: 0 }],
    ['going back', 'a'.repeat(4), { askedAt: 3_000 }, { deleted: 1, 'grown:left:less': 0.5, 'typed-speed': -1 }],
    ['a passage later', 'a'.repeat(200), { askedAt: 601_000 }, { 'grown:left:more': 0.5, 'since:8': 0.5 }],
  ])('%s', (_, before, over, expected) => {
    const history = after([list('a'.repeat(10), [ROPE]), 'left'])
    expect(paceFeatures(history, list(before, [LAMP], over))).toMatchObject(expected)
  })
  it('says only what it can of the first list', () => {
    expect(paceFeatures(NO_HISTORY, list('', [ROPE]))).toEqual({ 'opened-in:2': 0.5, 'nth:0': 0.5 })
  })
})
