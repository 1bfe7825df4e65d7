import { expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs-of.ts'
import { plainToDoc } from './plain-to-doc.ts'

it('reads what is told, paragraph by paragraph', () => {
  expect(paragraphsOf(plainToDoc('The ferry left.\n\nNobody waved.'))).toEqual(['The ferry left.', 'Nobody waved.'])
})

it('leaves out what is not told, and empty paragraphs', () => {
  const words = [{ type: 'text', text: 'Told' }]
  const quoted = [{ type: 'paragraph', content: words }]
  expect(
    paragraphsOf({
      type: 'doc',
      content: [
        { type: 'heading', content: words },
        { type: 'blockquote', content: quoted },
        { type: 'paragraph' },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
        },
      ],
    }),
  ).toEqual(['One\ntwo'])
})
