import { LEAF, say, type Catalogue } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { HunkKey, PendingHunk, PendingQuery } from './pending-hunk.ts'
import type { Review } from './review.ts'
import { shortReason } from './understudy-state.ts'

/** What the small buttons on a change do. */
export interface HunkActions {
  readonly take: (key: HunkKey) => void
  readonly leave: (key: HunkKey) => void
  readonly choose: (key: HunkKey) => void
}

/** Whether two reviews draw the same hunks and queries, wherever they stand. */
export function drawsAlike(a: Review, b: Review): boolean {
  return (
    a.current === b.current &&
    a.hunks.length === b.hunks.length &&
    a.queries.length === b.queries.length &&
    a.hunks.every((hunk, index) => hunk.key === b.hunks[index]?.key) &&
    a.queries.every((query, index) => query.query === b.queries[index]?.query)
  )
}

/** Deleted words struck through, inserted ones beside them, the reason and two buttons on the current change. */
export function drawHunks(review: Review, doc: Node, catalogue: Catalogue, actions: HunkActions): DecorationSet {
  if (review.hunks.length === 0 && review.queries.length === 0) return DecorationSet.empty
  return DecorationSet.create(doc, [
    ...review.queries.map(query => drawQuery(query, catalogue)),
    ...review.hunks.flatMap(hunk => drawHunk(hunk, hunk.key === review.current, catalogue, actions)),
  ])
}

function drawQuery({ from, to, query }: PendingQuery, catalogue: Catalogue): Decoration {
  const label = say(catalogue, { key: 'tiptap.query', params: { reason: say(catalogue, query.reason) } })
  return Decoration.inline(from, to, {
    class: 'understudy-query',
    title: label,
    'aria-description': label,
    'data-understudy-query': query.id,
  })
}

function drawHunk(
  hunk: PendingHunk,
  isCurrent: boolean,
  catalogue: Catalogue,
  actions: HunkActions,
): readonly Decoration[] {
  const { key, from, to } = hunk
  const current = isCurrent ? ' understudy-current' : ''
  const deleted = { nodeName: 'del', class: `understudy-deleted${current}`, 'data-understudy-hunk': key }
  const isGone = hunk.hunk.change.type === 'replace' || hunk.hunk.change.type === 'delete-block'
  const struck = isGone && from < to ? [Decoration.inline(from, to, deleted)] : []
  const text = insertedText(hunk)
  if (text === '' && !isCurrent && struck.length > 0) return struck
  const widget = Decoration.widget(
    to,
    () => changeElement(hunk, text, isCurrent ? card(hunk, catalogue, actions) : null, actions),
    {
      side: 1,
      key: `${key}${current}`,
      ignoreSelection: true,
      stopEvent: () => true,
    },
  )
  return [...struck, widget]
}

/** A pilcrow stands for the break that would come or go; atoms are already there and are not drawn twice. */
function insertedText({ hunk: { change } }: PendingHunk): string {
  if (change.type === 'replace') return change.text.replaceAll(LEAF, '')
  return change.type === 'delete-block' ? '' : '¶'
}

function changeElement(
  { key, hunk }: PendingHunk,
  text: string,
  decision: HTMLElement | null,
  actions: HunkActions,
): HTMLElement {
  const change = element('span', `understudy-change${decision ? ' understudy-current' : ''}`)
  change.contentEditable = 'false'
  change.dataset.understudyHunk = key
  if (text !== '') {
    const inserted = element(hunk.change.type === 'join' ? 'del' : 'ins', 'understudy-inserted', text)
    inserted.addEventListener('click', () => actions.choose(key))
    change.append(inserted)
  }
  if (decision) change.append(decision)
  return change
}

/** The reason and the two buttons. */
function card({ key, hunk }: PendingHunk, catalogue: Catalogue, actions: HunkActions): HTMLElement {
  const reason = shortReason(catalogue, hunk.reason)
  const group = element('span', 'understudy-card')
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', say(catalogue, { key: 'tiptap.change', params: { reason } }))
  group.append(element('span', 'understudy-reason', reason))
  for (const [name, act] of [
    ['take', actions.take],
    ['leave', actions.leave],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `understudy-${name}`
    button.textContent = say(catalogue, { key: `tiptap.change.${name}` })
    button.setAttribute('aria-label', say(catalogue, { key: `tiptap.change.${name}.label`, params: { reason } }))
    // The caret stays in the text when a mouse takes or leaves.
    button.addEventListener('mousedown', event => event.preventDefault())
    button.addEventListener('click', () => act(key))
    group.append(button)
  }
  return group
}

function element(name: 'span' | 'ins' | 'del', className: string, text?: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
