import { MODES, PATTERN_MARKS, type TextPattern, type WordWish } from '@understudy/contracts'
import { isExecutable } from '@understudy/contracts'
import { readStatement } from '@understudy/stylometry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../../run-steps.ts'
import { knownWords } from '../known-words.ts'
import { whyNoStatement } from '../screen-statement.ts'
import { testOf } from '../statement-test.ts'
import { MANNER_WISHES } from './manner-statements.ts'
import { isCounted, readWish } from './read-wish.ts'
import { isSameWish, type RuleWish, type WishTest } from './rule-wish.ts'
import { sayWish } from './say-wish.ts'

const letters = fc.constantFrom(...'abcdefghiklmnoprstuvwyé')
const word = fc
  .array(letters, { minLength: 3, maxLength: 10 })
  .map(found => found.join(''))
  .filter(found => !['and', 'but'].includes(found))
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map(found => found.join(' '))
const words = fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 })
const openings = fc.uniqueArray(
  fc.oneof(fc.constantFrom('however', 'then', 'suddenly', 'as', 'and', 'but', 'in the end', 'it was', "didn't"), word),
  { minLength: 1, maxLength: 3 },
)
const limit = fc.constantFrom<readonly ['sentence' | 'paragraph' | 'speech', 'words' | 'sentences']>(
  ['sentence', 'words'],
  ['paragraph', 'words'],
  ['paragraph', 'sentences'],
  ['speech', 'words'],
)
const pattern: fc.Arbitrary<TextPattern> = fc.oneof(
  fc.record({ of: fc.constantFrom('sentence' as const, 'paragraph' as const), words: openings }).map(made => ({
    type: 'no-opening' as const,
    ...made,
  })),
  fc.constantFrom(...PATTERN_MARKS).map(mark => ({ type: 'no-mark' as const, mark })),
  fc.constantFrom('exclamation' as const, 'question' as const).map(mark => ({ type: 'no-run' as const, mark })),
  fc.tuple(limit, fc.integer({ min: 2, max: 90 }), fc.boolean()).map(([[of, unit], count, isMost]) => ({
    type: 'limit' as const,
    of,
    unit,
    ...(isMost ? { most: count } : { least: count }),
  })),
  fc
    .constantFrom('single' as const, 'double' as const, 'curly' as const, 'straight' as const)
    .map(style => ({ type: 'quotes' as const, style })),
)
const wishes = fc.oneof(
  words.map(list => list.map((text): WordWish => ({ text, wish: 'cut', instead: null }))),
  words.map(list => list.map((text): WordWish => ({ text, wish: 'use', instead: null }))),
  fc
    .tuple(words, word)
    .filter(([list, instead]) => !list.includes(instead))
    .map(([list, instead]) => list.map((text): WordWish => ({ text, wish: 'cut', instead }))),
)
const test: fc.Arbitrary<WishTest> = fc.oneof(
  pattern.map(made => ({ type: 'pattern' as const, pattern: made })),
  wishes.map(made => ({ type: 'words' as const, words: made })),
  fc.constantFrom(...MANNER_WISHES).map(made => ({ type: 'manner' as const, ...made })),
)
/** Manners and quotation marks are of their place already. */
const isOfItself = (wish: WishTest): boolean =>
  wish.type === 'manner' || (wish.type === 'pattern' && wish.pattern.type === 'quotes')
const wish: fc.Arbitrary<RuleWish> = fc
  .tuple(test, fc.option(fc.constantFrom(...MODES)))
  .map(([made, mode]) => ({ ...made, mode: isOfItself(made) ? null : mode }))

describe('a wish in words', () => {
  it('is read as just that wish again', () => {
    fc.assert(
      fc.property(wish, made => {
        const said = sayWish(made)
        expect(said, JSON.stringify(made)).not.toBeNull()
        const read = readWish(said ?? '')
        expect(read !== null && isSameWish(read, made), said ?? '').toBe(true)
      }),
      { numRuns: 500, seed: 8 },
    )
  })
  it.each<readonly [string, WishTest]>([
    ['Never use “a hint of”', { type: 'words', words: [{ text: 'a hint of', wish: 'cut', instead: null }] }],
    ['Write “grey” for “gray”', { type: 'words', words: [{ text: 'gray', wish: 'cut', instead: 'grey' }] }],
    [
      'At most 25 words in a sentence',
      { type: 'pattern', pattern: { type: 'limit', of: 'sentence', unit: 'words', most: 25 } },
    ],
    [
      'Never begin a sentence with “However” or “Then”',
      { type: 'pattern', pattern: { type: 'no-opening', of: 'sentence', words: ['however', 'then'] } },
    ],
    ['Use single quotation marks', { type: 'pattern', pattern: { type: 'quotes', style: 'single' } }],
    ['No en dashes', { type: 'pattern', pattern: { type: 'no-mark', mark: 'en-dash' } }],
    ['Never two exclamation marks in a row', { type: 'pattern', pattern: { type: 'no-run', mark: 'exclamation' } }],
  ])('%s', (said, made) => {
    expect(sayWish({ ...made, mode: null })).toBe(said)
    expect(readWish(said)).toEqual({ ...made, mode: null })
  })
  it.each<readonly [string, WishTest]>([
    ['of no words', { type: 'words', words: [] }],
    [
      'of a construct that a measure knows',
      { type: 'words', words: [{ text: 'there was', wish: 'cut', instead: null }] },
    ],
    ['of a whole sentence', { type: 'words', words: [{ text: 'a b c d e f g h', wish: 'cut', instead: null }] }],
    [
      'that cuts one word and puts another',
      {
        type: 'words',
        words: [
          { text: 'grey', wish: 'cut', instead: null },
          { text: 'gray', wish: 'use', instead: null },
        ],
      },
    ],
    [
      'with a mark of the quotation in it',
      { type: 'words', words: [{ text: 'a” or “b', wish: 'cut', instead: null }] },
    ],
  ])('is none: %s', (_, made) => {
    expect(sayWish({ ...made, mode: null })).toBeNull()
  })
  it.each(MANNER_WISHES)('$manner $wants is nothing that counters, patterns or word lists know', manner => {
    const wish: RuleWish = { type: 'manner', ...manner, mode: null }
    const statement = sayWish(wish) ?? ''
    expect(isExecutable(readStatement(statement))).toBe(false)
    expect(readWish(statement)).toEqual(wish)
    expect(readWish(`${statement.toUpperCase()}.`)).toEqual(wish)
  })
  it('is a preference in the eyes of those who check: tested by its words, or judged', () => {
    const screen = { names: new Set<string>(), known: finish(knownWords(new Set())) }
    fc.assert(
      fc.property(wish, made => {
        const said = sayWish(made) ?? ''
        fc.pre(!isCounted(said))
        expect(testOf(said).is, said).toBe(made.type === 'manner' ? 'judged' : 'tested')
        if (made.type !== 'words') expect(whyNoStatement(said, screen), said).toBeNull()
      }),
      { numRuns: 300, seed: 8 },
    )
  })
  it.each(['Keep sentences short', 'Fewer adverbs', 'Make it better', 'Never use “suddenly” except in letters', ''])(
    'rules cannot tell: %s',
    statement => {
      expect(readWish(statement)).toBeNull()
    },
  )
})
