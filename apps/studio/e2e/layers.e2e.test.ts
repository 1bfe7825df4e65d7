import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageOf } from './manuscript-text.ts'
import { allowLearning, closeDialog, openOwnPages, openSettings, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'
import { answerAllByKey, askByKey } from './suggestions.ts'
import { closePanel, itemOf, openItem, openVoice } from './voice-panel.ts'
import { storedEvents } from './stored.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

const STORY = [
  'She walked along the quay; the boats lay still on the water, and nobody was about.',
  'The gulls sat on the wall and waited for the fish to come in from the sea.',
  'He waited in the office due to the fact that it rained, and nobody asked him why.',
  'The lamp burned in the window until the morning came up over the roofs of the town.',
  'Nobody spoke on the way home, and the dog walked ahead of them all the whole time.',
]

const WINS = 'The house rule wins here, since it is locked.'

async function openPagesSo(page: Page, choose: (dialog: Locator) => Promise<void>): Promise<void> {
  await openSettings(page)
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await choose(dialog)
  await dialog.getByRole('button', { name: 'Open the pages so' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function say(panel: Locator, layer: string, sentence: string): Promise<void> {
  await panel.getByRole('radio', { name: layer }).check()
  await panel.getByRole('textbox', { name: 'Say a wish' }).fill(sentence)
  await panel.getByRole('button', { name: 'Add' }).click()
  await panel.getByText(/^Noted/).waitFor()
}

it('a house is named, its locked rule is seen first and said with its reason, and the author’s contrary wish gives way', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('tide.txt', STORY.join('\n\n')))
  await openPagesSo(page, dialog => dialog.getByLabel('The house they write for').fill('Quill Press'))
  await pageOf(page).getByText('She walked along the quay').waitFor()

  const panel = await openVoice(page)
  await say(panel, 'The house', 'Never use semicolons')
  await panel.getByText('What you change here is the style of Quill Press').waitFor()
  const rule = await openItem(panel, /^Never use semicolons/)
  await rule.getByRole('button', { name: 'Lock …' }).click()
  const seen = page.getByRole('dialog', { name: 'See first: locked for the whole house' })
  await seen.getByText('In this manuscript it would speak up once.').waitFor()
  await seen.getByText('She walked along the quay; the boats lay still').waitFor()
  await seen.getByLabel('Why, for whoever meets it').fill('the imprint has always done so')
  await seen.getByRole('button', { name: 'Lock it' }).click()
  await rule.getByText('Locked: the imprint has always done so').waitFor()

  await say(panel, 'Yours', 'I love semicolons')
  await itemOf(panel, /love semicolons/)
    .getByText(WINS)
    .waitFor()

  await page.reload()
  await pageOf(page).waitFor()
  const again = await openVoice(page)
  await itemOf(again, /love semicolons/)
    .getByText(WINS)
    .waitFor()
  await again.getByText('Of the house, Quill Press (1)').click()
  await itemOf(again, /^Never use semicolons/)
    .getByText('Locked: the imprint has always done so')
    .waitFor()
  writer.watched.expectNone()
  await writer.context.close()
})

it('another author has a voice of their own under the same house, and an editor at their pages is no author', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('tide.txt', STORY.join('\n\n')))
  await say(await openVoice(page), 'Yours', 'Fewer adverbs')
  await closePanel(page)
  await openPagesSo(page, async dialog => {
    await dialog.getByLabel('The house they write for').fill('Quill Press')
    await dialog.getByLabel('Another author').fill('Mara Quill')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByRole('radio', { name: 'An editor' }).check()
    await dialog.getByText('teaches nothing to the author’s voice').waitFor()
  })
  await allowLearning(page)
  await page.getByRole('button', { name: 'Mara Quill’s voice' }).click()
  const panel = page.getByRole('complementary', { name: 'Mara Quill’s voice' })
  await panel.getByText('How you yourself edit these pages teaches Mara Quill nothing.').waitFor()
  expect(await panel.getByRole('button', { name: /adverbs/ }).count()).toBe(0)
  await say(panel, 'Mara Quill’s', 'Keep sentences short')
  await itemOf(panel, /^Mara Quill keeps sentences short/)
    .getByText('said for Mara Quill')
    .waitFor()
  await closePanel(page)
  expect(await askByKey(page, 'tighten', 2)).toBe(true)
  await answerAllByKey(page, 'take')
  await expect
    .poll(async () => (await storedEvents(page)).map(({ context }) => [context.subject.author, context.actor]), soon)
    .toContainEqual(['Mara Quill', 'editor'])
  await openSettings(page)
  expect(await page.getByRole('radio', { name: 'An editor' }).isChecked()).toBe(true)
  await closeDialog(page)
  writer.watched.expectNone()
  await writer.context.close()
})

it('“Mara’s, do not touch” outranks a house rule that is not locked, and gives way once that is', async () => {
  const writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('tide.txt', STORY.join('\n\n')))
  await openPagesSo(page, async dialog => {
    await dialog.getByLabel('The house they write for').fill('Quill Press')
    await dialog.getByLabel('Another author').fill('Mara Quill')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByRole('radio', { name: 'An editor' }).check()
  })
  await allowLearning(page)
  await page.getByRole('button', { name: 'Mara Quill’s voice' }).click()
  const panel = page.getByRole('complementary', { name: 'Mara Quill’s voice' })
  await say(panel, 'The house', 'Never use semicolons')
  await say(panel, 'Mara Quill’s', 'I love semicolons')
  const marasOwn = await openItem(panel, /semicolons/)
  await marasOwn.getByRole('button', { name: 'Lock', exact: true }).click()
  await marasOwn.getByText('locked').waitFor()
  expect(await marasOwn.getByText(WINS).count()).toBe(0)
  await marasOwn.getByText('Wins over: “Never use semicolons”').waitFor()

  await panel.getByRole('radio', { name: 'The house' }).check()
  const rule = await openItem(panel, /^Never use semicolons/)
  await rule.getByText('Mara Quill’s rule wins here, since it is locked.').waitFor()
  await rule.getByRole('button', { name: 'Lock …' }).click()
  const seen = page.getByRole('dialog', { name: 'See first: locked for the whole house' })
  await seen.getByLabel('Why, for whoever meets it').fill('the lawyers asked for it')
  await seen.getByRole('button', { name: 'Lock it' }).click()
  await rule.getByText('Locked: the lawyers asked for it').waitFor()
  expect(await rule.getByText('wins here').count()).toBe(0)

  await panel.getByRole('radio', { name: 'Mara Quill’s' }).check()
  await itemOf(panel, /semicolons/)
    .first()
    .getByText(WINS)
    .waitFor()
  writer.watched.expectNone()
  await writer.context.close()
})
