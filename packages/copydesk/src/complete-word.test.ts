import { describe, expect, it } from 'vitest'
import { continuationAt, entry } from '../test/requests.ts'
import { completeWord, SURE_ENOUGH } from './complete-word.ts'

const ENTRIES = [
  entry('Isolde', 14),
  entry('Marchetty', 9),
  entry('Marlow', 8),
  entry('Ansel', 6),
  entry('Ansel Quay', 5),
  entry('Wenna', 40),
  entry('Bess', 9),
  entry('Bessemer', 3),
  entry('Oslo', 1),
  entry('brimlight', 6, 'coined'),
  entry('thessaly', 3, 'coined'),
  entry('in the end of the day', 30, 'phrase'),
]
const lexicon = { entries: ENTRIES, words: 5_000 }
const completed = (before: string, after = '') => completeWord(continuationAt(before, after), lexicon)

describe('a name of several words', () => {
  const whole = (count: number) => ({ entries: [entry('Harbour', 8), entry('Harbour Light', count)], words: 5_000 })
  it('is offered whole where it always follows', () =>
    expect(completeWord(continuationAt('Aboard the Harb'), whole(8))?.rest).toBe('our Light'))
  it('and only its first word where it does not', () =>
    expect(completeWord(continuationAt('Aboard the Harb'), whole(4))?.rest).toBe('our'))
})

describe('completes', () => {
  it.each([
    ['He looked at Iso', 'lde'],
    ['He looked at Is', 'olde'],
    ['Isol', 'de'],
    ['“Isol', 'de'],
    ['He met March', 'etty'],
    ['He met Ans', 'el'],
    ['He met Ansel Qu', 'ay'],
    ['It was brimli', 'ght'],
    ['It was late. Brimli', 'ght'],
    ['Then Wen', 'na'],
  ])('%s|%s', (before, rest) => {
    const completion = completed(before)
    expect(completion?.rest).toBe(rest)
    expect(completion?.sure).toBeGreaterThanOrEqual(SURE_ENOUGH)
    expect(completion?.sure).toBeLessThan(1)
  })
})

describe('another than the one passed by', () => {
  const another = (before: string, ...passedBy: readonly string[]) =>
    completeWord({ ...continuationAt(before), passedBy }, lexicon)?.rest
  it('is the next best', () => expect(another('He met Mar', 'chetty')).toBe('low'))
  it('is none where there is none', () => expect(another('He met Mar', 'chetty', 'low')).toBeUndefined())
})

describe('says nothing', () => {
  it.each([
    ['at one letter behind a capital', 'He looked at I'],
    ['at two small letters', 'It was br'],
    ['between words', 'He looked at '],
    ['behind a mark', 'He looked at Iso.'],
    ['where two names begin alike', 'He met Mar'],
    ['at a name that is whole', 'He met Bess'],
    ['at a name seen once', 'He flew to Osl'],
    ['at an ordinary word', 'It was the'],
    ['at ordinary letters that a rare word shares', 'It was thes'],
    ['at a word of the page', 'The iso is the iso'],
    ['at a small letter for a capital', 'He looked at isol'],
    ['at a phrase', 'in the en'],
    ['where one letter is left', 'He looked at Isold'],
  ])('%s: %s', (_, before) => expect(completed(before)).toBeNull())

  it('inside a word', () => expect(completed('He looked at Iso', 'late')).toBeNull())
  it('before the word itself', () => expect(completed('He looked at Iso', ' Isolde')).toBeNull())
  it('before the rest of the name', () =>
    expect(
      completeWord(continuationAt('He met Ans', ' Quay'), { entries: [entry('Ansel Quay', 9)], words: 900 }),
    ).toBeNull())
  it('when the manuscript is empty', () =>
    expect(completeWord(continuationAt('He met Ans'), { entries: [], words: 0 })).toBeNull())
})

it('grows surer with every letter and every use', () => {
  const sure = (before: string, count: number) =>
    completeWord(continuationAt(before), { entries: [entry('brimlight', count, 'coined')], words: 20_000 })?.sure ?? 0
  expect(sure('It was brimli', 6)).toBeGreaterThan(sure('It was brim', 6))
  expect(sure('It was brim', 60)).toBeGreaterThan(sure('It was brim', 6))
})

it('weighs names against the words of the page that begin alike', () => {
  const page = 'Isabel sat. He saw Isabel and Isabel and Isabel. Then he saw Is'
  expect(completeWord(continuationAt(page), { entries: [entry('Isolde', 4)], words: 900 })).toBeNull()
})
