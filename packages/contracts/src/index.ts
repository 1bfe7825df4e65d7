// Plain vocabulary
export type { Brand } from './brand.ts'
export type { Json } from './json.ts'
export type { JsonSchema } from './json-schema.ts'
export type {
  ActorId,
  CandidateId,
  DeviceId,
  DocumentId,
  ExchangeId,
  HunkId,
  ItemId,
  MeasureId,
  PatchId,
  ProposerId,
  QueryId,
  RecordId,
  RuleId,
  SessionId,
  SuggestionId,
  TextId,
} from './ids.ts'
export { systemEnv, type Env } from './env.ts'
export { failure, ok, type Result } from './result.ts'
export { say, type Catalogue, type Message } from './message.ts'
export { commonTokens, mostTokens, type TokenCounter } from './token-count.ts'
export { RECORD_FORMAT, type Versions } from './versions.ts'

// Text, places, people
export { LEAF, type BlockRange, type BlockType, type TextBlock, type TextPoint } from './text.ts'
export { MODES, inScope, scopeKey, type Hands, type Mode, type Scope, type Subject } from './scope.ts'
export type { Hand, ProvenanceMap, ProvenanceRun } from './hand.ts'

// From a request to what is shown
export {
  REWRITE_KINDS,
  selectedText,
  type ChatRequest,
  type ContinuationRequest,
  type PlacedRequest,
  type RequestContext,
  type RequestType,
  type RewriteKind,
  type RewriteRequest,
  type SelectedBlock,
  type SuggestionRequest,
  type Trigger,
} from './request.ts'
export { broughtBy, TOOL_IDS, TOOL_MOST, type BriefTools, type ToolId, type ToolSetting } from './brief-tools.ts'
export { PASS_IDS, type PassId } from './pass.ts'
export type { ParagraphEdit, TemplateKind, TemplateParagraphs } from './prompt-paragraph.ts'
export {
  settingAt,
  type Brief,
  type DialogueConvention,
  type HouseSheet,
  type Lexicon,
  type LexiconEntry,
  type PlacedSetting,
  type QuietRule,
  type RenderedPersona,
  type RuleSetting,
  type Stet,
  type WordRule,
} from './brief.ts'
export type { Check, Keeping, MeasureCheck, PassageScope, PatternCheck, WordsCheck, WordWish } from './check.ts'
export { PATTERN_MARKS, isTextPattern, type PatternMark, type TextPattern } from './text-pattern.ts'
export { isExecutable, type ReadStatement } from './read-statement.ts'
export type { RuleDescription } from './rule-description.ts'
export type { BlockChange, Candidate, Hunk, ItemRef, Query } from './hunk.ts'

// Ports
export type { Answerer, HeardPart, SchemaAnswer, SchemaFailure, SchemaQuestion } from './answerer.ts'
export type { ModelBehind, Proposer, ProposalPart, RuleCount } from './proposer.ts'
export { costOf, isPrice, type Price } from './price.ts'
export type {
  ExactPrompt,
  FailureReason,
  Alternative,
  ModelCapabilities,
  ModelMessage,
  ModelPart,
  ModelPrompt,
  TextModel,
  Usage,
} from './text-model.ts'
export type { Reward, RewardCard, RewardModel, RewardQuestion } from './reward-model.ts'
export type { Embedder } from './embedder.ts'
export {
  mainHand,
  type Assistant,
  type Credit,
  type EditorEvent,
  type ManuscriptReading,
  type ReadBlock,
  type ResumedSuggestion,
  type SuggestionPart,
} from './assistant.ts'
export type {
  BackupRecord,
  Cursor,
  DocumentAddress,
  DocumentPage,
  LogAddress,
  LogPage,
  LogRecord,
  Store,
  StoredText,
  StoreFailure,
  StoreLock,
  StoreScope,
  StoreWrite,
} from './store.ts'
export { StoreError } from './store-error.ts'
export type { WorkerPort } from './worker-port.ts'

// Records
export {
  END_REASONS,
  UNDONE_AT_ONCE_MS,
  type ChangedBy,
  type Considered,
  type ConsideredCandidate,
  type Dropped,
  type Ended,
  type EndReason,
  type EventBody,
  type EventEnvelope,
  type Hidden,
  type LoggedEvent,
  type PartAccepted,
  type RefusalWhy,
  type Requested,
  type SettleCause,
  type Settled,
  type Shown,
  type ShownHunk,
  type Survival,
  type QueryEnded,
  type Undone,
  type Weighed,
} from './events.ts'
export { mapEventTexts } from './event-texts.ts'
export { isActivity, SESSION_IDLE_MS } from './activity.ts'
export { wasRefused, wasTaken, type Outcome } from './outcome.ts'
export type { ItemDecision, LearningRecord, Sample, Statement } from './learning-records.ts'
