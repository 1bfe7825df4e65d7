import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { filledBackup } from './filled-backup.ts'
import type { ServedPages } from './serve-pages.ts'

/** What a store is filled with. */
export interface Filling {
  readonly prose: readonly string[]
  readonly outcomes: number
  readonly manuscript: readonly string[]
}

/** A folder that the studio has not: what is asked of it is answered from here. */
const FOLDER = '/bench-fill/'

/** Fills the store of the studio's address, by a page of ours that is put there. */
export async function fillFrom(
  page: Page,
  { pages, studio }: { readonly pages: ServedPages; readonly studio: string },
  { prose, outcomes, manuscript }: Filling,
): Promise<void> {
  await writeFile(join(pages.folder, 'backup'), await filledBackup(prose, outcomes))
  await page.route(`${studio}/**`, async route => {
    const path = new URL(route.request().url()).pathname
    const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : path
    const body = await readFile(join(pages.folder, name))
    const contentType = name.endsWith('.html') ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript'
    await route.fulfill({ body, contentType })
  })
  await page.goto(`${studio}${FOLDER}fill.html`)
  await page.evaluate(backup => fillPage.restore(backup), `${pages.address}/backup`)
  await page.evaluate(kept => fillPage.keep(kept), manuscript)
}
