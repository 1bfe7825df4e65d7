/** A document as Tiptap's JSON says it: what importing makes and exporting reads. */
export interface DocNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>>
  readonly content?: readonly DocNode[]
  readonly marks?: readonly { readonly type: string }[]
  readonly text?: string
}

export function paragraph(content: readonly DocNode[]): DocNode {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

/** A document is never empty: its schema wants one block. */
export function documentOf(blocks: readonly DocNode[]): DocNode {
  return { type: 'doc', content: blocks.length === 0 ? [paragraph([])] : blocks }
}

/** Lines of text with a hard break between them; no node for an empty line. */
export function lines(texts: readonly string[]): readonly DocNode[] {
  return texts.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    ...(text === '' ? [] : [{ type: 'text', text }]),
  ])
}
