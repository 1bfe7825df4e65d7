import './fill-page.ts'
import { writeFile } from 'node:fs/promises'
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

/** A folder that the studio has not: what is asked of it goes to our own server, and the browser knows no difference. */
const FOLDER = '/bench-fill/'

/** Fills the store of the studio's address, by a page of ours that is put there. */
export async function fillFrom(
  page: Page,
  { pages, studio }: { readonly pages: ServedPages; readonly studio: string },
  { prose, outcomes, manuscript }: Filling,
): Promise<void> {
  await writeFile(join(pages.folder, 'backup'), await filledBackup(prose, outcomes))
  await page.route(`${studio}/**`, route => {
    const path = new URL(route.request().url()).pathname
    return route.continue({
      url: `${pages.address}/${path.startsWith(FOLDER) ? path.slice(FOLDER.length) : path.slice(1)}`,
    })
  })
  await page.goto(`${studio}${FOLDER}fill.html`)
  await page.evaluate(() => fillPage.restore())
  await page.evaluate(kept => fillPage.keep(kept), manuscript)
}
