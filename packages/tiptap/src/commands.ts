import type { ProposerId, QueryId, RefusalWhy, RewriteKind, RuleId, Trigger } from '@understudy/contracts'
import type { RawCommands } from '@tiptap/core'
import { tell, whenReviewing } from './command.ts'
import { ghostCommands, refuseGhost } from './ghost-commands.ts'
import { hunkCommands, refuseHunk } from './hunk-commands.ts'
import { passageCommands } from './passage-commands.ts'
import type { HunkKey } from './pending-hunk.ts'
import type { Reading } from './review.ts'
import type { PassageName } from './rewrite-question.ts'
import type { Runtime } from './runtime.ts'

/** What is wished of a rewrite. */
export interface RewriteOptions {
  readonly kind: RewriteKind
  /** The writer's own words; they go with the kind `instruction` only. */
  readonly instruction?: string
  /** Ask only this one; the assistant's order where absent. */
  readonly proposer?: ProposerId
  /** A pass: only these rules. */
  readonly rules?: readonly RuleId[]
  /** What is asked about: what is selected, or the paragraph of the caret, where absent. */
  readonly over?: PassageName
}

/** What `editor.commands` and `editor.chain()` gain. */
export interface UnderstudyCommands<ReturnType> {
  /** Asks for a continuation at the caret. False in code, between blocks, with a selection, and read-only. */
  requestContinuation: (trigger?: Trigger) => ReturnType
  /** Takes the whole ghost, as one undo step. */
  acceptGhost: () => ReturnType
  /** Takes its next word. */
  acceptGhostWord: () => ReturnType
  /** Takes its next sentence. */
  acceptGhostSentence: () => ReturnType
  /** Shows another continuation in place of the one that shows: the next that has come, else one that is asked for. */
  nextContinuation: () => ReturnType
  /** Goes back to the continuation before, and round to the last. */
  previousContinuation: () => ReturnType
  /** Whether continuations come by themselves in this document. Off, they come only when asked for. */
  setContinuations: (on: boolean) => ReturnType
  /** Off for so many ms, then on again by itself. */
  snooze: (ms: number) => ReturnType
  /** Refuses the ghost, with a reason if one was given. */
  refuseGhost: (why?: RefusalWhy) => ReturnType
  /** Stops waiting for answers; what is shown stays. */
  cancelRequest: () => ReturnType
  /** Asks for a rewrite of the selection, or of the block the caret is in. */
  requestRewrite: (options: RewriteOptions) => ReturnType
  /** Takes one change, the current one by default, as one undo step. */
  acceptHunk: (key?: HunkKey) => ReturnType
  /** Leaves one change, the current one by default. */
  refuseHunk: (key?: HunkKey, why?: RefusalWhy) => ReturnType
  /** Leaves one change and asks its rule never to touch these words again. */
  stetHunk: (key?: HunkKey) => ReturnType
  /** Takes every change, as one undo step. */
  acceptAllHunks: () => ReturnType
  refuseAllHunks: (why?: RefusalWhy) => ReturnType
  /** Goes to the change after the current one, and round to the first. */
  nextHunk: () => ReturnType
  previousHunk: () => ReturnType
  /** Makes one change the current one. */
  chooseHunk: (key: HunkKey) => ReturnType
  /** Takes these changes, as one undo step. */
  acceptHunks: (keys: readonly HunkKey[]) => ReturnType
  refuseHunks: (keys: readonly HunkKey[], why?: RefusalWhy) => ReturnType
  /** Takes every change shown that one rule made, as one undo step. */
  acceptRule: (rule: RuleId) => ReturnType
  refuseRule: (rule: RuleId, why?: RefusalWhy) => ReturnType
  /** Takes every change shown in the block of one change, the current one by default, as one undo step. */
  acceptBlock: (key?: HunkKey) => ReturnType
  refuseBlock: (key?: HunkKey, why?: RefusalWhy) => ReturnType
  /** Keeps one of the writer's own words in a change, or uses the suggested one again; `part` is its place in `parts`. */
  keepWord: (part: number, key?: HunkKey) => ReturnType
  /** Opens a change, the current one by default, for its text to be edited before it is taken; null closes it. */
  editHunk: (key?: HunkKey | null) => ReturnType
  /** Offers `text` in place of what a change offered; taking it then credits the writer with the difference. */
  reviseHunk: (key: HunkKey, text: string) => ReturnType
  /** Says why the changes just left were left; null leaves it unsaid. False once their time is up. */
  sayWhy: (why: RefusalWhy | null) => ReturnType
  /** Leaves the current change, unless one was just left, and asks why. */
  askWhy: () => ReturnType
  /** Turns passages under review to one reading, or to the next of: marked, after, before. */
  flipReading: (to?: Reading) => ReturnType
  /** Shows changes that were folded away, all of them by default. */
  openFolded: (keys?: readonly HunkKey[]) => ReturnType
  /** Shows the block of a change, the current one by default, with its changes marked or as two versions. */
  layOut: (as: 'marked' | 'versions', key?: HunkKey) => ReturnType
  /** Goes to one question in the margin, by default the next after the caret, and round to the first. */
  nextQuery: (id?: QueryId) => ReturnType
  /** Puts one question away, the one at the caret by default: refused, with a reason or none, or let stand for good. */
  dismissQuery: (id?: QueryId, how?: RefusalWhy | 'stet' | null) => ReturnType
  /** Refuses what is at hand: the ghost where one shows, else the current change. */
  refuse: (why?: RefusalWhy) => ReturnType
  /** The host has saved: everything followed is read now. */
  declareSaved: () => ReturnType
  /** The host declares the work finished: what was accepted is read for the last time. */
  declareFinished: () => ReturnType
  /** Puts one of the changes that were not found again away, or all. */
  dismissUnplaced: (key?: string) => ReturnType
  /** Puts the notice away. */
  dismissNotice: () => ReturnType
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    understudy: UnderstudyCommands<ReturnType>
  }
}

/** The commands of the extension; each is false, and changes nothing, where it does not apply. */
export function understudyCommands(runtime: Runtime): Partial<RawCommands> {
  const { env } = runtime.options
  return {
    ...ghostCommands(runtime),
    ...hunkCommands(runtime),
    ...passageCommands(runtime),
    refuse: why => props => refuseGhost(runtime, why)(props) || refuseHunk(runtime, undefined, why)(props),
    cancelRequest: () =>
      whenReviewing((review, props) => {
        const isWaiting = review.asks.length > 0 || (review.ghost !== null && review.ghost.reported === '')
        return isWaiting && tell(props, { type: 'asking-cancelled', doc: props.tr.doc, now: env.now() })
      }),
    declareSaved: () => props => tell(props, { type: 'settle-all', cause: 'saved', doc: props.tr.doc }),
    declareFinished: () => props => tell(props, { type: 'finished', doc: props.tr.doc }),
    dismissUnplaced: key =>
      whenReviewing(
        (review, props) =>
          review.unplaced.some(change => key === undefined || change.key === key) &&
          tell(props, { type: 'unplaced-dismissed', key: key ?? null }),
      ),
    dismissNotice: () =>
      whenReviewing((review, props) => review.notice !== null && tell(props, { type: 'notice', message: null })),
  }
}
