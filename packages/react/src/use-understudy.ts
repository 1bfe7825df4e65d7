import type { Editor } from '@tiptap/react'
import { subscribeUnderstudy, understudyState, type UnderstudyState } from '@understudy/tiptap'
import { useCallback, useSyncExternalStore } from 'react'

/** What the extension shows in `editor`; renders again when that changes, not on every key. Null without an editor. */
export function useUnderstudy(editor: Editor | null): UnderstudyState | null {
  const subscribe = useCallback(
    (listener: () => void) => (isAlive(editor) ? subscribeUnderstudy(editor, listener) : () => {}),
    [editor],
  )
  const read = useCallback(() => (isAlive(editor) ? understudyState(editor) : null), [editor])
  return useSyncExternalStore(subscribe, read, read)
}

function isAlive(editor: Editor | null): editor is Editor {
  return editor !== null && !editor.isDestroyed
}
