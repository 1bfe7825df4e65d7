import { say, type Catalogue } from '@understudy/contracts'
import { button } from './make-element.ts'
import type { GhostElement, RenderGhost } from './renderers.ts'

/** How a ghost speaks, and what it does at a touch. */
export interface GhostHands {
  readonly catalogue: Catalogue
  readonly render: RenderGhost | null
  readonly take: () => void
  readonly refuse: () => void
}

/**
 * The one element of a ghost, kept while it shrinks and grows. When the browser has inserted a letter it lays the page
 * out and reads the text for input methods, which in a long document is most of what a key costs; a ghost that changes
 * after that has it do both again. So a ghost changes before the letter where that can be foreseen, and just before
 * the next painting where not.
 */
export class GhostPainter {
  private element: HTMLElement | null = null
  private update: ((text: string) => void) | null = null
  private painted = ''
  private text = ''
  private frame = 0
  private isSeen = false
  private watch: IntersectionObserver | null = null

  constructor(private readonly hands: GhostHands) {}

  /** Whether all of the ghost was on screen when last looked; looking costs no layout. */
  get isOnScreen(): boolean {
    return this.isSeen && this.text !== ''
  }

  /** The element, showing `text` at once. */
  draw(text: string): HTMLElement {
    const { element, update } = this.make(text)
    element.contentEditable = 'false'
    element.setAttribute('role', 'note')
    element.dataset.understudyGhost = ''
    this.update = update
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
    if (text !== '' && text !== this.painted) this.frame = requestAnimationFrame(() => this.paint(this.text))
  }

  /** Shows `text` at once, before the letter that makes it so; what it was is back at the next painting if none comes. */
  foresee(text: string): void {
    this.paint(text)
    this.show(this.text)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.watch?.disconnect()
    this.element = this.update = null
  }

  private make(text: string): GhostElement {
    const { render } = this.hands
    if (render === null) return this.plain()
    try {
      return render(text)
    } catch (error) {
      reportError(error)
      return this.plain()
    }
  }

  /** Ink where the words would go; a finger takes it, and has a button to refuse it. A style sheet lets only fingers at it. */
  private plain(): GhostElement {
    const element = document.createElement('span')
    element.className = 'understudy-ghost'
    const words = document.createTextNode('')
    const { catalogue, take, refuse } = this.hands
    const label = say(catalogue, { key: 'tiptap.ghost.refuse' })
    const refusal = button({ name: 'refuse', text: '', label }, refuse)
    element.append(words, refusal)
    // the caret stays where it is
    element.addEventListener('mousedown', event => event.preventDefault())
    element.addEventListener('click', ({ target }) => {
      if (target !== refusal) take()
    })
    return { element, update: text => (words.data = text) }
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
    const { element, update } = this
    if (element === null || update === null) return
    this.painted = text
    update(text)
    element.setAttribute('aria-label', say(this.hands.catalogue, { key: 'tiptap.ghost', params: { text } }))
  }
}
