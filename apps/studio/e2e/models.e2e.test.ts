import type { Locator, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caretToEnd, pageOf } from './manuscript-text.ts'
import { allowLearning, chooseFromMenu, closeDialog, openOwnPages, openSettings, textFile } from './open-studio.ts'
import { openStage, type Script, type Stage, type Writer } from './stage.ts'
import { soon } from './soon.ts'
import { ASKING, askByKey, askToContinue, noticeOf } from './suggestions.ts'

const KEY = 'sk-only-in-this-browser-0123456789'
/** What Chromium says of an answer with a bad status, which the test of a model that fails brings about. */
const REFUSED_BY_OWN = /Failed to load resource: the server responded with a status of \d+.*\/api\/own\//
const CONTINUATION = 'The lamps came on.'

/** A model that lists itself and another, to those with a key. */
const playing: Script = ({ path, headers }) => {
  if (!path.endsWith('/models')) return { choices: [CONTINUATION] }
  if (headers['authorization'] !== `Bearer ${KEY}`) return { fault: 'status', status: 401 }
  return { fault: 'status', status: 200, body: JSON.stringify({ data: [{ id: 'nib' }, { id: 'quill' }] }) }
}

/** One request in ten goes to another model first, to see whether it is better: not here. */
function drawNoLots(): void {
  Math.random = () => 0.5
}

let stage: Stage
let writer: Writer
let page: Page

beforeAll(async () => {
  stage = await openStage({ model: false })
  stage.play(playing)
  writer = await stage.writer({ before: drawNoLots })
  page = await writer.tab()
  await allowLearning(page)
})
afterAll(async () => {
  await writer?.context.close()
  await stage?.close()
})

async function openModels(): Promise<Locator> {
  await chooseFromMenu(page, 'More', 'Models')
  const dialog = page.getByRole('dialog', { name: 'Models' })
  await dialog.waitFor()
  return dialog
}

describe('a model at an address of the writer’s', () => {
  it('is set up from the empty page, where a slip is named', async () => {
    await page.getByRole('button', { name: 'Set one up …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Models' })
    await dialog.getByText('No model answers.').waitFor()
    await dialog.getByText('A model at an address').click()
    await dialog.getByLabel('Address').fill('quill')
    await dialog.getByRole('button', { name: 'Use it' }).click()
    await dialog.getByText('That is no address.').waitFor()
    await dialog.getByLabel('What it is').selectOption('vLLM')
    await dialog.getByText('It makes several drafts at once.').waitFor()
    await dialog.getByLabel('Address').fill(stage.modelAddress)
    await dialog.getByText('what you write stays here').waitFor()
    await dialog.getByLabel('Key, if it asks for one').fill('another')
    await dialog.getByRole('button', { name: 'Look which it has' }).click()
    await dialog.getByText('No list came: it refused the key.').waitFor()
    await dialog.getByLabel('Key, if it asks for one').fill(KEY)
    await dialog.getByRole('button', { name: 'Look which it has' }).click()
    await dialog.getByText('It answers. Choose one of its models.').waitFor()
    await dialog.getByLabel('Name of the model there').selectOption('quill')
    await dialog.getByRole('button', { name: 'Use it' }).click()
    await dialog.getByText('quill answers. What you write stays on this machine.').waitFor()
    await closeDialog(page)
  })

  it('goes on with the text, asked with its key', async () => {
    await openOwnPages(page, textFile('tide.txt', 'She walked along the quay.'))
    await caretToEnd(page, 0)
    await askToContinue(page, ` ${CONTINUATION}`)
    await page.keyboard.press('Escape')
    expect(stage.asked.at(-1)?.headers['authorization']).toBe(`Bearer ${KEY}`)
    expect(JSON.parse(stage.asked.at(-1)?.body ?? '')).toMatchObject({ model: 'quill' })
  })

  it('keeps its key out of the database and of every backup', async () => {
    await openSettings(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a backup' }).click()
    const backup = await readFile(await (await download).path(), 'utf8')
    expect(backup).toContain('quill')
    expect(backup).not.toContain(KEY)
    await closeDialog(page)
  })

  it('still answers when the page opens again', async () => {
    await page.reload()
    await pageOf(page).getByText('She walked').waitFor()
    await caretToEnd(page, 0)
    await askToContinue(page, ` ${CONTINUATION}`)
    await page.keyboard.press('Escape')
  })

  it('is used beside another, and which of them for what is the writer’s to say', async () => {
    const dialog = await openModels()
    await dialog.getByText('A model at an address').click()
    await dialog.getByLabel('Address').fill(stage.modelAddress)
    await dialog.getByLabel('Name of the model there').fill('nib')
    await dialog.getByRole('button', { name: 'Use it' }).click()
    await dialog.getByText('nib answers.').waitFor()
    await dialog.getByRole('checkbox', { name: 'Use quill beside it' }).check()
    await dialog.getByText('quill is used beside it.').waitFor()
    await dialog.getByText('Which model for what').click()
    await dialog.getByLabel(/^Tightening/).selectOption('quill')
    await closeDialog(page)
    await askByKey(page, 'tighten', 0)
    await expect.poll(() => JSON.parse(stage.asked.at(-1)?.body ?? '{}'), soon).toMatchObject({ model: 'quill' })
    await caretToEnd(page, 0)
    await askToContinue(page, ` ${CONTINUATION}`)
    await page.keyboard.press('Escape')
    expect(JSON.parse(stage.asked.at(-1)?.body ?? '{}')).toMatchObject({ model: 'nib' })
    await openModels()
    await dialog.getByRole('button', { name: 'Remove nib and its key' }).click()
    await dialog.getByRole('radio', { name: /^quill/ }).check()
    await dialog.getByText('quill answers.').waitFor()
    await closeDialog(page)
  })

  it('is said to be left alone, and why, where it keeps failing', async () => {
    await stage.closeModel()
    for (let times = 0; times < 5; times++) {
      await caretToEnd(page, 0)
      await page.keyboard.press('Alt+\\')
      const said = noticeOf(page).filter({ hasText: /\S/ }).filter({ hasNotText: ASKING })
      await said.waitFor()
      await page.locator('.us-notice').getByRole('button', { name: 'Close' }).click()
      await said.waitFor({ state: 'detached' })
    }
    const dialog = await openModels()
    await dialog.getByText(/Left alone until .+ it could not be reached/).waitFor()
    await closeDialog(page)
    await stage.openModel()
  })

  it('is removed with its key', async () => {
    const dialog = await openModels()
    await dialog.getByRole('button', { name: 'Remove quill and its key' }).click()
    await dialog.getByText('No model answers.').waitFor()
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(KEY)
    await closeDialog(page)
    writer.watched.expectNone([REFUSED_BY_OWN])
  })
})
