import type { Editor } from '@tiptap/core'

/** Whether nothing stands on the page: one block without content. */
export function isEmptyPage({ state: { doc } }: Editor): boolean {
  return doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.content.size === 0
}
