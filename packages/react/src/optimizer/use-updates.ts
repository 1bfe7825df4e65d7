import type { CriticChoice, ShownUpdate, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState } from 'react'
import { useAssistant } from '../use-assistant.ts'

/** Who could read and what was read so far. */
export interface KnownUpdates {
  readonly critics: readonly CriticChoice[]
  /** Newest first. */
  readonly updates: readonly ShownUpdate[]
}

/** Null until it is known; read anew whenever something changed. */
export function useUpdates(assistant: UnderstudyAssistant, limit: number): KnownUpdates | null {
  const { optimizer, persona } = useAssistant(assistant)
  const [known, setKnown] = useState<KnownUpdates | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- another state or persona says that there may be another update, or one taken back
  useEffect(() => {
    let wanted = true
    void Promise.all([assistant.critics(), assistant.updates(limit)]).then(([critics, updates]) => {
      if (wanted) setKnown({ critics, updates })
    })
    return () => {
      wanted = false
    }
  }, [assistant, limit, optimizer, persona])
  return known
}
