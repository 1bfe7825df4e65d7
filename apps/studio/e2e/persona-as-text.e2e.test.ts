import type { Locator, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caretToEnd } from './manuscript-text.ts'
import { allowLearning, openOwnPages, textFile } from './open-studio.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { soon } from './soon.ts'
import { askToContinue } from './suggestions.ts'
import { closePanel, itemOf, openVoice } from './voice-panel.ts'

const COMMENT = '# agreed with Jo over the telephone'
const SEASON = 'x-season: A winter of tides.'
const CONTINUATION = 'The lamps came on.'

let stage: Stage
let writer: Writer
let page: Page

beforeAll(async () => {
  stage = await openStage()
  stage.play(() => ({ choices: [CONTINUATION] }))
  writer = await stage.writer()
  page = await writer.tab()
  await allowLearning(page)
})
afterAll(async () => {
  await writer?.context.close()
  await stage?.close()
})

/** The voice as text, open to be edited. */
async function asText(): Promise<{ readonly dialog: Locator; readonly field: Locator }> {
  const panel = await openVoice(page)
  await panel.getByRole('button', { name: 'Edit as text …' }).click()
  const dialog = page.getByRole('dialog', { name: 'This voice as text' })
  return { dialog, field: dialog.getByRole('textbox', { name: 'The voice as YAML' }) }
}

async function downloadFrom(dialog: Locator, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: button }).click()
  return readFile(await (await download).path(), 'utf8')
}

it('shows what was written into the text, a comment and a field of the writer’s own', async () => {
  const panel = await openVoice(page)
  await panel.getByRole('textbox', { name: 'Say a wish' }).fill('Keep sentences short in action')
  await panel.getByRole('button', { name: 'Add' }).click()
  await itemOf(panel, /sentences short/).waitFor()
  const { dialog, field } = await asText()
  const text = await field.inputValue()
  await field.fill(
    `${COMMENT}\n${text.replace('Keep sentences short in action', 'Keep sentences very short in action')}${SEASON}\n`,
  )
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await itemOf(panel, /sentences very short in action/).waitFor()
  await panel.getByText('A winter of tides.').waitFor()
})

it('keeps both in the YAML, also when something is changed by hand in the panel', async () => {
  const panel = await openVoice(page)
  await panel.getByRole('textbox', { name: 'Say a wish' }).fill('Use fewer adverbs')
  await panel.getByRole('button', { name: 'Add' }).click()
  await itemOf(panel, /fewer adverbs/).waitFor()
  const { dialog } = await asText()
  const yaml = await downloadFrom(dialog, 'Save a copy as a file')
  expect(yaml).toContain(COMMENT)
  expect(yaml).toContain(SEASON)
  expect(yaml).toContain('Use fewer adverbs')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

it('sends a file on its way with the field, and says that nothing else goes along', async () => {
  const panel = await openVoice(page)
  await panel.getByRole('button', { name: 'Save as a file …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save this voice as a file' })
  await dialog.getByText('no word of a manuscript').first().waitFor()
  expect(await downloadFrom(dialog, 'Save')).toContain(SEASON)
})

it('tells a model the field, with the wish as it was reworded', async () => {
  await closePanel(page)
  await openOwnPages(page, textFile('tide.txt', 'She walked along the quay.'))
  await caretToEnd(page, 0)
  await askToContinue(page, ` ${CONTINUATION}`)
  await page.keyboard.press('Escape')
  const told = JSON.stringify(stage.asked.at(-1) ?? null)
  expect(told).toContain('A winter of tides.')
  expect(told).toContain('Keep sentences very short in action')
  expect(told).not.toContain('telephone')
})

it('returns to the version before', async () => {
  await openVoice(page)
  await page.getByRole('button', { name: 'What changed', exact: true }).click()
  const history = page.getByRole('region', { name: 'What changed' })
  const before = history.getByRole('listitem').filter({ hasText: 'New: You keep sentences short in action' })
  await before.getByRole('button').first().click()
  await before.getByRole('button', { name: 'Return to this …' }).click()
  const dialog = page.getByRole('dialog', { name: /^Return to / })
  await dialog.getByText(/^Gone: .*adverbs/).waitFor()
  await dialog.getByRole('button', { name: 'Return', exact: true }).click()
  await history.getByRole('button', { name: /Returned to an earlier version/ }).waitFor()
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  const panel = await openVoice(page)
  await expect.poll(() => itemOf(panel, /sentences short in action/).count(), soon).toBe(1)
  expect(await itemOf(panel, /adverbs/).count()).toBe(0)
  expect(await panel.getByText('A winter of tides.').count()).toBe(0)
  writer.watched.expectNone()
})
