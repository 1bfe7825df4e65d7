import { say, type Catalogue } from '@understudy/contracts'

/**
 * The one element of a ghost, kept while it shrinks and grows. When the browser has inserted a letter it lays the page
 * out and reads the text for input methods, which in a long document is most of what a key costs; a ghost that changes
 * after that has it do both again. So a ghost changes before the letter where that can be foreseen, and just before
 * the next painting where not.
 */
export class GhostPainter {
  private element: HTMLElement | null = null
  private words: Text | null = null
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
    this.words = document.createTextNode('')
    element.append(this.words)
    this.element = element
    this.text = text
    this.paint(text)
    this.lookAt(element)
    return element
  }

  /** Shows `text` from the next painting on; empty where there is no ghost. */
  show(text: string): void {
    this.text = text
    cancelAnimationFrame(this.frame)
    if (text !== '' && text !== this.words?.data) this.frame = requestAnimationFrame(() => this.paint(this.text))
  }

  /** Shows `text` at once, before the letter that makes it so; what it was is back at the next painting if none comes. */
  foresee(text: string): void {
    this.paint(text)
    this.show(this.text)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.watch?.disconnect()
    this.element = this.words = null
  }

  private lookAt(element: HTMLElement): void {
    this.watch?.disconnect()
    this.isSeen = false
    this.watch = new IntersectionObserver(entries => {
      for (const { intersectionRatio } of entries) this.isSeen = intersectionRatio === 1
    })
    this.watch.observe(element)
  }

  private paint(text: string): void {
    const { element, words } = this
    if (element === null || words === null) return
    words.data = text
    element.setAttribute('aria-label', say(this.catalogue, { key: 'tiptap.ghost', params: { text } }))
  }
}
