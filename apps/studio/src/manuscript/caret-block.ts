import { Extension } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * Marks the block the caret is in, so that the page lays it out at once. Blocks are else left until the next frame says
 * they are on screen, and a browser that types into one before leaves the caret before the letter.
 */
export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: atCaret } })],
})

function atCaret({ doc, selection: { $head } }: EditorState): DecorationSet | null {
  if ($head.depth === 0) return null
  return DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'at-caret' })])
}
