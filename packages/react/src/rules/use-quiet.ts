import type { QuietScene, UnderstudyAssistant } from '@understudy/assistant'
import type { DocumentId } from '@understudy/contracts'
import { useEffect, useState } from 'react'
import { useAssistant } from '../use-assistant.ts'

/** Where rules are quiet in a manuscript, read again whenever something changed; null until it was read. */
export function useQuiet(assistant: UnderstudyAssistant, document: DocumentId | null): readonly QuietScene[] | null {
  const state = useAssistant(assistant)
  const [quiet, setQuiet] = useState<readonly QuietScene[] | null>(null)
  useEffect(() => {
    if (document === null) return
    let isOver = false
    void assistant.quietIn(document).then(found => {
      // the same is the same value, so that nothing is drawn again for it
      if (!isOver) setQuiet(before => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    })
    return () => {
      isOver = true
    }
  }, [assistant, document, state])
  return quiet
}
