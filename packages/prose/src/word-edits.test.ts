import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './text-edit.ts'
import { wordEdits } from './word-edits.ts'

const finds = (before: string, after: string, expected: readonly string[]) => () =>
  expect(wordEdits(before, after).map(({ from, to, text }) => `${before.slice(from, to)} → ${text}`)).toEqual(expected)

describe('wordEdits', () => {
  it('sees nothing in equal texts', finds('The tide.', 'The tide.', []))
  it(
    'takes word for word',
    finds('she ran down the hill', 'he walked down a slope', ['she → he', 'ran → walked', 'the → a', 'hill → slope']),
  )
  it(
    'keeps words together that are not as many',
    finds('began to walk home', 'walked home', ['began to walk → walked']),
  )
  it('joins over nothing', finds('big cats eat fish', 'old cats eat mice', ['big → old', 'fish → mice']))
  it('cuts and adds', finds('a very old man', 'an old man here', ['a very → an', ' →  here']))
  it('finds Japanese words', finds('猫が好きです', '犬が好きです', ['猫 → 犬']))
})

const piece = fc.constantFrom('tide', 'salt', 'she', 'the', 'ran', '—', '“no”', '🎉', '猫', ' ', '  ')
const texts = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(' '))

it('rebuilds the new text, sorted and disjoint', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), fc.oneof(texts, fc.string()), (before, after) => {
      const edits = wordEdits(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      edits.forEach(({ from, to }, index) => {
        expect(to).toBeGreaterThanOrEqual(from)
        expect(from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0)
      })
    }),
    { numRuns: 500 },
  )
})
