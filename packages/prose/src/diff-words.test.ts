import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'
import { applyEdits } from './text-edit.ts'

const finds = (before: string, after: string, expected: readonly string[]) => () => {
  const edits = diffWords(before, after)
  expect(edits.map(({ from, to, text }) => `${before.slice(from, to)} → ${text}`)).toEqual(expected)
  expect(applyEdits(before, edits)).toBe(after)
}

describe('diffWords', () => {
  it('sees nothing in equal texts', finds('The tide.', 'The tide.', []))
  it('sees a replaced word', finds('the big red fox ran', 'the small red fox ran', ['big → small']))
  it('cuts a word with one space', finds('a very tired man', 'a tired man', ['very  → ']))
  it('cuts a last word with the space before it', finds('He was tired too.', 'He was tired.', [' too → ']))
  it('adds a word', finds('a man', 'a tired man', [' → tired ']))
  it('takes a word whole, never letters of it', finds('walking', 'walked', ['walking → walked']))
  it('sees a changed mark alone', finds('Go, now', 'Go. now', [', → .']))
  it(
    'joins over one or two equal words',
    finds('she ran down the hill', 'he walked down a slope', ['she ran down the hill → he walked down a slope']),
  )
  it(
    'keeps edits apart over three equal words',
    finds('big cats like to eat fish', 'old cats like to eat mice', ['big → old', 'fish → mice']),
  )
  it('does not join over a line break', finds('big cat\nred dog', 'old cat\nwet dog', ['big → old', 'red → wet']))
  it(
    'cuts a phrase and not the word that follows it twice',
    finds('because due to the fact that the tide was out', 'because the tide was out', ['due to the fact that  → ']),
  )
  it(
    'leaves standing what a joined edit would put back',
    finds('She began to walk very slowly down.', 'She walked slowly down.', ['began to walk very → walked']),
  )
  it(
    'makes one edit of a clause turned round',
    finds('He opened the door and he went in.', 'He went in by the open door.', [
      'opened the door and he went in → went in by the open door',
    ]),
  )
  it(
    'cuts a tag whole',
    finds('“Go,” she said quietly, and sat.', '“Go.” She sat.', [',” she said quietly, and → .” She']),
  )
  it('sees changed white space alone', finds('two  spaces here', 'two spaces here', ['  → ']))
  it('sees a paragraph put in', finds('One.\nTwo.', 'One.\nNew.\nTwo.', [' → New.\n']))
  it(
    'keeps a changed end and a changed beginning apart',
    finds('He sat.\nTom left.', 'He stood.\nShe left.', ['sat → stood', 'Tom → She']),
  )
  it('joins paragraphs', finds('He sat down.\nShe left.', 'He sat down. She left.', ['\n →  ']))
  it('replaces everything', finds('one', '猫', ['one → 猫']))
  it('fills an empty text', finds('', 'new', [' → new']))
  it('empties a text', finds('old text', '', ['old text → ']))
  it('keeps an emoji whole', finds('a 👩‍🚀 b', 'a 👩‍🔧 b', ['👩‍🚀 → 👩‍🔧']))
  it('finds Japanese words', finds('猫が好きです', '犬が好きです', ['猫 → 犬']))
})

const VOCABULARY =
  'tide salt harbour she he the a of and ran stood rope boat light under over dark. quiet, — “no” 🎉 猫 \n'.split(' ')
const piece = fc.constantFrom(...VOCABULARY, ' ', '\n')
const texts = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(' '))

it('edits rebuild the new text, sorted and disjoint', () => {
  fc.assert(
    fc.property(
      fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 60 })),
      fc.oneof(texts, fc.string({ maxLength: 60 })),
      (before, after) => {
        const edits = diffWords(before, after)
        expect(applyEdits(before, edits)).toBe(after)
        for (const [index, { from, to }] of edits.entries()) {
          expect(to).toBeGreaterThanOrEqual(from)
          expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : (edits[index - 1]?.to ?? 0))
        }
      },
    ),
    { numRuns: 500 },
  )
})

/** A chapter whose words are drawn evenly, and the same with `share` of them replaced. */
function rewritten(paragraphs: number, share: number): { readonly before: string; readonly after: string } {
  let state = 7
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  const word = () => `w${Math.floor(random() * 900)}`
  const old = Array.from({ length: paragraphs }, () =>
    Array.from({ length: 90 }, (_, i) => word() + (i % 12 === 11 ? '.' : '')),
  )
  const fresh = old.map(paragraph => paragraph.map(each => (random() < share ? word() : each)))
  const typeset = (text: readonly (readonly string[])[]) => text.map(paragraph => paragraph.join(' ')).join('\n')
  return { before: typeset(old), after: typeset(fresh) }
}

it('a paragraph rewritten by 40 % is at most eight edits', () => {
  const { before, after } = rewritten(1, 0.4)
  const edits = diffWords(before, after)
  expect(edits.length).toBeLessThanOrEqual(8)
  expect(edits.length).toBeGreaterThan(1)
  expect(applyEdits(before, edits)).toBe(after)
})

it('a chapter rewritten by half is done paragraph by paragraph', () => {
  const { before, after } = rewritten(45, 0.45)
  const edits = diffWords(before, after)
  expect(applyEdits(before, edits)).toBe(after)
  expect(edits.length).toBeLessThanOrEqual(45 * 8)
  expect(edits.length).toBeGreaterThan(45)
})

it('a paragraph put before a rewritten one is not taken for it', () => {
  const { before, after } = rewritten(4, 0.2)
  const edits = diffWords(before, `Quite new and unlike the rest of it.\n${after}`)
  expect(edits[0]).toEqual({ from: 0, to: 0, text: 'Quite new and unlike the rest of it.\n' })
})

it('a text too different is one edit, at once', () => {
  const before = 'a '.repeat(20_000)
  const after = 'b '.repeat(20_000)
  expect(diffWords(before, after)).toHaveLength(1)
})
