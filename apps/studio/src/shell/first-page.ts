import type { Catalogue } from '@understudy/contracts'
import { isEmptyPage } from '../manuscript/is-empty-page.ts'
import type { LaidManuscript } from '../manuscript/laid-manuscript.ts'
import { layEditor, type EditorServices } from '../manuscript/lay-editor.ts'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import { holdShortcuts } from './hold-shortcuts.ts'

/**
 * Lays a manuscript on the page before the rest of it has come: the desk with nothing on it but the sheet, as `Desk`
 * first renders it, so that React takes these very elements over and nothing moves.
 */
export function layFirstPage(
  root: HTMLElement,
  services: EditorServices,
  manuscript: OpenManuscript,
  catalogue: Catalogue,
): LaidManuscript {
  const leaf = elementOf('div', 'leaf')
  const editor = layEditor({ services, manuscript, catalogue, element: leaf })
  const sheet = elementOf('div', 'sheet', leaf)
  sheet.dataset.empty = String(isEmptyPage(editor))
  const desk = elementOf('div', 'desk', elementOf('header', 'top-bar us'), elementOf('main', 'page', sheet))
  desk.dataset.panel = 'none'
  root.replaceChildren(desk)
  return { manuscript, editor, takeHeld: holdShortcuts() }
}

function elementOf(name: string, className: string, ...children: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.append(...children)
  return element
}
