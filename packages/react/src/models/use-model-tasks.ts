import type { ModelChoice, ModelTask, UnderstudyAssistant } from '@understudy/assistant'
import { useEffect, useState } from 'react'
import { useAssistant } from '../use-assistant.ts'

/** The models there are, and what is said and known of them by task. */
export interface KnownModels {
  readonly choices: readonly ModelChoice[]
  readonly tasks: readonly ModelTask[]
}

/** Null until it is known; read anew whenever something changed. */
export function useModelTasks(assistant: UnderstudyAssistant): KnownModels | null {
  const state = useAssistant(assistant)
  const [known, setKnown] = useState<KnownModels | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- a new state says that something may have changed
  useEffect(() => {
    let wanted = true
    void Promise.all([assistant.modelChoices(), assistant.modelTasks()]).then(([choices, tasks]) => {
      if (wanted) setKnown({ choices, tasks })
    })
    return () => {
      wanted = false
    }
  }, [assistant, state])
  return known
}
