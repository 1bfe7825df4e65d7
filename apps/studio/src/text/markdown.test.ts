import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph, type DocNode } from './doc-node.ts'
import { docToMarkdown } from './doc-to-markdown.ts'
import { markdownToDoc } from './markdown-to-doc.ts'

function text(words: string, ...marks: string[]): DocNode {
  return marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map(type => ({ type })) }
}

function reads(markdown: string, ...blocks: DocNode[]) {
  return () => expect(markdownToDoc(markdown)).toEqual({ type: 'doc', content: blocks })
}

const p = (...content: DocNode[]) => paragraph(content)
const item = (...content: DocNode[]): DocNode => ({ type: 'listItem', content })

describe('markdownToDoc', () => {
  it('reads a heading', reads('## The hard', { type: 'heading', attrs: { level: 2 }, content: [text('The hard')] }))
  it('joins the rows of a paragraph', reads('One\ntwo.', p(text('One two.'))))
  it(
    'reads emphasis',
    reads(
      'A *slow* **cold** tide',
      p(text('A '), text('slow', 'italic'), text(' '), text('cold', 'bold'), text(' tide')),
    ),
  )
  it('reads emphasis in emphasis', reads('***both***', p(text('both', 'bold', 'italic'))))
  it('leaves a star that closes nothing', reads('5 * 3', p(text('5 * 3'))))
  it('leaves names with underscores', reads('a_b_c', p(text('a_b_c'))))
  it('reads an escape', reads('\\*not slow\\*', p(text('*not slow*'))))
  it('reads a hard break', reads('Roses  \nare red', p(text('Roses'), { type: 'hardBreak' }, text('are red'))))
  it(
    'reads a scene break',
    reads('One.\n\n* * *\n\nTwo.', p(text('One.')), { type: 'horizontalRule' }, p(text('Two.'))),
  )
  it('reads a quote', reads('> Dear Ada,\n> come.', { type: 'blockquote', content: [p(text('Dear Ada, come.'))] }))
  it(
    'reads a list',
    reads('- rope\n- tar', { type: 'bulletList', content: [item(p(text('rope'))), item(p(text('tar')))] }),
  )
  it(
    'reads where a list starts',
    reads('3. rope', { type: 'orderedList', attrs: { start: 3 }, content: [item(p(text('rope')))] }),
  )
  it('keeps what it does not know', reads('[a](b) <i>', p(text('[a](b) <i>'))))
})

const word = fc.constantFrom('tide', 'Mara', 'said.', '1.', '-', '#', '>', '*', '_', 'a_b', '`', '~', '\\', '5')
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
const block: fc.Arbitrary<DocNode> = fc.oneof(
  words.map(line => p(text(line))),
  fc.tuple(words, words).map(([one, other]) => p(text(`${one} `), text('slow', 'italic'), text(` ${other}`))),
  fc.tuple(words, words).map(([one, other]) => p(text(one), { type: 'hardBreak' }, text(other))),
  words.map((line): DocNode => ({ type: 'blockquote', content: [p(text(line))] })),
  fc.constant<DocNode>({ type: 'horizontalRule' }),
  fc.constant<DocNode>({ type: 'heading', attrs: { level: 2 }, content: [text('The hard')] }),
  fc.constant<DocNode>({ type: 'bulletList', content: [item(p(text('rope'))), item(p(text('tar')))] }),
)

it('reads back what was saved as Markdown', () => {
  const blocks = fc
    .array(block, { minLength: 1, maxLength: 5 })
    .filter(list => !list.some((node, index) => node.type === list[index + 1]?.type && node.type !== 'paragraph'))
  fc.assert(
    fc.property(blocks, list => {
      const doc = documentOf(list)
      expect(markdownToDoc(docToMarkdown(doc))).toEqual(doc)
    }),
    { numRuns: 400 },
  )
})
