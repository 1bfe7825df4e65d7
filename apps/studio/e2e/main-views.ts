import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { asCritic } from './as-critic.ts'
import { caretToEnd, pageOf, placeCaret } from './manuscript-text.ts'
import { harbour } from './manuscripts.ts'
import { allowLearning, chooseFile, chooseFromMenu, closeDialog, openSettings, textFile } from './open-studio.ts'
import { nothingToChange } from './nothing-to-change.ts'
import { castOf } from './passages.ts'
import { walkPersonaViews } from './persona-views.ts'
import { soon } from './soon.ts'
import type { Stage } from './stage.ts'
import { answerAllByKey, askByKey, askToContinue } from './suggestions.ts'
import { closePanel, openItem, openVoice } from './voice-panel.ts'

/** The windows the studio is looked at in. A phone has a thumb for a pointer. */
export const WINDOWS = [
  ['desktop', { viewport: { width: 1280, height: 800 } }],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[]

export const SCHEMES = ['light', 'dark'] as const

/** Looks at a view. Views come in a fixed order, and their names begin with their place in it. */
export type See = (page: Page, view: string) => Promise<void>

const CONTINUATION = 'The lamps along the mole came on one by one.'
const TITLE = 'The Keeper of the Harbour Office and Other Accounts of a Winter of Tides'

/** Leads one new writer through every main view of the studio, and stays in each until `see` has looked at it. */
export async function walkMainViews(stage: Stage, options: BrowserContextOptions, see: See): Promise<void> {
  stage.play(
    request => asCritic(request) ?? (request.candidates > 1 ? nothingToChange(request) : { choices: [CONTINUATION] }),
  )
  const writer = await stage.writer(options)
  const page = await writer.tab()
  await firstStart(page, see)
  await suggestions(page, see)
  await voice(page, see)
  await noticed(page, see)
  await sentAndDialogs(page, see)
  await walkPersonaViews(page, see)
  const second = await writer.tab()
  await second.getByText('is being written in another tab').waitFor()
  await see(second, '18-second-tab')
  await second.close()
  await erasing(page, see)
  writer.watched.expectNone()
  await writer.context.close()
}

async function firstStart(page: Page, see: See): Promise<void> {
  await page.getByRole('button', { name: 'Learn from my choices' }).waitFor()
  await see(page, '01-consent')
  await allowLearning(page)
  await page.getByText('Try it on a sample paragraph').waitFor()
  await see(page, '02-empty-page')
  await openVoice(page)
  await see(page, '03-empty-voice')
  await closePanel(page)
  await chooseFile(page, textFile(`${TITLE}.txt`, harbour().join('\n\n')))
  await page.getByRole('dialog').getByRole('radio', { name: 'Yes, I wrote it' }).check()
  await see(page, '04-import')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await pageOf(page).getByText('The harbour office').first().waitFor()
  await see(page, '05-manuscript')
}

async function suggestions(page: Page, see: See): Promise<void> {
  await caretToEnd(page, 0)
  await askToContinue(page, ` ${CONTINUATION}`)
  await see(page, '06-ghost')
  await page.keyboard.press('Escape')
  await openMenu(page, 'Suggest')
  await see(page, '07-suggest-menu')
  await page.keyboard.press('Escape')
  const { taken } = await castOf(harbour())
  for (const { index, kind } of taken.slice(0, 1)) {
    await askByKey(page, kind, index)
    await see(page, '08-rewrite')
    await answerAllByKey(page, 'leave')
  }
  await page.keyboard.press('Alt+6')
  await page.getByRole('dialog', { name: 'In your own words' }).waitFor()
  await see(page, '09-instruction')
  await closeDialog(page)
}

async function voice(page: Page, see: See): Promise<void> {
  const { refused } = await castOf(harbour())
  for (const { index, kind } of refused) {
    if (await askByKey(page, kind, index)) await answerAllByKey(page, 'leave')
  }
  await placeCaret(page, 0, 0)
  const panel = await openVoice(page)
  await panel.getByRole('textbox', { name: 'Say a wish' }).fill('Keep sentences short in action')
  await panel.getByRole('button', { name: 'Add' }).click()
  const learned = panel.getByRole('button', { name: /speech tags/ })
  await learned.waitFor()
  await see(page, '10-voice')
  const item = await openItem(panel, /speech tags/)
  await item.getByRole('list', { name: 'The choices behind it' }).waitFor()
  await learned.evaluate(head => head.scrollIntoView({ block: 'start' }))
  await see(page, '11-evidence')
  await item.getByRole('button', { name: 'Forget …' }).click()
  await page
    .getByRole('dialog')
    .getByText(/kept texts? of yours/)
    .waitFor()
  await see(page, '12-forget')
  await closeDialog(page)
  await closePanel(page)
}

/** What was seen in the choices so far is asked once the hands are off the page. */
async function noticed(page: Page, see: See): Promise<void> {
  const question = page.getByRole('region', { name: 'What I noticed' })
  const quiet = page.getByRole('button', { name: 'Bring it back' })
  await page.getByRole('textbox', { name: 'Title' }).focus()
  // one thing at a time: a rule that went quiet is told first
  await expect
    .poll(async () => {
      if (await quiet.isVisible()) await quiet.click()
      await page.getByRole('textbox', { name: 'Title' }).focus()
      return question.isVisible()
    }, soon)
    .toBe(true)
  await see(page, '12b-noticed')
  await chooseFromMenu(page, 'More', 'Between the lines')
  const panel = page.getByRole('region', { name: 'Between the lines' })
  await panel.getByRole('button', { name: 'Read now' }).click()
  const reading = panel.getByRole('button', { name: /tried/ })
  await reading.waitFor()
  await see(page, '12c-between-the-lines')
  await reading.click()
  await panel.getByRole('list', { name: 'What was tried, and what came of it' }).scrollIntoViewIfNeeded()
  await see(page, '12ca-tried')
  await closePanel(page)
  await question.getByRole('button', { name: 'Later' }).click()
  await page.getByText('Another time, then.').waitFor()
  await see(page, '12d-noted')
}

async function sentAndDialogs(page: Page, see: See): Promise<void> {
  await chooseFromMenu(page, 'More', 'What was sent')
  await page.getByRole('region', { name: 'What was sent' }).waitFor()
  await see(page, '13-sent')
  await closePanel(page)
  await chooseFromMenu(page, 'More', 'Line edits')
  await page.getByRole('heading', { name: 'Filter verbs' }).waitFor()
  await see(page, '13b-line-edits')
  await closePanel(page)
  await chooseFromMenu(page, 'Suggest', 'One thing at a time …')
  await page
    .getByRole('button', { name: /Go through: / })
    .first()
    .waitFor()
  await see(page, '13c-passes')
  await closePanel(page)
  await openMenu(page, 'Manuscripts')
  await see(page, '14-manuscripts-menu')
  await page.keyboard.press('Escape')
  await chooseFromMenu(page, 'More', 'Models')
  const models = page.getByRole('dialog', { name: 'Models' })
  await models.getByText('A model at an address').waitFor()
  await see(page, '14b-models')
  await models.getByText('A model at an address').click()
  await models.getByLabel('What it is').selectOption('vLLM')
  await see(page, '14c-model-at-an-address')
  await models.getByText('Programs on this machine').click()
  await models.getByRole('button', { name: 'Look again' }).and(models.locator(':enabled')).waitFor()
  await see(page, '14d-found')
  await models.getByText('A model file').click()
  await models.getByText('They lie in the folder').waitFor()
  await see(page, '14e-model-files')
  await closeDialog(page)
  await openSettings(page)
  await see(page, '15-settings')
  await closeDialog(page)
  await page.keyboard.press('Control+o')
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  await see(page, '16-library')
  await closeDialog(page)
  await page.keyboard.press('Control+/')
  await page.getByRole('dialog').waitFor()
  await see(page, '17-keys')
  await closeDialog(page)
}

async function erasing(page: Page, see: See): Promise<void> {
  await openSettings(page)
  await page.getByRole('button', { name: 'Erase everything', exact: false }).click()
  const sure = page.getByRole('dialog').locator('.erase')
  await sure.scrollIntoViewIfNeeded()
  await see(page, '19-erase')
  await sure.getByRole('button').last().click()
  await page.getByRole('button', { name: 'Begin anew' }).waitFor()
  await see(page, '20-erased')
}

async function openMenu(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click()
  const menu = page.getByRole('menu', { name })
  await menu.waitFor()
  return menu
}
