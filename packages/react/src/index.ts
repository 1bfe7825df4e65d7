// Strings
export { baseCatalogue } from './base-catalogue.ts'
export { CatalogueProvider, sayCount, useCatalogue, useSay, type Say } from './say.tsx'
export { reactCatalogue } from './catalogue.ts'

// Hooks
export { useAssistant } from './use-assistant.ts'
export { useUnderstudy } from './use-understudy.ts'
export { useAction, type Action, type ActionLine } from './use-action.ts'

// The writer's voice
export { PersonaPanel, type PersonaPanelProps } from './panel/persona-panel.tsx'
export type { CoWriter } from './layers/give-dialog.tsx'
export { HistoryPanel, type HistoryPanelProps } from './history/history-panel.tsx'
export { OptimizerPanel, type OptimizerPanelProps } from './optimizer/optimizer-panel.tsx'
export { SittingsPanel, type SittingsPanelProps } from './sittings/sittings-panel.tsx'
export { viewPersona, type PersonaView } from './panel/persona-view.ts'
export { InlineDifference } from './evidence/inline-difference.tsx'
export { differenceParts, type DifferencePart } from './evidence/difference-parts.ts'

// What the desk does
export { RulesPanel, type RulesPanelProps } from './rules/rules-panel.tsx'
export { QuietLine, type QuietLineProps } from './rules/quiet-line.tsx'
export { PassPanel, type PassPanelProps } from './passes/pass-panel.tsx'

// Beside the editor
export { ReviewBar, type ReviewBarProps } from './review/review-bar.tsx'
export { runReviewAction, type ReviewAction } from './review/review-actions.ts'
export { GhostLine, type GhostLineProps } from './review/ghost-line.tsx'
export { NoticeLine } from './review/notice-line.tsx'
export { NoticedLine, type NoticedLineProps } from './noticed/noticed-line.tsx'
export { QueryLine } from './review/query-line.tsx'
export { QueryList } from './review/query-list.tsx'
export { UnplacedList } from './review/unplaced-list.tsx'

// Which model for which task
export { ModelTasks, type ModelTasksProps } from './models/model-tasks.tsx'

// What is allowed, kept and sent
export { ConsentCard, type ConsentCardProps } from './consent/consent-card.tsx'
export { KeepingLine } from './consent/keeping-line.tsx'
export { SentPrompts } from './sent/sent-prompts.tsx'

// Parts a host can use in its own dialogs
export { CloseButton } from './parts/close-button.tsx'
export { Dialog, type DialogProps } from './parts/dialog.tsx'
export { OpenFileButton, type OpenFileButtonProps } from './parts/open-file-button.tsx'
export { StatusLine } from './parts/status-line.tsx'
export { saveFile } from './parts/save-file.ts'
export { shortDate } from './parts/short-date.ts'
