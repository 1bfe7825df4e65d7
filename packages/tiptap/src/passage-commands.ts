import type { QueryId, RefusalWhy } from '@understudy/contracts'
import type { RawCommands } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { cleanHunkText } from './clean-text.ts'
import { tell, whenReviewing, type Command } from './command.ts'
import { chosen, one, sameBlock, type Which } from './hunk-commands.ts'
import { partsOf } from './hunk-parts.ts'
import type { PendingHunk } from './pending-hunk.ts'
import type { Reading, Review } from './review.ts'
import type { Revision } from './review-event.ts'
import type { Runtime } from './runtime.ts'

/** What is done with a passage under review before anything is decided: its words, its look, its questions. */
export function passageCommands(
  runtime: Runtime,
): Pick<
  RawCommands,
  'keepWord' | 'editHunk' | 'reviseHunk' | 'flipReading' | 'openFolded' | 'layOut' | 'nextQuery' | 'dismissQuery'
> {
  const revise = (which: Which, revision: (hunk: PendingHunk) => Revision | null): Command =>
    whenReviewing((review, props) =>
      reviseHunks({ runtime, review, props }, chosen(review, which, props.tr.doc), revision),
    )
  return {
    keepWord: (part, key) =>
      revise(one(key), hunk => (partsOf(hunk)[part] ? { kept: toggled(hunk.kept, part) } : null)),
    editHunk: key =>
      whenReviewing((review, props) => {
        const editing = key === null ? null : (chosen(review, one(key), props.tr.doc)[0]?.key ?? null)
        if (editing === review.editing) return false
        const view = { type: 'view', view: { editing } } as const
        return editing ? tell(props, { type: 'hunk-chosen', key: editing }, view) : tell(props, view)
      }),
    reviseHunk: (key, text) =>
      revise(one(key), ({ hunk }) =>
        hunk.change.type === 'replace' ? { offered: cleanHunkText(text), kept: [] } : null,
      ),
    flipReading: to =>
      whenReviewing(
        (review, props) =>
          review.hunks.length > 0 && tell(props, { type: 'view', view: { reading: to ?? NEXT[review.reading] } }),
      ),
    openFolded: keys =>
      whenReviewing((review, props) => {
        const folded = review.hunks.filter(hunk => hunk.folded && (keys?.includes(hunk.key) ?? true))
        return reviseHunks({ runtime, review, props }, folded, () => ({ folded: false }))
      }),
    layOut: (as, key) => revise(sameBlock(key), () => ({ aside: as === 'versions' })),
    nextQuery: goToQuery,
    dismissQuery,
  }
}

const NEXT: Readonly<Record<Reading, Reading>> = { marked: 'after', after: 'before', before: 'marked' }

interface Revising {
  readonly runtime: Runtime
  readonly review: Review
  readonly props: Parameters<Command>[0]
}

/** All of them get what the first one gets. */
function reviseHunks(
  { runtime, props }: Revising,
  hunks: readonly PendingHunk[],
  revisionOf: (hunk: PendingHunk) => Revision | null,
): boolean {
  const [first] = hunks
  const revision = first ? revisionOf(first) : null
  const keys = hunks.map(({ key }) => key)
  const now = runtime.options.env.now()
  return revision !== null && tell(props, { type: 'hunks-revised', keys, revision, doc: props.tr.doc, now })
}

function toggled(kept: readonly number[], part: number): readonly number[] {
  return kept.includes(part) ? kept.filter(index => index !== part) : [...kept, part]
}

function goToQuery(id?: QueryId): Command {
  return whenReviewing(({ queries }, { tr, dispatch }) => {
    const next = queries.find(({ query, from }) => (id ? query.id === id : from > tr.selection.head)) ?? queries[0]
    if (!next) return false
    if (dispatch) tr.setSelection(Selection.near(tr.doc.resolve(next.from))).scrollIntoView()
    return true
  })
}

function dismissQuery(id?: QueryId, how: RefusalWhy | 'stet' | null = null): Command {
  return whenReviewing(({ queries }, props) => {
    const { head } = props.tr.selection
    const meant = queries.find(({ query, from, to }) =>
      id === undefined ? head >= from && head <= to : query.id === id,
    )
    return meant !== undefined && tell(props, { type: 'query-dismissed', query: meant, how, doc: props.tr.doc })
  })
}
