// Pictures of the studio's main views, for a person to look at: `node apps/studio/e2e/screenshots.mjs [wide-light]`.
// Drives the built studio behind its real server, in day and night, wide and narrow; they land in `screenshots/`.

import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startModelServer } from '@understudy/models/testing'
import { chromium } from 'playwright-core'
import { browserArgs, findBrowser } from '../../../tooling/browser.mjs'
import { startServer } from '../../server/dist/start-server.js'

const ROOT = fileURLToPath(new URL('../dist', import.meta.url))
const PICTURES = fileURLToPath(new URL('../screenshots/', import.meta.url))
const STORY = readFileSync(new URL('../../../packages/bench/prose/harbour.txt', import.meta.url), 'utf8')
const CONTINUATION = ' She put the letter back under the note about the dredger, and squared the corners.'
const VIEWS = [
  { name: 'wide', viewport: { width: 1280, height: 800 } },
  { name: 'narrow', viewport: { width: 390, height: 844 } },
]

mkdirSync(PICTURES, { recursive: true })
const executablePath = process.env.UNDERSTUDY_BROWSER ?? findBrowser()
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) })
// continues, and has nothing to say to a rewrite: the changes shown are the copydesk's
const model = await startModelServer({
  answer: ({ candidates }) => ({ choices: candidates > 1 ? ['', '', ''] : [CONTINUATION] }),
})
const bare = await startServer({ root: ROOT, port: 0, upstream: null })
const served = await startServer({
  root: ROOT,
  port: 0,
  upstream: { baseURL: model.baseURL, apiKey: 'none', model: 'quill-large' },
})
const faults = []
const wanted = process.argv[2] ?? ''
for (const { name, viewport } of VIEWS) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    if (!`${name}-${colorScheme}`.includes(wanted)) continue
    await withWriter({ viewport, colorScheme }, bare.address, page => firstStart(page, `${name}-${colorScheme}`))
    await withWriter({ viewport, colorScheme }, served.address, page => atWork(page, `${name}-${colorScheme}`))
  }
}
await Promise.all([browser.close(), bare.stop(), served.stop(), model.close()])
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

async function withWriter(options, address, drive) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(10_000)
  context.on('console', message => message.type() === 'error' && faults.push(message.text()))
  context.on('weberror', fault => faults.push(String(fault.error().stack)))
  const page = await context.newPage()
  await page.goto(address)
  try {
    await drive(page)
  } catch (fault) {
    faults.push(String(fault))
    await page.screenshot({ path: `${PICTURES}fault-${Date.now()}.png` })
  }
  await context.close()
}

/** Without a model: consent, the empty page, the sample, the lists of menus and keys. */
async function firstStart(page, kind) {
  const shot = take(page, kind)
  await page.getByRole('button', { name: 'Learn from my choices' }).waitFor()
  await shot('01-consent')
  await page.getByRole('button', { name: 'Learn from my choices' }).click()
  await page.getByText('Try it on a sample paragraph').waitFor()
  await shot('02-empty')
  await page.getByRole('button', { name: 'Your voice', exact: true }).click()
  await shot('03-voice-empty')
  await page.getByRole('complementary').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByText('Try it on a sample paragraph').click()
  await page.getByRole('region', { name: 'Suggested changes' }).waitFor()
  await shot('04-sample')
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  await shot('05-suggest-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await shot('06-keys')
}

/** With a model and a chapter: writing, a ghost, a rewrite, what was learned, what was sent, settings. */
async function atWork(page, kind) {
  const shot = take(page, kind)
  await page.getByRole('button', { name: 'Learn from my choices' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Manuscripts', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Open a .txt or .md file' }).click()
  await (await chooser).setFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(STORY) })
  await page.getByRole('radio', { name: 'Yes, I wrote it' }).check()
  await shot('10-import')
  await page.getByRole('button', { name: 'Open it' }).click()
  const text = page.getByRole('textbox', { name: 'Manuscript', exact: true })
  await text.getByText('The harbour office').waitFor()
  await page.waitForTimeout(500)
  await shot('11-writing')
  await caretToEnd(page, text.locator('p').first())
  await page.keyboard.press('Alt+\\')
  await text.getByRole('note').first().waitFor()
  await shot('12-ghost')
  await page.keyboard.press('Escape')
  await teach(page, text, shot)
  await page.getByRole('button', { name: 'Your voice', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Your voice' })
  await panel.getByLabel('Say a wish').fill('Keep sentences short in action')
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  await panel.getByText('Noted').waitFor()
  await shot('14-voice')
  const learned = panel.locator('[data-item]').filter({ hasText: 'learned' })
  if ((await learned.count()) > 0) {
    await learned.first().getByRole('button').first().click()
    await page.waitForTimeout(400)
    await learned.first().scrollIntoViewIfNeeded()
    await shot('15-evidence')
    await learned.first().getByRole('button', { name: 'Forget …' }).click()
    await page.waitForTimeout(300)
    await shot('16-forget')
    await page.keyboard.press('Escape')
  } else faults.push(`${kind}: nothing was learned`)
  await panel.getByRole('button', { name: 'Close', exact: true }).first().click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'What was sent' }).click()
  await page.waitForTimeout(500)
  await shot('17-sent')
  await page.getByRole('complementary').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('dialog', { name: 'Settings' }).waitFor()
  await shot('18-settings')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+o')
  await shot('19-library')
}

/** Asks for rewrites of every paragraph in turn: takes plainer tags, leaves the rest, until there is something to learn from. */
async function teach(page, text, shot) {
  const count = Math.min(60, await text.locator(':scope > p').count())
  let pictured = false
  let taken = 0
  for (let index = 0; index < count && taken < 14; index++) {
    await text
      .locator(':scope > p')
      .nth(index)
      .click({ position: { x: 40, y: 10 } })
    await page.keyboard.press('Alt+4')
    const review = page.getByRole('region', { name: 'Suggested changes' })
    const said = page
      .locator('.us-notice output')
      .filter({ hasText: /\S/ })
      .filter({ hasNotText: /^Reading/ })
    await review.or(said).first().waitFor()
    if (!(await review.isVisible())) continue
    if (!pictured) await shot('13-rewrite')
    pictured = true
    while (await review.isVisible()) {
      await review.getByRole('button', { name: 'Take', exact: true }).click()
      taken += 1
      await page.waitForTimeout(60)
    }
  }
  await page.keyboard.press('Control+s')
  await page.waitForTimeout(1500)
}

async function caretToEnd(page, block) {
  const { width, height } = await block.boundingBox()
  await block.click({ position: { x: width - 4, y: height - 10 } })
  await page.keyboard.press('End')
  // the browser tells the editor of the new selection a moment later
  await page.waitForTimeout(150)
}

function take(page, kind) {
  return async name => {
    await page.waitForTimeout(150)
    await page.screenshot({ path: `${PICTURES}${name}-${kind}.png` })
  }
}
