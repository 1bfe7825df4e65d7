import { describe, expect, it } from 'vitest'
import { linesOfValue, titleOfKey } from './fact-words.ts'

describe('titleOfKey', () => {
  it.each([
    ['x-house-rules', 'House rules'],
    ['nativeLanguage', 'Native language'],
    ['x-', 'x-'],
    ['x-of_the_sea', 'Of the sea'],
  ])('%s reads “%s”', (key, title) => expect(titleOfKey(key)).toBe(title))
})

describe('linesOfValue', () => {
  it.each([
    [
      ['No blood', 'No swearing'],
      ['No blood', 'No swearing'],
    ],
    ['One voice', ['One voice']],
    [{ tense: 'past', endings: ['open', 'quiet'] }, ['Tense: past', 'Endings: open, quiet']],
    [[{ who: 'Bess', says: { often: 'aye' } }], ['Who: Bess; Says: Often: aye']],
    [null, []],
    [1887, ['1887']],
  ])('%j is %j', (value, lines) => expect(linesOfValue(value)).toEqual(lines))
})
