import type { Editor } from '@tiptap/react'
import type { HunkKey } from '@understudy/tiptap'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { keepAbove } from './keep-above.ts'

/**
 * Keeps the change up for decision above the card once it is another one. Not where the writer's own edit made it
 * another: the page stays where they are. What comes back is called before a button of the card makes it another.
 */
export function useInSight(editor: Editor, current: HunkKey | null, bar: RefObject<Element | null>): () => void {
  const asked = useRef(false)
  const doc = useRef<Editor['state']['doc'] | null>(null)
  useLayoutEffect(() => {
    const isEdited = doc.current !== null && doc.current !== editor.state.doc
    const mayScroll = asked.current || !isEdited
    doc.current = editor.state.doc
    asked.current = false
    if (current === null || bar.current === null || !mayScroll) return
    const shown = editor.view.dom.querySelector(`[data-understudy-hunk="${CSS.escape(current)}"]`)
    if (shown !== null) keepAbove(shown, bar.current)
  }, [editor, current, bar])
  return () => {
    asked.current = true
  }
}
