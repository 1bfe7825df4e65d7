import type { AssistantState, UnderstudyAssistant } from '@understudy/assistant'
import { useSyncExternalStore } from 'react'

/** The assistant's state; renders again when it changes. */
export function useAssistant(assistant: UnderstudyAssistant): AssistantState {
  return useSyncExternalStore(assistant.subscribe, assistant.state, assistant.state)
}
