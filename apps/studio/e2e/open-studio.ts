import type { Page } from 'playwright-core'
import { pageOf } from './manuscript-text.ts'

export interface TextFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function textFile(name: string, text: string): TextFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** First start, with the answer most people give. */
export async function allowLearning(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Learn from my choices' }).click()
  await pageOf(page).waitFor()
}

export async function chooseFromMenu(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menu', { name: menu }).getByRole('menuitem', { name: entry }).click()
}

/** Through the file dialog, as far as the studio's own question. */
export async function chooseFile(page: Page, file: TextFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await chooseFromMenu(page, 'Manuscripts', 'Open a .txt or .md file')
  await (await chooser).setFiles(file)
}

/** Opens a file as the writer's own pages. */
export async function openOwnPages(page: Page, file: TextFile): Promise<void> {
  await chooseFile(page, file)
  const question = page.getByRole('dialog')
  await question.getByRole('radio', { name: 'Yes, I wrote it' }).check()
  await question.getByRole('button', { name: 'Open it' }).click()
  await question.waitFor({ state: 'detached' })
}

export async function openSettings(page: Page): Promise<void> {
  await chooseFromMenu(page, 'More', 'Settings')
  await page.getByRole('dialog', { name: 'Settings' }).waitFor()
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
