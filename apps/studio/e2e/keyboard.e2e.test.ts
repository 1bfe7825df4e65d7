import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageOf, paragraphsOf } from './manuscript-text.ts'
import { harbour } from './manuscripts.ts'
import { allowLearning, openOwnPages, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'
import { answerAllByKey, offered, reviewOf } from './suggestions.ts'

const WORDS =
  'Wenna felt the floor shake under the office. She was very tired, and the tea had gone cold. “Nobody asked,” she averred.'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

it('writes, asks, takes and refuses without a mouse', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await tabTo(page, 'Learn from my choices')
  await page.keyboard.press('Enter')
  await pageOf(page).waitFor()
  for (let turn = 0; turn < 30 && !(await pageOf(page).evaluate(editor => editor === document.activeElement)); turn++)
    await page.keyboard.press('Tab')
  await page.keyboard.type(WORDS)

  await page.keyboard.press('Alt+4')
  await reviewOf(page).waitFor()
  expect(await offered(page)).toEqual([{ out: 'averred', in: 'said' }])
  await answerAllByKey(page, 'leave')
  expect(await paragraphsOf(page)).toEqual([WORDS])

  await page.keyboard.press('Alt+r')
  await page.getByRole('menu', { name: 'Suggest' }).waitFor()
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await reviewOf(page).waitFor()
  expect(await offered(page)).toEqual([{ out: 'averred', in: 'said' }])
  await answerAllByKey(page, 'take')
  expect(await paragraphsOf(page)).toEqual([WORDS.replace('averred', 'said')])
  await page.keyboard.press('Control+z')
  await expect.poll(() => paragraphsOf(page), soon).toEqual([WORDS])
  writer.watched.expectNone()
})

it('goes with Ctrl+End behind the last word of pages that are not laid out yet', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('harbour.txt', harbour().join('\n\n')))
  await pageOf(page).locator('p').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And then', { delay: 30 })
  await expect.poll(async () => (await paragraphsOf(page)).at(-1), soon).toBe(`${harbour().at(-1)} And then`)
  writer.watched.expectNone()
})

async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name })
  await target.waitFor()
  for (let turn = 0; turn < 20; turn++) {
    if (await target.evaluate(button => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No key leads to “${name}”`)
}
