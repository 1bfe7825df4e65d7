import { goalOf } from './hunk-parts.ts'
import { button, group, type Hands } from './make-element.ts'
import type { PendingHunk } from './pending-hunk.ts'
import { words } from './sentence.ts'

/** The suggested text in a small field, for the writer to change before taking it. Enter takes it, Escape goes back. */
export function drawEdit(hunk: PendingHunk, hands: Hands): HTMLElement {
  const made = group('span', 'card understudy-editing', words(hands, 'edit'))
  const field = document.createElement('textarea')
  field.className = 'understudy-field'
  field.rows = 1
  field.value = goalOf(hunk)
  field.setAttribute('aria-label', words(hands, 'edit'))
  const end = (act: () => void) => (): void => {
    act()
    hands.focus()
  }
  const take = end(() => {
    hands.commands().reviseHunk(hunk.key, field.value)
    hands.commands().acceptHunk(hunk.key)
  })
  const back = end(() => hands.commands().editHunk(null))
  field.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') take()
    else back()
  })
  made.append(
    field,
    button({ name: 'take', text: words(hands, 'change.take') }, take),
    button({ name: 'leave', text: words(hands, 'edit.back') }, back),
  )
  // Once it is in the page.
  queueMicrotask(() => field.focus())
  return made
}
