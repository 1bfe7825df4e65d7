export { createAssistant } from './create-assistant.ts'
export type { AssistantOptions } from './assistant-options.ts'
export type {
  ActionFailure,
  AssistantState,
  ContradictionReport,
  Difference,
  ForgetReport,
  KeepingState,
  Kept,
  RefusedLearning,
  PromptAnswer,
  SentPrompt,
  UnderstudyAssistant,
} from './understudy-assistant.ts'
export type { LayerActions, LayerPreview } from './layer-actions.ts'
export { STRENGTHS, type Strength } from './strength.ts'
export type { StrengthActions, StrengthAsked, StrengthFailure, Strengths } from './strength-actions.ts'
export type { Firing, FiringPassage } from './would-fire.ts'
export { sumOfSpent, type Bill } from './bill.ts'
export type { ModuleActions, ModuleList } from './module-actions.ts'
export type { ModelActions, ModelChoice, ModelTask } from './model-actions.ts'
export type { SpentOn } from './credits.ts'
export type { Spending, SpentSum } from './spending.ts'
export type { AnswerEnd, KeptAnswer, Spent } from './prompt-record.ts'
export type { Sent, SentActions } from './sent-setting.ts'
export type { EditedText } from './person-ops.ts'
export type { KeptActions } from './kept-by.ts'
export { keptMessage, type KeptCount } from './kept-count.ts'
export type { ReadWish, WishActions } from './wish-actions.ts'
export type { HistoryActions, HistoryFailure, Returned } from './history-actions.ts'
export type { LedgerEntry, ShownChange, ShownDependent, Undone } from './ledger-entries.ts'
export type { PersonaFileActions, PersonaOffer, PersonaText, PersonaTextEdit } from './persona-file.ts'
export type { LayerAt } from './persona-books.ts'
export type { QuietScene } from './quiet-scenes.ts'
export type {
  CriticBehind,
  CriticChoice,
  Noticed,
  NoticedAnswer,
  OptimizerActions,
  OptimizerState,
  RunningUpdate,
  ShownTried,
  ShownUpdate,
  UndoUpdateFailure,
  UpdateReason,
  UpdateStatus,
} from './optimizer-actions.ts'
export type { OptimizerSetting } from './optimizer-setting.ts'
export type { Operation, OperationRefusal, PipelineChange, TriedOperation } from '@understudy/learning/symbolic'
export type { FoundSession, SessionMatch, SessionQuery } from './find-sessions.ts'
export type { SittingActions } from './sitting-actions.ts'
export type { Covered, OnSchedule, ScheduleEvery, ScheduleState, StepPart } from './schedule.ts'
export { learningOf } from './consent.ts'
export { memoryStore } from './memory-store.ts'
export { assistantCatalogue } from './catalogue.ts'
