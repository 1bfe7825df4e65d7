import type { DocNode } from './doc-node.ts'

/** The words of the paragraphs that tell the story: none of a heading, list, quotation or code. */
export function paragraphsOf({ content = [] }: DocNode): readonly string[] {
  return content
    .filter(({ type }) => type === 'paragraph')
    .map(({ content: inline = [] }) => inline.map(({ text }) => text ?? '\n').join(''))
    .filter(text => text.trim() !== '')
}
