import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** A pause this long is no longer the search for a word, ms. */
const REST_MS = 20_000

const WORK = ['update', 'selectionUpdate', 'focus'] as const

/**
 * Whether the writer is not at work on the page: nothing happened there for a while, or the hands have left it for
 * something else. With the first key or click in it that is over.
 */
export function useRest(editor: Editor | null): boolean {
  const [isResting, setResting] = useState(false)
  useEffect(() => {
    if (editor === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = (): void => setResting(true)
    const begin = (): void => {
      clearTimeout(timer)
      timer = setTimeout(rest, REST_MS)
    }
    const work = (): void => {
      setResting(false)
      begin()
    }
    begin()
    for (const event of WORK) editor.on(event, work)
    editor.on('blur', rest)
    return () => {
      clearTimeout(timer)
      for (const event of WORK) editor.off(event, work)
      editor.off('blur', rest)
    }
  }, [editor])
  return isResting
}
