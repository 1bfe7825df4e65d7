import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageOf, placeCaret } from './manuscript-text.ts'
import { allowLearning, chooseFromMenu, closeDialog, openOwnPages, openSettings, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'
import { answerAllByKey, askByKey, offered } from './suggestions.ts'
import { closePanel } from './voice-panel.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

const STORY = [
  'He was very tired, and the stair was steep.',
  '“I do not know,” said Bess.',
  'She waited by the gate due to the fact that it rained.',
  'He came late due to the fact that the ferry had gone.',
  'They stayed in due to the fact that the lamp was out.',
  'They left at noon due to the fact that the wind had dropped.',
]
const QUIET = 'You left “Padding” three times here. It stays quiet in this scene.'

async function setRule(page: Page, name: string, to: string): Promise<void> {
  const select = page.getByRole('combobox', { name, exact: true })
  await select.selectOption({ label: to })
  await expect
    .poll(() => select.evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.textContent), soon)
    .toBe(to)
}

const asked = (page: Page) => page.locator('.understudy-query').allTextContents()

/** What stands set in this studio: one rule asks, one is off in dialogue, one is quiet. */
async function expectSet(page: Page): Promise<void> {
  await placeCaret(page, 0, 0)
  await page.keyboard.press('Alt+1')
  await expect.poll(() => asked(page), soon).toEqual(['very '])
  expect(await offered(page)).toEqual([])
  expect(await askByKey(page, 'dialogue', 1)).toBe(false)
  expect(await askByKey(page, 'tighten', 5)).toBe(false)
}

it('how speech is marked is guessed and shown, is said for one manuscript, and stays said', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('tide.txt', STORY.join('\n\n')))
  expect(await askByKey(page, 'dialogue', 1)).toBe(true)
  await answerAllByKey(page, 'leave')
  await openSettings(page)
  await page.getByText('The text shows: “Double”').waitFor()
  await page.getByRole('radio', { name: 'Nothing sure' }).check()
  await page.getByText('Rules that need to tell talk from telling say nothing here.').waitFor()
  await closeDialog(page)
  await page.waitForTimeout(900)
  await page.reload()
  await pageOf(page).waitFor()
  await openSettings(page)
  await expect.poll(() => page.getByRole('radio', { name: 'Nothing sure' }).isChecked(), soon).toBe(true)
  await page.getByRole('radio', { name: 'As the text shows' }).check()
  await page.getByText('The text shows: “Double”').waitFor()
  await closeDialog(page)
  expect(await askByKey(page, 'dialogue', 1)).toBe(true)
  writer.watched.expectNone()
  await writer.context.close()
})

it('a rule asks, another is off in dialogue, a third goes quiet when it is left three times; a reload changes nothing', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('tide.txt', STORY.join('\n\n')))
  expect(await askByKey(page, 'dialogue', 1)).toBe(true)
  await answerAllByKey(page, 'leave')
  await chooseFromMenu(page, 'More', 'Line edits')
  await setRule(page, 'Empty intensifiers', 'Ask only')
  await page.getByLabel('These settings hold').selectOption({ label: 'in dialogue' })
  await setRule(page, 'Stiff dialogue', 'Off')
  await closePanel(page)
  for (const index of [2, 3, 4]) {
    expect(await askByKey(page, 'tighten', index)).toBe(true)
    await answerAllByKey(page, 'leave')
    // a refusal is told once the caret goes elsewhere: until then its reason may be said
    await placeCaret(page, 0, 0)
  }
  await page.getByText(QUIET).waitFor()
  await expectSet(page)
  await page.waitForTimeout(900)

  await page.reload()
  await pageOf(page).waitFor()
  await expectSet(page)
  await chooseFromMenu(page, 'More', 'Line edits')
  const padding = page.locator('[data-rule=padding]')
  await padding.getByText(/Quiet in the scene “He was very tired, and the …”/).waitFor()
  await padding.getByRole('button', { name: 'Bring it back' }).click()
  await padding.getByText(/Quiet in/).waitFor({ state: 'detached' })
  await closePanel(page)
  expect(await askByKey(page, 'tighten', 5)).toBe(true)
  await answerAllByKey(page, 'take')
  await chooseFromMenu(page, 'More', 'Line edits')
  await page.getByLabel('Word', { exact: true }).fill('ferry')
  await page.getByLabel('Instead', { exact: true }).fill('boat')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('“boat” instead of “ferry”').waitFor()
  await closePanel(page)
  expect(await askByKey(page, 'voice', 3)).toBe(true)
  // changes may come one by one
  const toBoat = { out: expect.stringMatching(/^(?:ferry)?$/), in: 'boat' }
  await expect.poll(() => offered(page), soon).toContainEqual(toBoat)
  writer.watched.expectNone()
  await writer.context.close()
})
