import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caretToEnd, placeCaret } from './manuscript-text.ts'
import { harbour } from './manuscripts.ts'
import { allowLearning, chooseFromMenu, closeDialog, openOwnPages, openSettings, textFile } from './open-studio.ts'
import { openStage, type Stage } from './stage.ts'
import { askByKey, askToContinue } from './suggestions.ts'
import { closePanel, openVoice } from './voice-panel.ts'

const PICTURES = fileURLToPath(new URL('../screenshots/', import.meta.url))
const WORDS = 'The lamps along the mole came on one by one.'

let stage: Stage
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  stage = await openStage()
  stage.play(() => ({ choices: [WORDS] }))
})
afterAll(async () => {
  await stage?.close()
})

describe.each([
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 390, height: 844 }],
] as const)('%s', (name, viewport) => {
  it.each(['light', 'dark'] as const)(
    '%s: nothing is wider than the window, and every view has its picture',
    async colorScheme => {
      const writer = await stage.writer({ viewport, colorScheme })
      const page = await writer.tab()
      const look = (view: string): Promise<void> => picture(page, `e2e-${name}-${colorScheme}-${view}`)
      await page.getByRole('button', { name: 'Learn from my choices' }).waitFor()
      await look('1-consent')
      await allowLearning(page)
      await look('2-empty')
      await openOwnPages(page, textFile('harbour.txt', harbour().join('\n\n')))
      await page.waitForTimeout(800)
      await look('3-manuscript')
      await askByKey(page, 'tighten', 11)
      await look('4-review')
      await page.keyboard.press('Alt+Enter')
      await page.keyboard.press('Alt+Enter')
      await caretToEnd(page, 3)
      await askToContinue(page, ` ${WORDS}`)
      await look('5-ghost')
      await page.keyboard.press('Escape')
      await placeCaret(page, 0, 0)
      const panel = await openVoice(page)
      await panel.getByRole('textbox', { name: 'Say a wish' }).fill('Keep sentences short in action')
      await panel.getByRole('button', { name: 'Add' }).click()
      await panel.getByRole('listitem').first().waitFor()
      await look('6-voice')
      await closePanel(page)
      await chooseFromMenu(page, 'More', 'What was sent')
      await page.getByRole('complementary', { name: 'What was sent' }).waitFor()
      await look('7-sent')
      await closePanel(page)
      await openSettings(page)
      await look('8-settings')
      await closeDialog(page)
      writer.watched.expectNone()
      await writer.context.close()
    },
  )
})

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}${name}.png`, animations: 'disabled' })
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth)
}
