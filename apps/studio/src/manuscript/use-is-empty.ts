import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'
import { isEmptyPage } from './is-empty-page.ts'

/** Whether nothing stands on the page. */
export function useIsEmpty(editor: Editor): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    [editor],
  )
  const read = (): boolean => isEmptyPage(editor)
  return useSyncExternalStore(subscribe, read, read)
}
