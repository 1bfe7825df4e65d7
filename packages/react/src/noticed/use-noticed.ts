import type { Noticed, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState } from 'react'
import { useAssistant } from '../use-assistant.ts'

/** The one question there is now; null where there is none, and while `isWanted` does not hold. */
export function useNoticed(assistant: UnderstudyAssistant, isWanted: boolean): Noticed | null {
  const { persona, optimizer, learning } = useAssistant(assistant)
  const [noticed, setNoticed] = useState<Noticed | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- another persona or setting says that there may be another question, or none
  useEffect(() => {
    if (!isWanted) return
    let wanted = true
    void assistant.noticed().then(found => {
      if (wanted) setNoticed(found)
    })
    return () => {
      wanted = false
    }
  }, [assistant, isWanted, persona, optimizer, learning])
  return isWanted ? noticed : null
}
