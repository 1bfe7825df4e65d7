export { createAssistant } from './create-assistant.ts'
export type { AssistantOptions } from './assistant-options.ts'
export type {
  ActionFailure,
  AssistantState,
  Difference,
  ForgetReport,
  KeepingState,
  Kept,
  PersonaOffer,
  RefusedLearning,
  SentPrompt,
  UnderstudyAssistant,
} from './understudy-assistant.ts'
export { memoryStore } from './memory-store.ts'
export { assistantCatalogue } from './catalogue.ts'
