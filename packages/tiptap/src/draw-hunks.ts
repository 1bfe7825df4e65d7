import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { drawChange } from './draw-change.ts'
import { drawCount, drawQuery, drawRefusal } from './draw-notes.ts'
import { drawVersions } from './draw-versions.ts'
import { emptyDrawing, type Drawable, type HunkDrawing } from './hunk-drawing.ts'
import type { Hands } from './make-element.ts'
import type { PendingHunk } from './pending-hunk.ts'
import type { Review } from './review.ts'
import { blockStart } from './two-versions.ts'

/** The drawing of a review as it is when the editor opens. */
export function drawReview(review: Review, doc: Node, hands: Hands): HunkDrawing {
  const drawn = drawables(review, doc, hands)
  return {
    set: DecorationSet.create(
      doc,
      [...drawn.values()].flatMap(one => one.draw()),
    ),
    drawn,
  }
}

/** Carries the drawing through `tr` and draws anew only what has changed: a key costs the same with 200 changes pending. */
export function redraw({ set, drawn }: HunkDrawing, review: Review, tr: Transaction, hands: Hands): HunkDrawing {
  const next = drawables(review, tr.doc, hands)
  if (drawn.size === 0 && next.size === 0) return emptyDrawing
  const stale = new Set<string>()
  for (const [id, was] of drawn) {
    const now = next.get(id)
    if (!now || !isSame(was, now) || !isCarried(was, now, tr)) stale.add(id)
  }
  const fresh = [...next].flatMap(([id, one]) => (stale.has(id) || !drawn.has(id) ? one.draw() : []))
  const carried = tr.docChanged ? set.map(tr.mapping, tr.doc) : set
  const gone = stale.size === 0 ? [] : carried.find(undefined, undefined, spec => stale.has(spec.understudy))
  return { set: carried.remove(gone).add(tr.doc, fresh), drawn: next }
}

function isSame({ signs }: Drawable, now: Drawable): boolean {
  return signs.length === now.signs.length && signs.every((sign, index) => sign === now.signs[index])
}

/** Whether decorations went where their places did, and none of them was lost. */
function isCarried({ at }: Drawable, now: Drawable, { mapping, docChanged }: Transaction): boolean {
  if (!docChanged) return at.every((pos, index) => pos === now.at[index])
  return at.every((pos, index) => {
    const after = mapping.mapResult(pos, 1)
    return !after.deleted && after.pos === now.at[index] && mapping.map(pos, -1) === after.pos
  })
}

function drawables(review: Review, doc: Node, hands: Hands): ReadonlyMap<string, Drawable> {
  const { hunks, queries, refusal, current, editing } = review
  const all: Drawable[] = queries.map(query => ({
    id: `query/${query.suggestion}/${query.query.id}`,
    signs: [query.query],
    at: [query.from, query.to],
    draw: () => drawQuery(query, hands),
  }))
  for (const hunk of hunks) {
    if (hunk.folded) continue
    const isCurrent = hunk.key === current
    const isEdited = isCurrent && hunk.key === editing
    all.push({
      id: hunk.key,
      signs: [hunk.here, hunk.offered, hunk.kept, hunk.aside, isCurrent, isEdited],
      at: [hunk.from, hunk.to],
      draw: () => drawChange(hunk, { isCurrent, isEdited }, hands),
    })
  }
  const [first] = refusal?.hunks ?? []
  if (refusal && first) {
    all.push({ id: 'refusal', signs: [refusal], at: [first.to], draw: () => drawRefusal(refusal, first.to, hands) })
  }
  all.push(...perBlock(review, doc, hands))
  return new Map(all.map(one => [one.id, one]))
}

/** Two versions of a paragraph, and the count of what is folded away in one. */
function perBlock({ hunks, current }: Review, doc: Node, hands: Hands): readonly Drawable[] {
  const drawn: Drawable[] = []
  for (const [start, aside] of byBlock(
    hunks.filter(hunk => hunk.aside),
    doc,
  )) {
    const block = doc.resolve(start).parent
    const end = start + block.content.size
    const own = aside.find(({ key }) => key === current)?.key ?? null
    drawn.push({
      id: `versions/${aside[0]?.key}`,
      signs: [block, own, ...aside.flatMap(({ key, offered, kept }) => [key, offered, kept])],
      at: [start - 1, end, end + 1],
      draw: () => drawVersions({ block, start, hunks: aside, current: own }, hands),
    })
  }
  for (const [start, folded] of byBlock(
    hunks.filter(hunk => hunk.folded),
    doc,
  )) {
    const end = start + doc.resolve(start).parent.content.size
    drawn.push({
      id: `count/${folded[0]?.key}`,
      signs: [folded.length],
      at: [end],
      draw: () => drawCount(folded, end, hands),
    })
  }
  return drawn
}

function byBlock(hunks: readonly PendingHunk[], doc: Node): ReadonlyMap<number, readonly PendingHunk[]> {
  const blocks = new Map<number, readonly PendingHunk[]>()
  for (const hunk of hunks) {
    const start = blockStart(doc, hunk.from)
    blocks.set(start, [...(blocks.get(start) ?? []), hunk])
  }
  return blocks
}
