import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode } from './doc-node.ts'
import { docToPlain } from './doc-to-plain.ts'
import { plainToDoc } from './plain-to-doc.ts'

/** Paragraphs as strings, a hard break as a slash. */
function read(doc: DocNode): readonly string[] {
  return (doc.content ?? []).map(block => (block.content ?? []).map(({ text }) => text ?? '/').join(''))
}

function reads(text: string, ...paragraphs: string[]) {
  return () => expect(read(plainToDoc(text))).toEqual(paragraphs)
}

const LONG = 'The tide came in over the flats, and nobody on the wall said anything about it. '.repeat(3).trim()
const WRAPPED = [
  'The tide came in over the flats, and nobody on the',
  'wall said anything about it for a long while, as if',
  'saying so would make it real, and then the bell was',
  'rung.',
]

describe('plainToDoc', () => {
  it('parts paragraphs at blank lines', reads('One.\n\nTwo.', 'One.', 'Two.'))
  it('keeps the lines of a verse', reads('Roses\nare red\n\nAnd so on.', 'Roses/are red', 'And so on.'))
  it('joins lines wrapped at a margin', reads(`${WRAPPED.join('\n')}\n\nNext.`, WRAPPED.join(' '), 'Next.'))
  it(
    'takes each line for a paragraph where there are no blank ones',
    reads('One.\nTwo.\nThree.', 'One.', 'Two.', 'Three.'),
  )
  it('keeps a break between scenes among long lines', reads(`${LONG}\n${LONG}\n\n${LONG}`, LONG, LONG, '', LONG))
  it('reads the line ends of other systems', reads('One.\r\n\r\nTwo.', 'One.', 'Two.'))
  it('drops the indent of a first line', reads('   One.\n\n\tTwo.', 'One.', 'Two.'))
  it('makes one empty paragraph of nothing', reads('\n\n', ''))

  it('reads back what was saved as plain text', () => {
    const word = fc.constantFrom('tide', 'flats', 'Mara', 'said', 'it.', '“No,”')
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '))
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), paragraphs => {
        const doc = plainToDoc(paragraphs.join('\n\n'))
        expect(plainToDoc(docToPlain(doc))).toEqual(doc)
        expect(read(doc)).toEqual(paragraphs)
      }),
      { numRuns: 200 },
    )
  })
})
