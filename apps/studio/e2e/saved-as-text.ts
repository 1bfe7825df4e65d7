import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { chooseFromMenu } from './open-studio.ts'

/** The manuscript as the writer gets it as a file. */
export async function savedAsText(page: Page): Promise<string> {
  return downloaded(page, () => chooseFromMenu(page, 'Manuscripts', 'Save as .txt'))
}

/** The text of the file that `asking` makes the browser save. */
export async function downloaded(page: Page, asking: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download')
  await asking()
  const file: Download = await coming
  return readFile(await file.path(), 'utf8')
}
