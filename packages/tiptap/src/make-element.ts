import type { Catalogue } from '@understudy/contracts'
import type { SingleCommands } from '@tiptap/core'
import type { RenderHunk } from './renderers.ts'

/** What decorations need to speak and to act. */
export interface Hands {
  readonly catalogue: Catalogue
  /** Read anew for each act: every reading begins a transaction. */
  readonly commands: () => SingleCommands
  readonly focus: () => void
  readonly renderHunk: RenderHunk | null
}

type Name = 'span' | 'ins' | 'del' | 'div' | 'p'

/** An element of ours inside the editor; `text` is put in as text. */
export function element(
  name: Name,
  className: string,
  ...children: readonly (string | globalThis.Node)[]
): HTMLElement {
  const made = document.createElement(name)
  made.className = `understudy-${className}`
  made.append(...children)
  return made
}

export interface ButtonWords {
  readonly name: string
  readonly text: string
  /** Said instead of the text where that is too short to be understood by itself. */
  readonly label?: string
}

/** A button that leaves the caret where it is. One that goes away by what it does gives the focus back to the text. */
export function button({ name, text, label }: ButtonWords, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `understudy-${name}`
  made.textContent = text
  if (label !== undefined) made.setAttribute('aria-label', (made.title = label))
  made.addEventListener('mousedown', event => event.preventDefault())
  made.addEventListener('click', () => {
    const text = made === document.activeElement ? made.closest<HTMLElement>('.ProseMirror') : null
    act()
    if (text !== null && !made.isConnected && document.activeElement === document.body) text.focus()
  })
  return made
}

/** A group of controls, named for those who do not see it. */
export function group(name: 'span' | 'div', className: string, label: string): HTMLElement {
  const made = element(name, className)
  made.contentEditable = 'false'
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', label)
  return made
}

/**
 * An element that is made once. ProseMirror asks anew, under every key, for the widget before the text that is typed
 * in; a new element each time would have the page laid out once more, and lose what is being written in a field.
 */
export function once(make: () => HTMLElement): () => HTMLElement {
  let made: HTMLElement | null = null
  return () => (made ??= make())
}
