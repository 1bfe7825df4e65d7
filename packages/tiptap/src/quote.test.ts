import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs, schema } from '../test/fixtures.ts'
import { findQuote, quoteAt } from './quote.ts'

const TEXT = 'The tide had gone out early and the boats lay on their sides in the mud, all of them but one.'

/** Quotes `words` of the first text and says what is found in the second, as `offset in its block`, or null. */
function found(words: string, now: readonly string[], before: readonly string[] = [TEXT]): string | null {
  const doc = paragraphs(...before)
  const from = before.join('  ').indexOf(words) + 1
  const after = paragraphs(...now)
  const place = findQuote(after, quoteAt(doc, { from, to: from + words.length }))
  if (!place) return null
  const $from = after.resolve(place.from)
  return `${$from.index(0)}:${$from.parentOffset} ${after.textBetween(place.from, place.to)}`
}

describe('a quotation', () => {
  it.each([
    ['at its place', 'the boats', [TEXT], '0:32 the boats'],
    ['after a paragraph put before', 'the boats', ['New.', TEXT], '1:32 the boats'],
    ['after words put before in its paragraph', 'the boats', [`So ${TEXT}`], '0:35 the boats'],
    ['with one side rewritten', 'the boats', [TEXT.replace('gone out early', 'gone')], '0:22 the boats'],
    [
      'in a paragraph that was split before it',
      'the boats',
      ['The tide had gone out early and ', TEXT.slice(32)],
      '1:0 the boats',
    ],
    ['not where its words have changed', 'the boats', [TEXT.replace('boats', 'ships')], null],
    ['not where its words stand among others', 'the boats', ['He sold the boats.', 'Nothing else.'], null],
    ['not where its paragraph stands twice', 'the boats', ['New.', TEXT, TEXT], null],
    ['at its place, though its paragraph stands twice', 'the boats', [TEXT, TEXT], '0:32 the boats'],
    ['nowhere in an empty document', 'the boats', [''], null],
  ] as const)('is found %s', (_name, words, now, expected) => expect(found(words, now)).toBe(expected))

  it('tells a common word by what stands around it', () => {
    const at = TEXT.indexOf('the mud')
    const place = { from: at + 1, to: at + 4 }
    const after = paragraphs('New.', TEXT)
    expect(findQuote(after, quoteAt(paragraphs(TEXT), place))).toEqual({ from: place.from + 6, to: place.to + 6 })
  })
  it('tells a point between two words', () => {
    const at = TEXT.indexOf(' lay') + 1
    const quote = quoteAt(paragraphs(TEXT), { from: at, to: at })
    expect(findQuote(paragraphs('New.', TEXT), quote)).toEqual({ from: at + 6, to: at + 6 })
    expect(findQuote(paragraphs(TEXT.replace('boats lay', 'boats all lay')), quote)).toBe(null)
  })

  it('is found in its own document, and elsewhere only as the same words', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'the', 'tide', ' '), { minLength: 1, maxLength: 30 })
      .map(words => words.join(''))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(12), (own, other, at, length) => {
        const doc = paragraphs(own)
        const from = 1 + (at % own.length)
        const to = Math.min(from + length, own.length + 1)
        const quote = quoteAt(doc, { from, to })
        expect(findQuote(doc, quote)).toEqual({ from, to })
        const elsewhere = paragraphs(other, own.slice(2))
        const place = findQuote(elsewhere, quote)
        if (place) expect(elsewhere.textBetween(place.from, place.to)).toBe(own.slice(from - 1, to - 1))
      }),
      { numRuns: 400 },
    )
  })
})

it('stands in the block that the host names, among others that read the same', () => {
  const heading = (level: number) => schema.node('heading', { level }, schema.text(TEXT))
  const before = schema.node('doc', null, [heading(1), heading(2)])
  const after = schema.node('doc', null, [schema.node('paragraph'), heading(1), heading(2)])
  const blockId = (block: Node) => (block.attrs.level ? `h${block.attrs.level}` : null)
  const from = TEXT.length + 3 + TEXT.indexOf('the boats')
  const quote = quoteAt(before, { from, to: from + 9 }, blockId)
  expect(quote).toMatchObject({ block: 'h2', text: 'the boats' })
  expect(findQuote(after, quote)).toBe(null)
  expect(findQuote(after, quote, blockId)).toEqual({ from: from + 2, to: from + 11 })
})
