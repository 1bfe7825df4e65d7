import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'

/** `|` stands where one sentence ends. */
const cut = (marked: string) => () => {
  const text = marked.replaceAll('|', '')
  const expected = marked.split('|').map(part => part.trim())
  expect(sentences(text).map(sentence => sentence.text)).toEqual(expected)
}

describe('sentences', () => {
  it('ends at a full stop', cut('She sat. |He did not.'))
  it('ends before a lower-case start', cut('hello world. |foo'))
  it('ends at mixed marks', cut('You what?! |Never.'))
  it('keeps a title with its name', cut('Mr. Pell met Mrs. Orr. |They spoke.'))
  it('keeps initials', cut('J. R. Pell came. |So did I. |He left.'))
  it('keeps an initialism inside', cut('U.S.A. is far. |Go.'))
  it('ends after an initialism before a new start', cut('She loved the U.S. |He did not.'))
  it('keeps decimals', cut('It was 3.14 miles. |Far.'))
  it('ends after a year', cut('It was 1987. |She left.'))
  it('keeps a list number', cut('1. Salt and bread'))
  it('reads No. as a number only before figures', cut('No. |He would not ask for No. 7 again.'))
  it('keeps e.g. and etc. inside', cut('Fruit, e.g. pears, figs etc. was there. |Good.'))
  it('ends after closing marks', cut('He said “stop.” |Then he went. |(Done!) |Next.'))
  it('keeps the tag with its question', cut('“Where?” she asked. |“There.”'))
  it('keeps a named tag with its exclamation', cut('“Stop!” Tom said. |He ran.'))
  it('keeps a titled tag', cut('“Stop!” Mrs. Pell cried. |He ran.'))
  it('ends before a silence that looks like a tag', cut('“Stop!” |Tom said nothing.'))
  it('keeps an unmarked tag', cut('Where to? he asked. |Far? I said. |What now? |he went on.'))
  it('ends before a beat', cut('“Stop!” |Tom turned.'))
  it('ends after a full stop in speech', cut('“Stop.” |Tom said nothing more.'))
  it('keeps a tag behind broken-off speech', cut('“But I—” she said. |“No.”'))
  it('ends broken-off speech before a beat', cut('“But I—” |She stopped.'))
  it('reads straight quotation marks', cut('"Why?" he said. |"Go."'))
  it('goes on after a trailing ellipsis in lower case', cut('He… well… he left. |So… |Then she did.'))
  it('ends at line breaks', cut('One\n|Two\n\n|Three'))
  it('ends at ideographic stops', cut('猫が好き。|犬も！|本当'))
  it('keeps the closing bracket of ideographic speech', cut('「行け。」|彼は言った。'))
  it('takes a text without marks as one', cut('no end here'))
  it('finds none in nothing', () => expect(sentences(' \n ')).toEqual([]))
  it('reads emoji', cut('Great! |🎉 Fine.'))
})

it('slices are in order, disjoint, and leave out only white space', () => {
  const piece = fc.constantFrom(
    'Mr.',
    ' ',
    '“Stop!”',
    'she',
    'said',
    '.',
    '…',
    '\n',
    '—',
    '猫。',
    '🎉',
    'U.S.',
    '1.',
    'Tom',
    '"',
    ')',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      let at = 0
      for (const { from, to, text: sentence } of sentences(text)) {
        expect(text.slice(at, from).trim()).toBe('')
        expect(text.slice(from, to)).toBe(sentence)
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 300 },
  )
})

it('reads 100,000 characters at once', () => {
  expect(sentences('A b. '.repeat(20_000))).toHaveLength(20_000)
  expect(sentences('x'.repeat(100_000))).toHaveLength(1)
  expect(sentences('.'.repeat(100_000))).toHaveLength(1)
})
