import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeats } from './find-repeats.ts'

const base = 'She walked very slowly home, and nobody on the quay looked up.'

describe('findRepeats', () => {
  const rows: readonly (readonly [string, readonly string[], readonly (number | null)[]])[] = [
    ['the same text', ['Low tide.', 'Low tide.'], [null, 0]],
    ['white space and case', ['Low  tide.', 'low tide. '], [null, 0]],
    ['the shape of quotation marks and dashes', ['“No” — he’d', `"No"--he'd`], [null, 0]],
    ['composed letters', ['café', 'cafe\u0301'], [null, 0]],
    ['other words', ['Low tide.', 'High water.'], [null, null]],
    ['another mark in a short text', ['Low tide.', 'Low tide!'], [null, null]],
    ['nothing at all', ['', ' '], [null, 0]],
    ['one that repeats a repeat', ['a b', 'A b', 'a B'], [null, 0, 0]],
  ]
  it.each(rows)('compares %s', (_, texts, repeats) => expect(findRepeats(texts, '')).toEqual(repeats))

  it('takes drafts of many words with one word apart as the same', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`)
    expect(findRepeats([words.join(' '), words.with(30, 'other').join(' ')], '')).toEqual([null, 0])
  })
  it('keeps drafts apart that each mend another word of a long passage', () => {
    const mended = [base.replace('very ', ''), base.replace('looked up', 'looked')]
    expect(findRepeats(mended, base)).toEqual([null, null])
    const passage = base.repeat(5)
    expect(findRepeats([passage.replace('very ', ''), passage.replace(/looked up\.$/, 'looked.')], passage)).toEqual([
      null,
      null,
    ])
  })
  it('knows a draft that leaves all as it is only as another such', () => {
    expect(findRepeats([base, base, 'She crept home.'], base)).toEqual([null, 0, null])
  })
})

const word = fc.constantFrom('tide', 'quay', 'low', 'rain', 'fell', 'slowly')
const texts = fc.array(
  fc.array(word, { maxLength: 12 }).map(words => words.join(' ')),
  { maxLength: 8 },
)

describe('findRepeats as algebra', () => {
  it('points at earlier ones that stay, and leaves nothing behind to drop', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { maxLength: 12 }), (drafts, stands) => {
        const passage = stands.join(' ')
        const repeats = findRepeats(drafts, passage)
        for (const [at, of] of repeats.entries())
          if (of !== null)
            expect({ earlier: of < at, stays: repeats[of] === null }).toEqual({ earlier: true, stays: true })
        const kept = drafts.filter((_, at) => repeats[at] === null)
        expect(findRepeats(kept, passage).every(of => of === null)).toBe(true)
      }),
    )
  })
  it('drops every later copy', () => {
    fc.assert(
      fc.property(texts, drafts => {
        const repeats = findRepeats([...drafts, ...drafts], '')
        expect(repeats.slice(drafts.length).every(of => of !== null)).toBe(true)
        expect(repeats.slice(0, drafts.length)).toEqual(findRepeats(drafts, ''))
      }),
    )
  })
})
