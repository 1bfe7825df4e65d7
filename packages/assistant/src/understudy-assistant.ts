import type {
  Assistant,
  Credit,
  DialogueConvention,
  DocumentId,
  ExactPrompt,
  ExchangeId,
  Hands,
  ItemId,
  Json,
  ModelBehind,
  Outcome,
  Result,
  RewriteRequest,
  RuleCount,
  StoreFailure,
} from '@understudy/contracts'
import type { AnswerRecord, KeptAnswer } from './prompt-record.ts'
import type { ModelActions } from './model-actions.ts'
import type { ModuleActions } from './module-actions.ts'
import type { SpentOn } from './credits.ts'
import type { Spending } from './spending.ts'
import type { LayerAt } from './persona-books.ts'
import type { PersonaFileActions } from './persona-file.ts'
import type { LayerActions } from './layer-actions.ts'
import type { HistoryActions } from './history-actions.ts'
import type { ScheduleState } from './schedule.ts'
import type { SittingActions } from './sitting-actions.ts'
import type { QuietScene } from './quiet-scenes.ts'
import type { EditedText } from './person-ops.ts'
import type { OptimizerActions, OptimizerState } from './optimizer-actions.ts'
import type { KeptActions } from './kept-by.ts'
import type { StrengthActions } from './strength-actions.ts'
import type { WishActions } from './wish-actions.ts'
import type { RestoreFailure } from './backup-file.ts'
import type { Sent, SentActions } from './sent-setting.ts'
import type { HabitId, Persona } from '@understudy/persona'

/**
 * The conductor, as hosts and `@understudy/react` use it: the editor's port, the persona and its decisions,
 * consent, and everything that was kept.
 */
export interface UnderstudyAssistant
  extends LayerActions,
    SentActions,
    WishActions,
    KeptActions,
    ModelActions,
    ModuleActions,
    HistoryActions,
    SittingActions,
    PersonaFileActions,
    StrengthActions,
    OptimizerActions,
    Assistant {
  /** What an interface shows. The same value until something changed. */
  state(): AssistantState
  /** The text models that the proposers ask, as of now. */
  models(): readonly ModelBehind[]
  /** Calls `listener` after each change of `state`; returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Resolves once the persona and the consent were read. Suggestions asked before simply wait for it. */
  readonly ready: Promise<void>

  /** Says whether learning may go on: nothing is recorded before a first `on`, nor while paused. */
  setLearning(learning: 'on' | 'paused'): Promise<Kept>
  /** Never, or again, learn from this document. What was learned before stays. */
  setDocumentLearning(document: DocumentId, learning: 'on' | 'never'): Promise<Kept>

  /**
   * How often each rule would find something in what `request` selects, as is asked before a pass; none where `signal`
   * has aborted. Shows and records nothing.
   */
  tally(request: RewriteRequest, signal: AbortSignal): Promise<readonly RuleCount[]>

  /**
   * Pages that the writer wrote, by paragraph: their habits are learned, three excerpts of them kept for that. Nothing
   * happens where learning is off, paused, or not wanted of the document, or where they are too few.
   */
  handOver(document: DocumentId, paragraphs: readonly string[]): Promise<Kept>

  /** With `lock`, `because` says why, for whoever meets the lock: "the imprint’s rule". */
  decide(
    item: ItemId,
    decision: 'accept' | 'refuse' | 'retire' | 'lock' | 'unlock',
    layer?: LayerAt,
    because?: string,
  ): Promise<Result<null, ActionFailure>>
  /** Takes a word off an item's list, where it then stays off, or has it act from now on, also in prompts. */
  decideWord(
    item: ItemId,
    word: string,
    decision: 'accept' | 'refuse',
    layer?: LayerAt,
  ): Promise<Result<null, ActionFailure>>
  /** Rewrites an item. What is tested stays as it is where `text` says nothing of it. */
  editItem(item: ItemId, text: EditedText, layer?: LayerAt): Promise<Result<null, ActionFailure>>
  /** Sets a value of the persona that is no item, by the keys of its file: a rule, a word of the style sheet. Null takes it out. */
  setValue(path: readonly string[], to: Json, layer?: LayerAt): Promise<Result<null, ActionFailure>>
  /** How speech is marked in a manuscript, as its writer says; null leaves it to the text. Kept by the host, said at each start. */
  setDialogue(document: DocumentId, dialogue: DialogueConvention | null): void
  /** The same as proposers are told it, and whether the writer said so or the text shows it. */
  dialogueOf(document: DocumentId): { readonly dialogue: DialogueConvention; readonly is: 'stated' | 'guessed' }
  /** Where rules went quiet in a manuscript, since the writer kept refusing them there. */
  quietIn(document: DocumentId): Promise<readonly QuietScene[]>
  /** Brings a quiet rule back: the refusals that made it so count no more. */
  wake(document: DocumentId, quiet: Pick<QuietScene, 'refusals'>): Promise<Kept>
  /** Locks a habit, puts it away, or takes it up again: from the next continuation on. */
  decideHabit(
    habit: HabitId,
    decision: 'accept' | 'refuse' | 'retire' | 'lock' | 'unlock',
  ): Promise<Result<null, ActionFailure>>
  /** Says a habit in so many words; learning leaves it alone from then on. `value` counts in `HABIT_UNITS`. */
  setHabit(habit: HabitId, value: number): Promise<Result<null, ActionFailure>>
  /** The latest continuations that a habit was learned from, newest first. */
  habitEvidence(habit: HabitId): Promise<readonly Difference[]>
  /** The recorded choices behind an item, newest first, as real before and after. */
  evidence(item: ItemId, layer?: LayerAt): Promise<readonly Difference[]>
  /** How many recorded choices speak against an item, with the newest three of them; it acts all the same. */
  contradictions(item: ItemId, layer?: LayerAt): Promise<ContradictionReport>
  /** What forgetting would delete, and which other items would lose evidence. Changes nothing. */
  previewForget(item: ItemId, layer?: LayerAt): Promise<ForgetReport>
  /** Deletes the texts behind the item from every store, leaves a tombstone, rebuilds what was derived. No way back. */
  forget(item: ItemId, layer?: LayerAt): Promise<Result<ForgetReport, ActionFailure>>

  /** What was sent to text models and what they answered, verbatim, newest first. */
  promptLog(limit: number): Promise<readonly SentPrompt[]>
  /** What all requests came to, in tokens, time and money. */
  spending(): Promise<Result<Spending, StoreFailure>>
  /** What a suggestion of this session came to; null of one that asked no model, or that nobody knows of. */
  spentOn(credit: Credit): SpentOn | null
  /** Every outcome kept, newest first: what an interface calls "your choices". */
  outcomes(limit: number): Promise<readonly Outcome[]>

  /** Everything kept, as the lines of one file. */
  backup(): AsyncIterable<string>
  restore(file: string): Promise<Result<null, RestoreFailure>>
  /** Removes everything of everybody from the store. */
  eraseAll(): Promise<Kept>
  /** Resolves once all that was recorded so far is kept, or failed to be. */
  flush(): Promise<void>
  /** Flushes and lets go of locks and workers. */
  close(): Promise<void>
}

export type Kept = Result<null, StoreFailure>
export type ActionFailure = StoreFailure | 'missing-item' | 'locked-item' | 'not-understood' | 'stale' | 'no-house'

export interface AssistantState {
  /** `elsewhere`: another tab folds what is learned; this one records and reads. */
  readonly status: 'opening' | 'ready' | 'elsewhere'
  readonly learning: 'not-asked' | 'on' | 'paused'
  /** What of the person goes into prompts. */
  readonly sent: Sent
  /** Documents never learned from. */
  readonly excluded: ReadonlySet<DocumentId>
  /** Whose voice is written, and by whom. */
  readonly hands: Hands
  /** The author's. */
  readonly persona: Persona
  /** The layers around it: null where no house was named; works that something was said of, by `Scope.work`. */
  readonly layers: { readonly house: Persona | null; readonly works: ReadonlyMap<string, Persona> }
  /** How many exchanges with models are over, in this session: the prompt log says more since. */
  readonly answered: number
  /** How many outcomes the persona was learned from. */
  readonly outcomes: number
  /** When what was learned is settled, and how much has gathered for it. */
  readonly schedule: ScheduleState
  /** Learning in words: how it is set, and what goes on. */
  readonly optimizer: OptimizerState
  readonly keeping: KeepingState
  /** Learned changes that were refused because they predicted recorded choices worse, newest first. */
  readonly refusals: readonly RefusedLearning[]
  /** Records that could not be read, set aside and named; the rest is there. */
  readonly damaged: readonly string[]
}

export type KeepingState =
  | { readonly status: 'kept' }
  | { readonly status: 'keeping' }
  /** Still held in memory and tried again. */
  | { readonly status: 'failing'; readonly reason: StoreFailure; readonly detail: string; readonly waiting: number }

export interface RefusedLearning {
  readonly item: ItemId
  readonly at: number
  readonly choices: number
  readonly before: number
  readonly after: number
}

/** One recorded choice as a person can read it. A text is null where it was forgotten. */
export interface Difference {
  readonly outcome: string
  readonly at: number
  readonly document: DocumentId
  /** `own-pages`: no choice, but pages of the writer's own, which stand in `before`. */
  readonly choice: 'accepted' | 'refused' | 'edited' | 'taken-back' | 'own-pages'
  /** The passage it stood in. */
  readonly passage: string | null
  readonly before: string | null
  readonly suggested: string | null
  readonly after: string | null
}

export interface ContradictionReport {
  /** Independent passages in which the writer chose the other way. */
  readonly against: number
  /** Passages that speak about it at all. */
  readonly of: number
  readonly shown: readonly Difference[]
}

export interface ForgetReport {
  readonly item: ItemId
  readonly texts: number
  readonly prompts: number
  /** Other items that rest on the same choices, with how many they lose. */
  readonly losing: readonly { readonly item: ItemId; readonly statement: string; readonly choices: number }[]
}

/** One request to a model, and what came back. */
export interface SentPrompt {
  readonly exchange: ExchangeId
  readonly document: DocumentId
  /** The update of learning in words that asked, of no one document; absent where a suggestion did. */
  readonly update?: string
  readonly at: number
  readonly model: string
  readonly remote: boolean
  /** By the host, so that nothing was sent. */
  readonly heldBack: boolean
  /** Null where it was held back, forgotten, or is no longer kept. */
  readonly prompt: ExactPrompt | null
  /** Null while it is coming, and where the page went away before it had. */
  readonly answer: PromptAnswer | null
}

/** What came back to one request, word for word. */
export interface PromptAnswer extends Pick<AnswerRecord, 'firstMs' | 'wholeMs' | 'spent'> {
  /** Of each, words are null where none came, or may not be kept, or were forgotten. */
  readonly answers: readonly KeptAnswer<string>[]
}
