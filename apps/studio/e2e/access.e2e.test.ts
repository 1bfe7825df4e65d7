import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMES, walkMainViews, WINDOWS } from './main-views.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

describe.each(WINDOWS)('%s', (window, options) => {
  it.each(SCHEMES)('%s: no view keeps anybody out', async colorScheme => {
    await walkMainViews(stage, { ...options, colorScheme }, async (page, view) => {
      expect.soft(await barriers(page), view).toEqual([])
    })
  })
})

/** What keeps people out: how badly, by which rule, and the element it is about. */
async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe }
    // not asked for by default: targets of at least 24 px
    const { violations } = await loaded.run({ rules: { 'target-size': { enabled: true } } })
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, any }) => `${impact} ${id}: ${html} ${any.map(({ message }) => message).join()}`),
    )
  })
}
