import type { Editor } from '@tiptap/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import type { RuleCount } from '@understudy/contracts'
import { rewriteRequestOf, type PassageName } from '@understudy/tiptap'
import { useEffect, useState } from 'react'

export interface Counting {
  readonly editor: Editor
  readonly assistant: UnderstudyAssistant
  readonly over: PassageName
  /** Counted each time this comes to be true. */
  readonly again: boolean
}

/** What was found where. */
interface Counted {
  readonly over: PassageName
  readonly counts: readonly RuleCount[]
}

/** How often each rule would find something around the caret; null while that is being counted. */
export function useTally({ editor, assistant, over, again }: Counting): readonly RuleCount[] | null {
  const [counted, setCounted] = useState<Counted | null>(null)
  useEffect(() => {
    if (!again) return
    const stopping = new AbortController()
    const request = rewriteRequestOf(editor, { kind: 'tighten', over, rules: [] })
    const counting = request === null ? Promise.resolve([]) : assistant.tally(request, stopping.signal)
    void counting.then(counts => !stopping.signal.aborted && setCounted({ over, counts }))
    return () => {
      stopping.abort()
      setCounted(null)
    }
  }, [editor, assistant, over, again])
  return counted?.over === over ? counted.counts : null
}
