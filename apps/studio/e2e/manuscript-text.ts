import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { soon } from './soon.ts'

/** The page to write on. */
export function pageOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Manuscript', exact: true })
}

/** The paragraphs of the document alone: what is only drawn over them is left out. */
export function paragraphsOf(page: Page): Promise<readonly string[]> {
  return pageOf(page).evaluate(editor =>
    [...editor.children].map(block => {
      const words = block.cloneNode(true)
      if (!(words instanceof Element)) return ''
      for (const drawn of words.querySelectorAll('.ProseMirror-widget, .ProseMirror-trailingBreak')) drawn.remove()
      return words.textContent ?? ''
    }),
  )
}

/** Clicks so that the caret stands before character `offset` of paragraph `index`. */
export async function placeCaret(page: Page, index: number, offset: number): Promise<void> {
  await expect
    .poll(async () => {
      const at = await pageOf(page).evaluate(pointIn, { index, offset })
      await page.mouse.click(at.x, at.y)
      await aMoment(page)
      return pageOf(page).evaluate(caretBlock)
    }, soon)
    .toBe(index)
}

/** The paragraph that the caret is in: a page that moved under the mouse is clicked again. Runs in the page, on its own. */
function caretBlock(editor: Element): number {
  const { focusNode } = getSelection() ?? { focusNode: null }
  return [...editor.children].findIndex(block => block.contains(focusNode))
}

/** Two frames: no hand goes from the mouse to the keys faster, and a browser tells of a new selection a little late. */
function aMoment(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

/** Puts the caret behind the last character of paragraph `index`. */
export async function caretToEnd(page: Page, index: number): Promise<void> {
  await placeCaret(page, index, 0)
  const { length } = (await paragraphsOf(page))[index] ?? ''
  await placeCaret(page, index, length)
}

/** Where on the screen a character of a paragraph is, once it was scrolled into view. Runs in the page, on its own. */
function pointIn(editor: Element, { index, offset }: { index: number; offset: number }): { x: number; y: number } {
  const block = editor.children[index]
  if (block === undefined) throw new Error(`There is no paragraph ${index}`)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('.ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let left = offset
  let node = walker.nextNode()
  while (node instanceof Text && left > node.length) {
    left -= node.length
    node = walker.nextNode()
  }
  if (!(node instanceof Text)) throw new Error(`Paragraph ${index} has no character ${offset}`)
  const range = document.createRange()
  const isEnd = left === node.length
  range.setStart(node, isEnd ? left - 1 : left)
  range.setEnd(node, isEnd ? left : left + 1)
  block.scrollIntoView({ block: 'center', behavior: 'instant' })
  const tooFar = range.getBoundingClientRect().top - innerHeight / 2
  // a paragraph may be taller than the window
  if (Math.abs(tooFar) > innerHeight / 4) {
    let scroller: Element | null = block
    while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement
    ;(scroller ?? document.documentElement).scrollBy({ top: tooFar, behavior: 'instant' })
  }
  const box = range.getBoundingClientRect()
  return { x: isEnd ? box.right : box.left, y: box.top + box.height / 2 }
}
