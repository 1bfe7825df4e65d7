import './page-probe.ts'
import { browserProfile } from './browser-profile.ts'
import { fillFrom } from './fill-from.ts'
import { median } from './percentile.ts'
import { servePages } from './serve-pages.ts'
import { startStudio } from './start-studio.ts'

const OUTCOMES = 10_000
const ROUNDS = 3
/** Longer than whatever the studio still writes after it was opened. */
const AT_REST_MS = 3_000

/**
 * What the browser says that the studio's store takes after 10,000 outcomes, four ghosts of 20 words to each paragraph,
 * and our own prose as the manuscript; opened once and left alone. Median of three fresh browsers.
 */
export async function storeBytes(prose: readonly string[]): Promise<number> {
  const pages = await servePages()
  const running = await startStudio()
  try {
    const served = { pages, studio: running.address }
    const profile = await browserProfile(page =>
      fillFrom(page, served, { prose, outcomes: OUTCOMES, manuscript: prose }),
    )
    try {
      const usages: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const usage = profile.inCopy(async page => {
          await page.goto(running.address, { waitUntil: 'commit' })
          await page.evaluate(() => pageProbe.personaShown())
          await new Promise(resolve => setTimeout(resolve, AT_REST_MS))
          return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
        })
        usages.push(await usage)
      }
      return median(usages)
    } finally {
      await profile.remove()
    }
  } finally {
    running.stop()
    await pages.stop()
  }
}
