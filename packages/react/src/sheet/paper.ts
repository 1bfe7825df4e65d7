import type { Say } from '../say.tsx'
import { SHEET_PARTS, type SheetEntry } from './sheet-entries.ts'

/** As `styles.css` sets them, in larger letters first. */
const SIZES = ['few', 'some', 'many', 'most', 'dense', 'full'] as const

/** The height of a Letter page within its margins, in CSS pixels; A4 is higher. As wide as `styles.css` says, both hold it. */
const PAGE_HEIGHT = (255 / 25.4) * 96

/** The sheet as it goes on paper: all its lines, part by part, in columns. */
export function paperOf(entries: readonly SheetEntry[], title: string, say: Say): HTMLElement {
  const paper = elementOf('article', elementOf('h1', title))
  paper.className = 'us us-paper'
  const columns = elementOf('div')
  columns.className = 'us-paper-columns'
  for (const part of SHEET_PARTS) {
    const lines = entries.filter(entry => entry.part === part)
    if (lines.length === 0) continue
    const list = elementOf('ul', ...lines.map(entry => elementOf('li', lineOf(entry, say))))
    columns.append(elementOf('h2', say(`react.sheet.part.${part}`)), list)
  }
  paper.append(columns)
  return paper
}

/**
 * Prints a page alone, in the largest letters that keep it one, and takes it away afterwards. The style sheet of this
 * package lays it out unseen, as wide as it will be on paper.
 */
export function printPaper(paper: HTMLElement): void {
  document.body.append(paper)
  for (const size of SIZES) {
    paper.dataset.size = size
    if (paper.getBoundingClientRect().height <= PAGE_HEIGHT) break
  }
  addEventListener('afterprint', () => paper.remove(), { once: true })
  print()
}

function lineOf(entry: SheetEntry, say: Say): string {
  if (entry.part !== 'words' || !('to' in entry.rule)) return entry.text
  return say('react.sheet.paper.to', { word: entry.text, to: entry.rule.to })
}

function elementOf(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...children)
  return element
}
