import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserArgs } from '../../../tooling/browser.mjs'
import { serveStrictly } from './serve-strictly.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder = ''
let served: Awaited<ReturnType<typeof serveStrictly>>
let browser: Browser
let page: Page
/** Refusals of the policy and faults of the page. */
let faults: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-example-'))
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  served = await serveStrictly(folder)
  const executablePath = process.env.UNDERSTUDY_BROWSER
  browser = await chromium.launch({ args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) })
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  faults = []
  page = await browser.newPage()
  page.on('pageerror', fault => faults.push(fault.message))
  await page.exposeFunction('refused', (directive: string) => faults.push(`refused ${directive}`))
  await page.addInitScript(() => {
    const { refused } = globalThis as unknown as { refused(directive: string): void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused(violatedDirective))
  })
  await page.goto(served.address)
})
afterEach(async () => {
  await page.close()
})

const editor = (id: string) => page.locator(`#${id} .ProseMirror`)
/** The paragraph without what is drawn over it. */
const textOf = (id: string) =>
  editor(id)
    .locator('p')
    .evaluate(p => {
      const bare = p.cloneNode(true)
      if (bare instanceof HTMLElement)
        for (const drawn of bare.querySelectorAll('.ProseMirror-widget, [contenteditable=false]')) drawn.remove()
      return bare.textContent
    })
const tighten = (id: string) => page.locator(`[data-tighten=${id}]`).click()
const changes = (id: string) => page.locator(`#${id} [data-understudy-hunk]`)

async function write(id: string, text: string): Promise<void> {
  await editor(id).click()
  await page.keyboard.type(text)
}

describe('the example under a strict policy', () => {
  it('takes a rewrite as one undo step, with no violation', async () => {
    await write('chapter', 'She nodded her head.')
    await tighten('chapter')
    await changes('chapter').first().waitFor()
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => textOf('chapter')).toBe('She nodded.')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => changes('chapter').count()).toBeGreaterThan(0)
    await page.keyboard.press('Alt+Backspace')
    await expect.poll(() => textOf('chapter')).toBe('She nodded her head.')
    expect(faults).toEqual([])
  })

  it('keeps two editors apart', async () => {
    await write('chapter', 'She nodded her head.')
    await write('letter', 'He shrugged his shoulders.')
    await tighten('chapter')
    await changes('chapter').first().waitFor()
    expect(await changes('letter').count()).toBe(0)
    await tighten('letter')
    await changes('letter').first().waitFor()
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => textOf('letter')).toBe('He shrugged.')
    expect(await changes('chapter').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('sees a violation where there is one', async () => {
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
    )
    await expect.poll(() => faults.join()).toContain('style-src')
  })
})
