import type { Editor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { WordCounter } from './word-counter.ts'

/** How long one slice of counting may take, in ms: well under a frame. */
const SLICE_MS = 6
/** Counting waits for a moment without typing. */
const AFTER_MS = 300

/** Words of the manuscript, counted between keys; null until first counted. */
export function useWordCount(editor: Editor | null): number | null {
  const [words, setWords] = useState<number | null>(null)
  const counter = useMemo(() => new WordCounter(), [])
  useEffect(() => {
    if (editor === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    function slice(): void {
      if (editor === null || editor.isDestroyed) return
      const until = performance.now() + SLICE_MS
      const counted = counter.count(editor.state.doc, () => performance.now() > until)
      if (counted === null) timer = setTimeout(slice, 0)
      else setWords(counted)
    }
    function later(): void {
      clearTimeout(timer)
      timer = setTimeout(slice, AFTER_MS)
    }
    slice()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor, counter])
  return words
}
