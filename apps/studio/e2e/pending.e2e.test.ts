import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endedBy, endedOnes, only, shownOnes } from './events.ts'
import { pageOf, paragraphsOf } from './manuscript-text.ts'
import { allowLearning } from './open-studio.ts'
import { savedAsText } from './saved-as-text.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'
import { storedEvents } from './stored.ts'
import { askByKey, offered } from './suggestions.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

const WRITTEN = 'He stayed due to the fact that it rained. She nodded her head. He shrugged his shoulders.'

async function atRest(page: Page): Promise<void> {
  await expect.poll(() => page.getByTestId('save-state').textContent(), soon).toBe('Saved')
}

it('what is pending is there again after a reload, is in no file, and ends once', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await pageOf(page).click()
  await page.keyboard.type(WRITTEN)
  expect(await askByKey(page, 'tighten', 0)).toBe(true)
  const before = await offered(page)
  expect(before.length).toBeGreaterThan(1)
  expect(await savedAsText(page)).toBe(`${WRITTEN}\n`)
  // the journal takes it up within a second
  await page.waitForTimeout(900)
  await atRest(page)

  await page.reload()
  await pageOf(page).waitFor()
  await expect.poll(() => offered(page), soon).toEqual(before)
  expect(await savedAsText(page)).toBe(`${WRITTEN}\n`)
  await pageOf(page).click()
  for (let left = before.length - 1; left > 0; left--) {
    await page.keyboard.press('Alt+Enter')
    await expect.poll(async () => (await offered(page)).length, soon).toBe(left)
  }
  const taken = (await paragraphsOf(page))[0]
  expect(taken).not.toBe(WRITTEN)
  await page.waitForTimeout(900)
  await atRest(page)

  await page.reload()
  await pageOf(page).waitFor()
  await expect.poll(async () => (await offered(page)).length, soon).toBe(1)
  expect((await paragraphsOf(page))[0]).toBe(taken)
  await page.waitForTimeout(900)

  // how it settled was told on leaving, or else on coming back; what survived, once after that
  await page.reload()
  await pageOf(page).waitFor()
  await page.waitForTimeout(900)
  const events = await storedEvents(page)
  expect(shownOnes(events)).toHaveLength(before.length)
  const count = before.length - 1
  expect(endedOnes(events)).toHaveLength(count)
  expect(endedBy(events, 'accepted')).toHaveLength(count)
  expect(new Set(only(events, 'shown').map(({ exchange }) => exchange)).size).toBe(1)
  expect(only(events, 'settled')).toHaveLength(count)
  // a deletion leaves nothing that could survive
  const read = only(events, 'survival').map(({ hunk, reading }) => `${hunk} ${reading}`)
  expect(read.length).toBeGreaterThan(0)
  expect(new Set(read).size).toBe(read.length)
  writer.watched.expectNone()
})
