import type { ExchangeId, RefusalWhy } from '@understudy/contracts'
import type { RawCommands } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { acceptHunks } from './accept-hunks.ts'
import { contextOf, rewriteRequest } from './build-request.ts'
import { here, tell, whenReviewing, type Command } from './command.ts'
import type { RewriteOptions } from './commands.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import { understudyKey, type UnderstudyMeta } from './plugin-state.ts'
import { project } from './projection.ts'
import type { Review } from './review.ts'
import type { Runtime } from './runtime.ts'
import { stopCapturing } from './yjs-peer.ts'

/** What is done with a rewrite: asked for, gone through, taken, left. */
export function hunkCommands(
  runtime: Runtime,
): Pick<
  RawCommands,
  | 'requestRewrite'
  | 'acceptHunk'
  | 'refuseHunk'
  | 'stetHunk'
  | 'acceptAllHunks'
  | 'refuseAllHunks'
  | 'nextHunk'
  | 'previousHunk'
  | 'chooseHunk'
> {
  return {
    requestRewrite: options => askRewrite(runtime, options),
    acceptHunk: key => takeHunks(review => review.hunks.filter(hunk => one(key)(review).includes(hunk.key))),
    refuseHunk: (key, why) => refuseHunk(runtime, key, why),
    stetHunk: key => endHunks(runtime, { reason: 'stetted', keys: one(key), why: null }),
    acceptAllHunks: () => takeHunks(review => review.hunks),
    refuseAllHunks: why =>
      endHunks(runtime, { reason: 'refused', keys: review => review.hunks.map(hunk => hunk.key), why: why ?? null }),
    nextHunk: () => goTo(1),
    previousHunk: () => goTo(-1),
    chooseHunk: key =>
      whenReviewing(
        (review, props) => review.hunks.some(hunk => hunk.key === key) && tell(props, { type: 'hunk-chosen', key }),
      ),
  }
}

/** Leaves one change, the current one where `key` is absent. */
export function refuseHunk(runtime: Runtime, key?: HunkKey, why?: RefusalWhy): Command {
  return endHunks(runtime, { reason: 'refused', keys: one(key), why: why ?? null })
}

interface HunksEnding {
  readonly reason: 'refused' | 'stetted'
  readonly keys: (review: Review) => readonly HunkKey[]
  readonly why: RefusalWhy | null
}

function endHunks({ options }: Runtime, { reason, keys, why }: HunksEnding): Command {
  return whenReviewing((review, props) => {
    const known = keys(review).filter(key => review.hunks.some(hunk => hunk.key === key))
    const { env } = options
    return (
      known.length > 0 &&
      tell(props, { type: 'hunks-refused', keys: known, reason, why, ...here(props), now: env.now() })
    )
  })
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

function one(key: HunkKey | undefined): (review: Review) => readonly HunkKey[] {
  return ({ current }) => {
    const wanted = key ?? current
    return wanted === null ? [] : [wanted]
  }
}
