import type { FoundSession, SessionQuery, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState } from 'react'
import { useAssistant } from '../use-assistant.ts'

/** Keys come faster than texts are searched. */
const WAIT_MS = 250

/** The sittings that `query` finds, newest first; null until they were looked up. Keep the query the same value while it says the same. */
export function useSittings(assistant: UnderstudyAssistant, query: SessionQuery): readonly FoundSession[] | null {
  const { outcomes, persona } = useAssistant(assistant)
  const [found, setFound] = useState<readonly FoundSession[] | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- more choices or another persona say that there may be another sitting
  useEffect(() => {
    let wanted = true
    const look = (): void => {
      void assistant.sessions(query).then(sessions => {
        if (wanted) setFound(sessions)
      })
    }
    const timer = setTimeout(look, query.words === undefined ? 0 : WAIT_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [assistant, query, outcomes, persona])
  return found
}
