import type {
  Answerer,
  DocumentId,
  Env,
  Outcome,
  Proposer,
  RewardModel,
  Store,
  WorkerPort,
} from '@understudy/contracts'

/** What a host brings. */
export interface AssistantOptions {
  /** In order of precedence: for a rewrite the first with something to say is shown. */
  readonly proposers: readonly Proposer[]
  /** Where everything is kept. Defaults to memory, which a reload empties. */
  readonly store?: Store
  /** Whose voice is written. */
  readonly subject: {
    readonly author: string
    readonly tenant?: string
    readonly house?: string
    readonly work?: DocumentId
  }
  /** Whose hands are on the keys. Only an actor who is the author teaches the author's persona. */
  readonly actor: string
  /** `given` where the host has asked for consent itself. Defaults to `ask`: nothing is recorded before `setLearning('on')`. */
  readonly consent?: 'ask' | 'given'
  /** BCP 47. Defaults to `en`. */
  readonly language?: string
  /** Runs the learner's engine beside the page; in time slices on it where absent, with the same results. */
  readonly learningWorker?: WorkerPort
  /**
   * Judge drafts beside `style`, `behaviour` and `content`, or in the place of one of those by its id. Each counts by its
   * card, times what a persona states in `modules.rewards`; one that fails or takes over two seconds is left out.
   */
  readonly rewardModels?: readonly RewardModel[]
  /**
   * Text models that may think about what the writer's choices say, in words; the rules of `learning` do where there is
   * none, and where text would leave this machine without the writer's word. One is told from others by its id, and by
   * that stands for the proposer of that id, or whose model has it.
   */
  readonly answerers?: readonly Answerer[]
  /** Whether an outcome may teach. Defaults to yes. */
  readonly mayLearn?: (outcome: Outcome) => boolean
  /** Without anything asked for or decided for longer, ms, a session has ended. Defaults to 30 minutes. */
  readonly idleMs?: number
  readonly env?: Env
  /**
   * What was learned is read once this has settled, as after a page was first painted; requests wait for it too.
   * Consent is read at once. Defaults to no wait.
   */
  readonly openAfter?: Promise<unknown>
}
