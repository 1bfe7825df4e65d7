import type { RefusalWhy } from '@understudy/contracts'
import type { CommandProps, RawCommands } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { acceptHunks } from './accept-hunks.ts'
import { here, tell, whenReviewing, type Command } from './command.ts'
import type { RewriteOptions } from './commands.ts'
import { goalOf } from './hunk-parts.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import { questionOf } from './rewrite-question.ts'
import type { Review } from './review.ts'
import type { ReviewEvent } from './review-event.ts'
import type { Runtime } from './runtime.ts'
import { blockStart } from './two-versions.ts'
import { stopCapturing } from './yjs-peer.ts'

/** What is done with a rewrite: asked for, gone through, taken, left. */
export function hunkCommands(
  runtime: Runtime,
): Pick<
  RawCommands,
  | 'requestRewrite'
  | 'acceptHunk'
  | 'acceptHunks'
  | 'acceptRule'
  | 'acceptBlock'
  | 'acceptAllHunks'
  | 'refuseHunk'
  | 'refuseHunks'
  | 'refuseRule'
  | 'refuseBlock'
  | 'refuseAllHunks'
  | 'stetHunk'
  | 'sayWhy'
  | 'askWhy'
  | 'nextHunk'
  | 'previousHunk'
  | 'chooseHunk'
> {
  const leave = (which: Which, why?: RefusalWhy): Command =>
    endHunks(runtime, which, { reason: 'refused', why: why ?? null })
  return {
    requestRewrite: options => askRewrite(runtime, options),
    acceptHunk: key => takeHunks(runtime, one(key)),
    acceptHunks: keys => takeHunks(runtime, among(keys)),
    acceptRule: rule => takeHunks(runtime, hunk => hunk.hunk.rule === rule),
    acceptBlock: key => takeHunks(runtime, sameBlock(key)),
    acceptAllHunks: () => takeHunks(runtime, () => true),
    refuseHunk: (key, why) => leave(one(key), why),
    refuseHunks: (keys, why) => leave(among(keys), why),
    refuseRule: (rule, why) => leave(hunk => hunk.hunk.rule === rule, why),
    refuseBlock: (key, why) => leave(sameBlock(key), why),
    refuseAllHunks: why => refuseAll(runtime, why ?? null),
    stetHunk: key => endHunks(runtime, one(key), { reason: 'stetted', why: null }),
    sayWhy: why =>
      whenReviewing(
        (review, props) => review.refusal !== null && tell(props, { type: 'refusal-told', why, doc: props.tr.doc }),
      ),
    askWhy: () => props =>
      understudyKey.getState(props.state)?.review.refusal
        ? tell(props, { type: 'refusal-asked' })
        : endHunks(runtime, one(), { reason: 'refused', why: null, asked: true })(props),
    nextHunk: () => goTo(runtime, 1),
    previousHunk: () => goTo(runtime, -1),
    chooseHunk: key =>
      whenReviewing(
        (review, props) => review.hunks.some(hunk => hunk.key === key) && tell(props, { type: 'hunk-chosen', key }),
      ),
  }
}

/** Leaves one change, the current one where `key` is absent. */
export function refuseHunk(runtime: Runtime, key?: HunkKey, why?: RefusalWhy): Command {
  return endHunks(runtime, one(key), { reason: 'refused', why: why ?? null })
}

/** Which changes are meant. What is folded away never is: nobody has seen it. */
export type Which = (hunk: PendingHunk, review: Review, doc: Node) => boolean

export function one(key?: HunkKey): Which {
  return (hunk, { current }) => hunk.key === (key ?? current)
}

export function sameBlock(key?: HunkKey): Which {
  return (hunk, { hunks, current }, doc) => {
    const meant = hunks.find(other => other.key === (key ?? current))
    return meant !== undefined && blockStart(doc, hunk.from) === blockStart(doc, meant.from)
  }
}

/** The changes that are meant, of those that are shown. */
export function chosen(review: Review, which: Which, doc: Node): readonly PendingHunk[] {
  return review.hunks.filter(hunk => !hunk.folded && which(hunk, review, doc))
}

function among(keys: readonly HunkKey[]): Which {
  return ({ key }) => keys.includes(key)
}

type Ending = Pick<Refusing, 'reason' | 'why' | 'asked'>
type Refusing = Extract<ReviewEvent, { readonly type: 'hunks-refused' }>

function endHunks({ options }: Runtime, which: Which, ending: Ending): Command {
  return whenReviewing((review, props) => {
    const keys = chosen(review, which, props.tr.doc).map(({ key }) => key)
    return keys.length > 0 && tell(props, refusing(options, keys, ending, props))
  })
}

/** What is folded away goes too, unread: it is no refusal. */
function refuseAll({ options }: Runtime, why: RefusalWhy | null): Command {
  return whenReviewing((review, props) => {
    const keysOf = (folded: boolean): readonly HunkKey[] =>
      review.hunks.flatMap(hunk => (hunk.folded === folded ? [hunk.key] : []))
    return (
      review.hunks.length > 0 &&
      tell(
        props,
        refusing(options, keysOf(true), { reason: 'expired', why: null }, props),
        refusing(options, keysOf(false), { reason: 'refused', why }, props),
      )
    )
  })
}

function refusing(
  { env, whyMs }: Runtime['options'],
  keys: readonly HunkKey[],
  ending: Ending,
  props: CommandProps,
): ReviewEvent {
  return { type: 'hunks-refused', keys, ...ending, whyMs, ...here(props), now: env.now() }
}

function askRewrite({ options }: Runtime, wish: RewriteOptions): Command {
  return ({ tr, editor, ...props }) => {
    const question = editor.isEditable ? questionOf(tr, options, wish) : null
    return (
      question !== null &&
      tell({ tr, editor, ...props }, { type: 'asked-rewrite', ...question, now: options.env.now() })
    )
  }
}

/** A change of which every word is kept has nothing to take. */
function takeHunks({ options }: Runtime, which: Which): Command {
  return whenReviewing((review, { tr, state, dispatch, editor }) => {
    const hunks = chosen(review, which, tr.doc).filter(
      hunk => hunk.hunk.change.type !== 'replace' || goalOf(hunk) !== hunk.here,
    )
    if (hunks.length === 0 || !editor.isEditable) return false
    if (!dispatch) return true
    stopCapturing(state)
    const places = acceptHunks(tr, hunks, options.newBlock)
    const meta: UnderstudyMeta = { acceptance: { type: 'hunks', places } }
    tr.setMeta(understudyKey, meta)
    return places.size > 0
  })
}

/** Once all that was shown is decided, what is folded away comes next. */
function goTo({ options }: Runtime, by: 1 | -1): Command {
  return whenReviewing((review, props) => {
    const { current } = review
    const shown = review.hunks.filter(({ folded }) => !folded)
    const hunks = shown.length > 0 ? shown : review.hunks
    const index = hunks.findIndex(({ key }) => key === current)
    const next = hunks[(index + by + hunks.length) % hunks.length] ?? hunks[0]
    if (!next) return false
    const { tr, dispatch } = props
    if (dispatch) tr.setSelection(Selection.near(tr.doc.resolve(next.from))).scrollIntoView()
    const choice = { type: 'hunk-chosen', key: next.key } as const
    if (!next.folded) return tell(props, choice)
    const opened = { keys: hunks.map(({ key }) => key), revision: { folded: false } }
    return tell(props, { type: 'hunks-revised', ...opened, doc: tr.doc, now: options.env.now() }, choice)
  })
}
