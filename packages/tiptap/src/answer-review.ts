import type { Hunk, Query, SuggestionId, SuggestionPart } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { answerGhost, type Answered } from './answer-ghost.ts'
import { canApply } from './apply-hunk.ts'
import { mapThrough, touches } from './doc-change.ts'
import { noteOrigins } from './origins.ts'
import { forgetReported } from './end-hunk.ts'
import { isCrowded } from './fold-hunks.ts'
import {
  cleanHunk,
  keepsAtoms,
  pendingHunk,
  placeHunk,
  standsAt,
  type NewHunk,
  type PendingHunk,
  type PendingQuery,
  type Place,
} from './pending-hunk.ts'
import { placeText } from './place-text.ts'
import { toPosition } from './projection.ts'
import { crosses, leadsOn } from './rebase-hunk.ts'
import { inOrder, endUnshown, stay, type OpenedRewrite, type Review, type RewriteAsk, type Step } from './review.ts'
import { showUnseen } from './show-hunks.ts'
import { layOutVersions } from './two-versions.ts'

/** Takes in parts of an answer. An exchange that is no longer waited for is answered to nobody. */
export function answer(asked: Review, event: Answered): Step {
  const { exchange, parts, doc, now } = event
  const review = noteOrigins(asked, parts)
  if (review.ghost?.exchange === exchange) return answerGhost(review, event)
  if (!review.asks.some(({ request }) => request.id === exchange)) return stay(review)
  return inOrder(review, ...parts.map(part => (state: Review) => answerRewrite(state, exchange, part, doc)), state =>
    showUnseen(state, doc, now),
  )
}

function answerRewrite(review: Review, exchange: RewriteAsk['request']['id'], part: SuggestionPart, doc: Node): Step {
  const ask = review.asks.find(({ request }) => request.id === exchange)
  if (!ask) return stay(review)
  switch (part.type) {
    case 'opened':
      return stay(
        withAsk(review, {
          ...ask,
          opened: [...ask.opened, { suggestion: part.suggestion, credit: part.credit, came: 0 }],
        }),
      )
    case 'hunk':
      return forOpened(review, ask, part.suggestion, opened => addHunk(review, { ask, opened, doc }, part.hunk))
    case 'query':
      return forOpened(review, ask, part.suggestion, opened => stay(addQuery(review, { ask, opened, doc }, part.query)))
    case 'notice':
      return stay({ ...review, notice: part.message })
    case 'text':
      return stay(review)
    case 'end':
      return endAnswer(review, ask, { part, doc })
  }
}

/** A part of a suggestion that was never opened is a fault of the assistant; it is not shown. */
function forOpened(
  review: Review,
  ask: RewriteAsk,
  suggestion: SuggestionId,
  then: (opened: OpenedRewrite) => Step,
): Step {
  const opened = ask.opened.find(one => one.suggestion === suggestion)
  return opened ? then(opened) : stay(review)
}

/** Where a part came in, and the document it came into. */
interface Arrival {
  readonly ask: RewriteAsk
  readonly opened: OpenedRewrite
  readonly doc: Node
}

function addHunk(review: Review, { ask, opened, doc }: Arrival, received: Hunk): Step {
  const counted = count(review, ask, opened)
  const { suggestion, credit } = opened
  const hunk = cleanHunk(received)
  const placed = keepsAtoms(hunk) ? placeNow({ hunk, suggestion, credit }, ask, doc) : null
  const isFree = placed !== null && !review.hunks.some(other => overlaps(other, placed))
  if (!isFree || !canApply(doc, placed, review.hunks)) {
    return [counted, [endUnshown(suggestion, hunk.id, 'cannot-place')]]
  }
  const shown = review.hunks.filter(one => one.suggestion === suggestion && !one.folded)
  const pending = { ...placed, folded: isCrowded(placed, shown, doc) }
  const hunks = [...counted.hunks, pending].toSorted((a, b) => a.from - b.from)
  // What was asked for last is what the writer wants to see.
  const isFirst = ask.opened.every(({ came }) => came === 0)
  const current = pending.folded || (counted.current !== null && !isFirst) ? counted.current : pending.key
  return stay({ ...counted, hunks, current, atCaret: null })
}

function addQuery(review: Review, { ask, opened, doc }: Arrival, query: Query): Review {
  const counted = count(review, ask, opened)
  const from = toPosition(ask.asked, { block: query.at.block, offset: query.at.from })
  const to = toPosition(ask.asked, { block: query.at.block, offset: query.at.to })
  if (from === null || to === null || from >= to) return counted
  const quote = placeText(ask.asked.doc, from, to)
  const place = carried({ from, to }, ask)
  if (!place || placeText(doc, place.from, place.to) !== quote) return counted
  const pending: PendingQuery = { ...place, suggestion: opened.suggestion, query, credit: opened.credit, quote }
  return { ...counted, queries: [...counted.queries, pending].toSorted((a, b) => a.from - b.from) }
}

/** Ends one suggestion of the answer, or all that is left of it where `suggestion` is null. */
function endAnswer(
  review: Review,
  ask: RewriteAsk,
  { part, doc }: { readonly part: Extract<SuggestionPart, { readonly type: 'end' }>; readonly doc: Node },
): Step {
  const isAll = part.suggestion === null
  const ended = ask.opened.filter(({ suggestion }) => isAll || suggestion === part.suggestion)
  const left = ask.opened.filter(one => !ended.includes(one))
  const reason = part.reason === 'complete' ? 'empty' : part.reason
  // A suggestion that opened and brought nothing ends here; one that brought hunks ends with the last of them.
  const barren = ended.filter(({ came }) => came === 0)
  const effects = barren.map(({ suggestion }) => endUnshown(suggestion, null, reason))
  const asks =
    left.length === 0
      ? review.asks.filter(one => one !== ask)
      : review.asks.map(one => (one === ask ? { ...ask, opened: left } : one))
  const saysNothing =
    reason === 'empty' && barren.length === ended.length && left.length === 0 && review.notice === null
  const notice = saysNothing ? NOTHING_TO_CHANGE : review.notice
  const over = ended.map(({ suggestion }) => suggestion)
  const whole = review.hunks.filter(({ suggestion }) => over.includes(suggestion))
  return [over.reduce(forgetReported, layOutVersions({ ...review, asks, notice }, whole, doc)), effects]
}

const NOTHING_TO_CHANGE = { key: 'tiptap.notice.nothing-to-change' }

function count(review: Review, ask: RewriteAsk, opened: OpenedRewrite): Review {
  const counted = { ...opened, came: opened.came + 1 }
  return withAsk(review, {
    ...ask,
    opened: ask.opened.map(one => (one.suggestion === opened.suggestion ? counted : one)),
  })
}

function withAsk(review: Review, ask: RewriteAsk): Review {
  return { ...review, asks: review.asks.map(one => (one.request.id === ask.request.id ? ask : one)) }
}

/** A hunk for the document as it was asked about, where it belongs now, less what the writer has made of it meanwhile. */
function placeNow(made: Omit<NewHunk, 'from' | 'to'>, ask: RewriteAsk, doc: Node): PendingHunk | null {
  const { hunk } = made
  const { block } = hunk.change
  const blocks = hunk.change.type === 'join' ? [block, block + 1] : [block]
  const isSelected = blocks.every(one => ask.request.selected.some(selected => selected.block === one))
  const asked = isSelected ? placeHunk(hunk, ask.asked) : null
  if (!asked) return null
  const pending = pendingHunk({ ...made, ...asked })
  const place = carried(asked, ask)
  if (place && standsAt(pending, place, doc)) return { ...pending, ...place }
  const reached = hunk.change.type === 'replace' ? carriedWide(asked, ask) : null
  const rest = reached && leadsOn(pending, reached, doc)
  return rest && rest.here !== pending.offered ? { ...pending, ...rest } : null
}

/** The place with what was written in it and at its edges; null where an edit reached over an edge. */
function carriedWide(place: Place, { since }: RewriteAsk): Place | null {
  let at = place
  for (const changes of since) {
    if (crosses(at, changes)) return null
    at = { from: mapThrough(changes, at.from, -1), to: mapThrough(changes, at.to, 1) }
  }
  return at
}

function carried(place: Place, { since }: RewriteAsk): Place | null {
  let at = place
  for (const changes of since) {
    if (at.from !== at.to && touches(changes, at.from, at.to)) return null
    const from = mapThrough(changes, at.from, at.from === at.to ? -1 : 1)
    at = { from, to: at.from === at.to ? from : mapThrough(changes, at.to, -1) }
  }
  return at
}

function overlaps(a: Place, b: Place): boolean {
  return a.from === a.to || b.from === b.to ? a.from < b.to && b.from < a.to : a.from < b.to && a.to > b.from
}
