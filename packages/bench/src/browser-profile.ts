import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openPersistent } from './open-browser.ts'
import { installProbe } from './page-probe.ts'

/** A folder of a browser that keeps its stores. */
export interface BrowserProfile {
  /** Works on a page of a fresh browser over a copy of the folder: what it leaves behind is gone afterwards. */
  inCopy<T>(work: (page: Page) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** A profile in which `fill` has worked on a page first. */
export async function browserProfile(fill: (page: Page) => Promise<void>): Promise<BrowserProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-profile-'))
  await within(folder, fill)
  return {
    async inCopy(work) {
      const copy = await mkdtemp(join(tmpdir(), 'understudy-profile-'))
      try {
        await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
        return await within(copy, work)
      } finally {
        await rm(copy, { recursive: true, force: true })
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function within<T>(folder: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await openPersistent(folder)
  try {
    await context.addInitScript(installProbe)
    const page = await context.newPage()
    return await work(page)
  } finally {
    await context.close()
  }
}
