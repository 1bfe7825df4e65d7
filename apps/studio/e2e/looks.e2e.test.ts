import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMES, walkMainViews, WINDOWS } from './main-views.ts'
import { openStage, type Stage } from './stage.ts'

/** For a person to look at; no part of the repository. */
const PICTURES = fileURLToPath(new URL('../screenshots/', import.meta.url))

/** What stands where a catalogue lacks a sentence. */
const KEY_OF_A_SENTENCE = /\b(?:studio|react|assistant|copydesk|drafting|tiptap|learning|persona)\.[a-z][\w.-]*/g

/** Piece by piece: what stands beside each other on the page must not run into one word. */
function textsOf(body: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? '')
  return texts
}

let stage: Stage
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

describe.each(WINDOWS)('%s', (window, options) => {
  it.each(SCHEMES)(
    '%s: nothing is wider than the window, no sentence is missing, and every view has its picture',
    async colorScheme => {
      await walkMainViews(stage, { ...options, colorScheme }, async (page, view) => {
        await page.screenshot({ path: `${PICTURES}${view}-${window}-${colorScheme}.png`, animations: 'disabled' })
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return scrollWidth - clientWidth
        })
        expect.soft(tooWide, view).toBe(0)
        const said = (await page.locator('body').evaluate(textsOf)).join('\n')
        expect.soft(said.match(KEY_OF_A_SENTENCE) ?? [], view).toEqual([])
      })
    },
  )
})
