import type { ExchangeId, ProposerId, RefusalWhy, RewriteKind, Trigger } from '@understudy/contracts'
import { nextWord } from '@understudy/prose'
import type { CommandProps, RawCommands } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { acceptHunks, textNodes } from './accept-hunks.ts'
import { continuationRequest, rewriteRequest } from './build-request.ts'
import { ghostRest } from './edit-ghost.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import { project } from './projection.ts'
import type { ReviewEvent } from './review-event.ts'
import type { Review } from './review.ts'
import type { Runtime } from './runtime.ts'
import { stopCapturing } from './yjs-peer.ts'

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
  const refuseHunks = (
    reason: 'refused' | 'stetted',
    keys: (review: Review) => readonly HunkKey[],
    why: RefusalWhy | null,
  ) =>
    whenReviewing((review, props) => {
      const known = keys(review).filter(key => review.hunks.some(hunk => hunk.key === key))
      return (
        known.length > 0 &&
        tell(props, { type: 'hunks-refused', keys: known, reason, why, ...here(props), now: env.now() })
      )
    })
  const refuseGhost = (why?: RefusalWhy) =>
    whenReviewing((review, props) => {
      if (ghostRest(review) === '') return false
      return tell(props, { type: 'ghost-refused', why: why ?? null, ...here(props), now: env.now() })
    })
  const refuseHunk = (key?: HunkKey, why?: RefusalWhy) => refuseHunks('refused', one(key), why ?? null)
  return {
    requestContinuation: trigger => askContinuation(runtime, trigger ?? 'command'),
    requestRewrite: options => askRewrite(runtime, options),
    acceptGhost: () => takeGhost('all'),
    acceptGhostWord: () => takeGhost('word'),
    refuseGhost,
    refuseHunk,
    refuse: why => props => refuseGhost(why)(props) || refuseHunk(undefined, why)(props),
    stetHunk: key => refuseHunks('stetted', one(key), null),
    refuseAllHunks: why => refuseHunks('refused', review => review.hunks.map(hunk => hunk.key), why ?? null),
    acceptHunk: key => takeHunks(review => review.hunks.filter(hunk => one(key)(review).includes(hunk.key))),
    acceptAllHunks: () => takeHunks(review => review.hunks),
    nextHunk: () => goTo(1),
    previousHunk: () => goTo(-1),
    chooseHunk: key =>
      whenReviewing(
        (review, props) => review.hunks.some(hunk => hunk.key === key) && tell(props, { type: 'hunk-chosen', key }),
      ),
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

type Command = (props: CommandProps) => boolean

function whenReviewing(command: (review: Review, props: CommandProps) => boolean): Command {
  return props => {
    const state = understudyKey.getState(props.state)
    return state ? command(state.review, props) : false
  }
}

function here({ tr: { doc, selection } }: CommandProps): { readonly doc: Node; readonly caret: number | null } {
  return { doc, caret: selection.empty ? selection.head : null }
}

function tell({ tr, dispatch }: CommandProps, event: ReviewEvent): boolean {
  if (dispatch) {
    const meta: UnderstudyMeta = { events: [event] }
    tr.setMeta(understudyKey, meta)
  }
  return true
}

function one(key: HunkKey | undefined): (review: Review) => readonly HunkKey[] {
  return ({ current }) => {
    const wanted = key ?? current
    return wanted === null ? [] : [wanted]
  }
}

function askContinuation({ options }: Runtime, trigger: Trigger): Command {
  return props => {
    const { tr, editor, view } = props
    if (!editor.isEditable || !tr.selection.empty || view.composing) return false
    const pos = tr.selection.head
    const basics = {
      id: options.env.newId() as ExchangeId,
      document: options.document,
      trigger,
      context: contextOf(options),
    }
    const request = continuationRequest(project(tr.doc), pos, basics)
    // After a pause only the end of a paragraph is a place to go on from.
    if (!request || (trigger === 'pause' && tr.selection.$head.parentOffset < tr.selection.$head.parent.content.size))
      return false
    const { $head } = tr.selection
    const before = $head.parent.textBetween(0, $head.parentOffset, '\n', '\uFFFC')
    return tell(props, {
      type: 'asked-continuation',
      request,
      at: pos,
      afterSpace: before === '' || /\s$/.test(before),
      doc: tr.doc,
      now: options.env.now(),
    })
  }
}

function askRewrite({ options }: Runtime, { kind, instruction = '', proposer }: RewriteOptions): Command {
  return props => {
    const { tr, editor } = props
    if (!editor.isEditable) return false
    const { from, to, empty, $head } = tr.selection
    if (empty && !$head.parent.isTextblock) return false
    const place = empty ? { from: $head.start(), to: $head.end() } : { from, to }
    const asked = project(tr.doc)
    const basics = {
      id: options.env.newId() as ExchangeId,
      document: options.document,
      trigger: 'command' as const,
      context: contextOf(options),
    }
    const wish = { kind, instruction, candidates: options.candidates, ...(proposer === undefined ? {} : { proposer }) }
    const request = rewriteRequest(asked, place, basics, wish)
    return request !== null && tell(props, { type: 'asked-rewrite', request, place, asked, now: options.env.now() })
  }
}

function contextOf({ contextBefore, contextAfter }: Runtime['options']) {
  return { before: contextBefore, after: contextAfter }
}

function takeGhost(unit: 'all' | 'word'): Command {
  return whenReviewing((review, { tr, state, dispatch, editor, view }) => {
    const rest = ghostRest(review)
    const { ghost } = review
    if (!ghost || rest === '' || !editor.isEditable || view.composing) return false
    if (!dispatch) return true
    const text = unit === 'all' ? rest : nextWord(rest)
    const at = ghost.start + ghost.written.length
    stopCapturing(state)
    closeHistory(tr)
    tr.replaceWith(at, at, textNodes(state.schema, text, tr.doc.resolve(at).marks()))
    tr.setSelection(Selection.near(tr.doc.resolve(at + text.length), -1))
    const meta: UnderstudyMeta = {
      acceptance: { type: 'ghost', unit: text === rest && ghost.done ? 'all' : unit, chars: text.length },
    }
    tr.setMeta(understudyKey, meta).scrollIntoView()
    return true
  })
}

function takeHunks(which: (review: Review) => readonly PendingHunk[]): Command {
  return whenReviewing((review, { tr, state, dispatch, editor }) => {
    const hunks = which(review)
    if (hunks.length === 0 || !editor.isEditable) return false
    if (!dispatch) return true
    stopCapturing(state)
    const meta: UnderstudyMeta = { acceptance: { type: 'hunks', places: acceptHunks(tr, hunks) } }
    tr.setMeta(understudyKey, meta)
    return true
  })
}

function goTo(by: 1 | -1): Command {
  return whenReviewing((review, props) => {
    const { hunks, current } = review
    const index = hunks.findIndex(({ key }) => key === current)
    const next = hunks[(index + by + hunks.length) % hunks.length] ?? hunks[0]
    if (!next) return false
    if (props.dispatch) props.tr.setSelection(Selection.near(props.tr.doc.resolve(next.from))).scrollIntoView()
    return tell(props, { type: 'hunk-chosen', key: next.key })
  })
}
