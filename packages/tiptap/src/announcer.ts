import type { Catalogue, EditorEvent } from '@understudy/contracts'
import type { EditorView } from '@tiptap/pm/view'
import type { Announce } from './announcements.ts'
import type { Heard } from './heard.ts'
import type { Review } from './review.ts'

interface Listened {
  readonly review: Review
  readonly head: number
}

/** What comes within this time is said in one go; what is over by then is not said. */
const GATHER_MS = 60

/**
 * Says each state of a review once, politely, in one live region beside the editor; never while the writer composes.
 * What finds the words is loaded when there are some to be found.
 */
export class Announcer {
  private region: HTMLElement | null = null
  private now: Listened | null = null
  /** What was said last; before anything was, the review the editor opened with, where nothing was pending in it. */
  private last: Heard | null = null
  private first: Listened | null = null
  private events: EditorEvent[] = []
  /** Changes of which it was said that they were left, before they ended. */
  private left: ReadonlySet<string> = new Set()
  private timer: number | null = null

  constructor(
    private readonly how: Announce,
    private readonly catalogue: Catalogue,
  ) {}

  /** The region stands beside the text, not in it, and in the page before anything is said. */
  attach({ dom }: EditorView): void {
    if (this.how === 'off') return
    this.region = document.createElement('div')
    this.region.className = 'understudy-live'
    this.region.setAttribute('role', 'status')
    this.region.setAttribute('aria-live', 'polite')
    dom.after(this.region)
  }

  detach(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.region?.remove()
    this.region = null
  }

  recorded(event: EditorEvent): void {
    if (this.region) this.events.push(event)
  }

  changed(review: Review, head: number): void {
    const isFirst = this.now === null && review.hunks.length + review.queries.length + review.unplaced.length === 0
    const isSame = review === this.now?.review && (head === this.now.head || review.queries.length === 0)
    this.now = { review, head }
    if (isFirst) this.first = this.now
    if (isFirst || isSame || this.region === null) return
    this.timer ??= window.setTimeout(() => this.speak().catch(reportError), GATHER_MS)
  }

  private async speak(): Promise<void> {
    this.timer = null
    const { aloud, announcements, endingsSaid, heardOf } = await import('./announcements.ts')
    const { how, catalogue, now, region, first } = this
    if (how === 'off' || now === null || region === null || now.review.composing) return
    const last = this.last ?? (first && heardOf(first.review, { head: first.head, last: null, catalogue }))
    const heard = heardOf(now.review, { head: now.head, last, catalogue })
    const messages = [...endingsSaid(this.events.splice(0), this.left), ...announcements(last, heard, how)]
    const left = now.review.refusal?.hunks.map(({ key }) => key) ?? []
    if (left.length > 0) this.left = new Set(left)
    this.last = heard
    if (messages.length === 0) return
    // a new element each time: the same words twice are two announcements
    const said = document.createElement('div')
    said.textContent = aloud(catalogue, messages)
    region.replaceChildren(said)
  }
}
