import { say, type Catalogue } from '@understudy/contracts'

/**
 * The one element of a ghost, kept while it shrinks and grows: a new one for each key would have the page laid out
 * once more. Its text is changed just before the next painting, so that it is never seen to be late.
 */
export class GhostPainter {
  private element: HTMLElement | null = null
  private text = ''
  private frame = 0
  private isSeen = false
  private watch: IntersectionObserver | null = null

  constructor(private readonly catalogue: Catalogue) {}

  /** Whether all of the ghost was on screen when last looked; looking costs no layout. */
  get isOnScreen(): boolean {
    return this.isSeen && this.text !== ''
  }

  /** The element, showing `text` at once. */
  draw(text: string): HTMLElement {
    const element = document.createElement('span')
    element.className = 'understudy-ghost'
    element.contentEditable = 'false'
    element.setAttribute('role', 'note')
    this.element = element
    this.text = text
    this.paint()
    this.lookAt(element)
    return element
  }

  /** Shows `text` from the next painting on; empty where there is no ghost. */
  show(text: string): void {
    if (text === this.text) return
    this.text = text
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.paint())
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.watch?.disconnect()
    this.element = null
  }

  private lookAt(element: HTMLElement): void {
    this.watch?.disconnect()
    this.isSeen = false
    this.watch = new IntersectionObserver(entries => {
      for (const { intersectionRatio } of entries) this.isSeen = intersectionRatio === 1
    })
    this.watch.observe(element)
  }

  private paint(): void {
    const { element, text } = this
    if (element === null || text === '') return
    element.textContent = text
    element.setAttribute('aria-label', say(this.catalogue, { key: 'tiptap.ghost', params: { text } }))
  }
}
