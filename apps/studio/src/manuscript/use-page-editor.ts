import type { Editor } from '@tiptap/core'
import { useCatalogue } from '@understudy/react'
import { useEffect, useRef, useState } from 'react'
import type { LaidManuscript } from './laid-manuscript.ts'
import { layEditor, type EditorServices } from './lay-editor.ts'
import type { OpenManuscript } from './open-manuscript.ts'

/** The editor of a page, for as long as the page is there: the one laid before, where it is this manuscript's. */
export function usePageEditor(
  services: EditorServices,
  manuscript: OpenManuscript,
  laid: LaidManuscript | null,
): Editor {
  const catalogue = useCatalogue()
  const [editor] = useState(() =>
    laid?.manuscript === manuscript
      ? laid.editor
      : layEditor({ services, manuscript, catalogue, element: document.createElement('div') }),
  )
  useDestroyed(editor)
  useFirstFocus(editor)
  return editor
}

/** Ends the editor with its page; not at once, for in development React leaves a page and comes back to try it. */
function useDestroyed(editor: Editor): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(timer.current)
    return () => {
      timer.current = setTimeout(() => editor.destroy())
    }
  }, [editor])
}

/** An empty page is to be written on; where keys are on the screen they stay down until asked for. */
function useFirstFocus(editor: Editor): void {
  useEffect(() => {
    if (editor.isEmpty && editor.isEditable && matchMedia('(pointer: fine)').matches) editor.commands.focus()
  }, [editor])
}
