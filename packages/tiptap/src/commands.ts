import type { ProposerId, RefusalWhy, RewriteKind, Trigger } from '@understudy/contracts'
import type { RawCommands } from '@tiptap/core'
import { tell, whenReviewing } from './command.ts'
import { ghostCommands, refuseGhost } from './ghost-commands.ts'
import { hunkCommands, refuseHunk } from './hunk-commands.ts'
import type { HunkKey } from './pending-hunk.ts'
import type { Runtime } from './runtime.ts'

/** What is wished of a rewrite. */
export interface RewriteOptions {
  readonly kind: RewriteKind
  /** The writer's own words; they go with the kind `instruction` only. */
  readonly instruction?: string
  /** Ask only this one; the assistant's order where absent. */
  readonly proposer?: ProposerId
}

/** What `editor.commands` and `editor.chain()` gain. */
export interface UnderstudyCommands<ReturnType> {
  /** Asks for a continuation at the caret. False in code, between blocks, with a selection, and read-only. */
  requestContinuation: (trigger?: Trigger) => ReturnType
  /** Takes the whole ghost, as one undo step. */
  acceptGhost: () => ReturnType
  /** Takes its next word. */
  acceptGhostWord: () => ReturnType
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
  /** Refuses what is at hand: the ghost where one shows, else the current change. */
  refuse: (why?: RefusalWhy) => ReturnType
  /** The host has saved: everything followed is read now. */
  declareSaved: () => ReturnType
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
    refuse: why => props => refuseGhost(runtime, why)(props) || refuseHunk(runtime, undefined, why)(props),
    cancelRequest: () =>
      whenReviewing((review, props) => {
        const isWaiting = review.asks.length > 0 || (review.ghost !== null && review.ghost.reported === '')
        return isWaiting && tell(props, { type: 'asking-cancelled', doc: props.tr.doc, now: env.now() })
      }),
    declareSaved: () => props => tell(props, { type: 'settle-all', cause: 'saved', doc: props.tr.doc }),
    dismissNotice: () =>
      whenReviewing((review, props) => review.notice !== null && tell(props, { type: 'notice', message: null })),
  }
}
