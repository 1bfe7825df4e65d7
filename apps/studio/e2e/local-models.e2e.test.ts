import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFile, type FileServer } from '../../../packages/models/test/file-server.ts'
import { hasToyModel, TOY_ADAPTER, TOY_MODEL } from '../../../packages/models/test/toy-model.ts'
import { caretToEnd } from './manuscript-text.ts'
import { allowLearning, chooseFromMenu, closeDialog, openOwnPages, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { ASKING, ghostText, noticeOf } from './suggestions.ts'

/** A model of this size writes a few words a second where others work too. */
const WRITING = { timeout: 30_000 }
const HERE = 'What you write stays on this machine.'

describe.skipIf(!hasToyModel)('a model file', () => {
  let bytes: Uint8Array
  let checksum = ''
  let stage: Stage
  let writer: Writer
  let page: Page
  const servers: FileServer[] = []

  beforeAll(async () => {
    bytes = await readFile(TOY_MODEL)
    checksum = createHash('sha256').update(bytes).digest('hex')
    stage = await openStage({ model: false })
    writer = await stage.writer()
    page = await writer.tab()
    await allowLearning(page)
  })
  afterAll(async () => {
    await writer?.context.close()
    await stage?.close()
    await Promise.all(servers.map(server => server.close()))
  })

  async function openFiles(): Promise<Locator> {
    await chooseFromMenu(page, 'More', 'Models')
    const dialog = page.getByRole('dialog', { name: 'Models' })
    await dialog.getByText('A model file').click()
    await dialog.getByText('its name ends in .gguf').waitFor()
    return dialog
  }

  async function serve(...answers: Parameters<typeof serveFile>[1] & object): Promise<string> {
    const server = await serveFile(bytes, answers)
    servers.push(server)
    return server.url
  }

  async function download(dialog: Locator, url: string, sha256: string): Promise<Locator> {
    await dialog.getByLabel('Or the address to load it from').fill(url)
    await dialog.getByLabel('Its checksum').fill(sha256)
    await dialog.getByRole('button', { name: 'Download it' }).click()
    return dialog.getByRole('list', { name: 'Downloads' })
  }

  /** Asks for a continuation until there are words: one from so small a model is often none that can be shown. */
  async function goesOn(): Promise<void> {
    const said = noticeOf(page).filter({ hasText: /\S/ }).filter({ hasNotText: ASKING })
    for (let times = 0; times < 8; times++) {
      await caretToEnd(page, 0)
      await page.keyboard.press('Alt+\\')
      await expect.poll(async () => (await ghostText(page)) !== '' || (await said.isVisible()), WRITING).toBe(true)
      const text = await ghostText(page)
      await page.keyboard.press('Escape')
      if (/\p{L}/u.test(text)) return
      await expect(said.allTextContents()).resolves.toEqual([
        expect.stringMatching(/Nothing comes to mind|could not be used/),
      ])
      await page.locator('.us-notice').getByRole('button', { name: 'Close' }).click()
    }
    throw new Error('No words came.')
  }

  it('that is none is refused, with what to do', async () => {
    const dialog = await openFiles()
    await dialog.getByLabel('Where it lies on this machine').fill('models/toy.gguf')
    await dialog.getByRole('button', { name: 'Add this file' }).click()
    await dialog.getByText('Give the whole path of the file').waitFor()
    await dialog.getByLabel('Where it lies on this machine').fill(TOY_ADAPTER)
    await dialog.getByRole('button', { name: 'Add this file' }).click()
    await dialog.getByText('This file is an adapter').waitFor()
    await closeDialog(page)
  })

  it('is used by its path, with the memory it takes', async () => {
    const dialog = await openFiles()
    await dialog.getByLabel('Where it lies on this machine').fill(`"${TOY_MODEL}"`)
    await dialog.getByRole('button', { name: 'Add this file' }).click()
    const file = dialog.getByRole('list', { name: 'Model files' }).getByRole('listitem').filter({ hasText: TOY_MODEL })
    await file.getByText(/takes about .+ of memory/).waitFor()
    await file.getByRole('button', { name: /^Use / }).click()
    await dialog.getByText(HERE).waitFor()
    await closeDialog(page)
    await openOwnPages(page, textFile('tide.txt', 'Once upon a time there was a little boat.'))
    await goesOn()
  })

  it('goes on with the text where there is no connection', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
      dispatchEvent(new Event('offline'))
    })
    await goesOn()
    const dialog = await openFiles()
    await dialog.getByText('Ready.').waitFor()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true })
      dispatchEvent(new Event('online'))
    })
    await closeDialog(page)
  })

  it('of the wrong checksum is deleted, and said to be', async () => {
    const dialog = await openFiles()
    const downloads = await download(dialog, await serve(), '0'.repeat(64))
    await downloads.getByText('What came is not the file with that checksum').waitFor()
    await downloads.getByRole('button', { name: /^Give up/ }).click()
    await downloads.waitFor({ state: 'detached' })
    expect(await readdir(join(stage.data, 'models'))).not.toContain('toy.gguf')
    await closeDialog(page)
  })

  it('comes from an address though the connection breaks off, and is stopped and gone on with', async () => {
    const dialog = await openFiles()
    const url = await serve({ breakAfter: 150_000 }, { stallAfter: 150_000 }, {})
    const downloads = await download(dialog, url, `SHA256: ${checksum.toUpperCase()}`)
    const bar = downloads.getByRole('progressbar', { name: 'Download of toy.gguf' })
    await expect.poll(async () => Number(await bar.getAttribute('value')), { timeout: 20_000 }).toBeGreaterThan(250_000)
    await downloads.getByRole('button', { name: /^Stop the download/ }).click()
    await downloads.getByText('Stopped. What came is kept.').waitFor()
    await downloads.getByRole('button', { name: /^Go on with/ }).click()
    await downloads.waitFor({ state: 'detached' })
    const file = dialog.getByRole('list', { name: 'Model files' }).getByRole('listitem').filter({ hasText: 'toy.gguf' })
    await file.getByRole('button', { name: /^Use / }).click()
    await expect.poll(() => servers.at(-1)?.asked.length, soon).toBe(3)
    await closeDialog(page)
    await Promise.all(servers.splice(0).map(server => server.close()))
    await goesOn()
  })

  it('goes with the folder when it is emptied, and line edits go on', async () => {
    const dialog = await openFiles()
    await dialog.getByText(join(stage.data, 'models')).first().waitFor()
    await dialog.getByRole('button', { name: 'Empty the folder …' }).click()
    await dialog.getByRole('button', { name: 'Delete all of it' }).click()
    await dialog.getByRole('list', { name: 'Model files' }).waitFor({ state: 'detached' })
    await dialog.getByText('No model answers.').waitFor()
    expect(await readdir(join(stage.data, 'models'))).not.toContain('toy.gguf')
    expect(await readFile(TOY_MODEL)).toHaveLength(bytes.length)
    await closeDialog(page)
  })
})
