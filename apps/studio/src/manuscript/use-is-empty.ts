import { useEditorState, type Editor } from '@tiptap/react'

/** Whether nothing stands on the page: one block without content. */
export function useIsEmpty(editor: Editor): boolean {
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      state.doc.childCount === 1 &&
      state.doc.firstChild?.isTextblock === true &&
      state.doc.firstChild.content.size === 0,
  })
}
