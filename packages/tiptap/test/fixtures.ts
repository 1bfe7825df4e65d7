import { getSchema } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import type { Hunk, HunkId } from '@understudy/contracts'

export const schema: Schema = getSchema([StarterKit])

/** A document of paragraphs. */
export function paragraphs(...texts: readonly string[]): Node {
  const content = texts.map(text => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }))
  return Node.fromJSON(schema, { type: 'doc', content })
}

/** A hunk that replaces `original` where it first stands in `text`, the text of block `block`. */
export function hunkFor(id: string, text: string, original: string, replacement: string, block = 0): Hunk {
  const from = text.indexOf(original)
  return {
    id: id as HunkId,
    change: { type: 'replace', block, from, to: from + original.length, text: replacement },
    original,
    reason: { key: 'Fewer words say the same' },
    rule: null,
    items: [],
  }
}
