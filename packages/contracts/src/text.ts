/**
 * Text coordinates: the document as a list of blocks of inline text.
 *
 * A block is a textblock of the editor in document order, also inside lists, quotes and table cells.
 * Offsets count UTF-16 code units of `text`; an inline leaf that is no text counts as one `LEAF`,
 * a hard break as one newline. ProseMirror positions never leave `@understudy/tiptap`.
 */
export interface TextBlock {
  readonly type: BlockType
  readonly text: string
}
export type BlockType = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code' | 'cell' | 'other'

/** Stands for one inline leaf that is no text. */
export const LEAF = '\uFFFC'

export interface TextPoint {
  readonly block: number
  readonly offset: number
}

/** A stretch inside one block; `from <= to`. */
export interface BlockRange {
  readonly block: number
  readonly from: number
  readonly to: number
}
