import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pageOf } from './manuscript-text.ts'
import { allowLearning, closeDialog, openSettings } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { ghostText } from './suggestions.ts'

const WORKER = /\/assets\/predictor\.worker-[\w-]+\.js$/
const WEIGHTS = /\/assets\/inline-[\w-]+\.gguf$/
/** What even a small model of English fiction is sure of. */
const SURE = { before: 'The tide was out. Ines said nothing, and he looked at her for a long ti', rest: 'me' }
const TICK = 'Inline prediction: show the rest of a word or a phrase as I write'

let stage: Stage
let writer: Writer
/** Every address the page and its workers asked for. */
let asked: string[]

beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(() => stage.close())
afterEach(() => writer.context.close())

async function opened(prepare?: (context: BrowserContext) => Promise<void>): Promise<Page> {
  writer = await stage.writer()
  asked = []
  writer.context.on('request', request => asked.push(request.url()))
  await prepare?.(writer.context)
  const page = await writer.tab()
  await allowLearning(page)
  return page
}

const turnOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Turn on inline prediction' }).click()

async function stateOf(page: Page): Promise<string> {
  const line = page
    .getByRole('dialog')
    .locator('output')
    .filter({ hasText: /^(It|Its) / })
  return (await line.count()) === 0 ? '' : await line.first().innerText()
}

async function untilState(page: Page, expected: RegExp): Promise<void> {
  await openSettings(page)
  await expect.poll(() => stateOf(page), { timeout: 20_000 }).toMatch(expected)
  await closeDialog(page)
}

async function write(page: Page, text: string): Promise<void> {
  await pageOf(page).click()
  await page.keyboard.type(text)
}

describe('inline prediction', () => {
  it('is off at first, and nothing of it is asked for', async () => {
    const page = await opened()
    await write(page, SURE.before)
    await page.waitForTimeout(2_500)
    expect(await ghostText(page)).toBe('')
    expect(asked.filter(url => WORKER.test(url) || /\.(?:gguf|wasm)$/.test(url))).toEqual([])
    writer.watched.expectNone()
  })

  it('shows the rest of a word where it is sure, to take by a key, with nothing set up and nobody asked', async () => {
    const page = await opened()
    await turnOn(page)
    await untilState(page, /^It is ready/)
    await write(page, SURE.before)
    await expect.poll(() => ghostText(page), soon).toBe(SURE.rest)
    await page.keyboard.press('Tab')
    await expect.poll(() => pageOf(page).innerText(), soon).toContain('for a long time')
    expect(asked.filter(url => !url.startsWith(stage.address) && !url.startsWith(`blob:${stage.address}`))).toEqual([])
    expect(asked.filter(url => WEIGHTS.test(url))).toHaveLength(1)
    writer.watched.expectNone()
  })

  it('is on still when the page opens again', async () => {
    const page = await opened()
    await turnOn(page)
    await untilState(page, /^It is ready/)
    await page.reload()
    await untilState(page, /^It is ready/)
    await write(page, SURE.before)
    await expect.poll(() => ghostText(page), soon).toBe(SURE.rest)
    writer.watched.expectNone()
  })

  it('can be turned off again', async () => {
    const page = await opened()
    await turnOn(page)
    await openSettings(page)
    await page.getByRole('checkbox', { name: TICK }).uncheck()
    await closeDialog(page)
    await write(page, SURE.before)
    await page.waitForTimeout(1_500)
    expect(await ghostText(page)).toBe('')
    writer.watched.expectNone()
  })

  it.each([
    ['another language', 'La marea había cambiado y las barcas dormían sobre el barro cuando ella salió hacia el ho'],
    ['a sentence that has not begun', 'The tide was out, and he looked at her for a long time. '],
    ['a speech that has not begun', 'He looked at her for a long time. “'],
  ])('is silent at %s', async (_, text) => {
    const page = await opened()
    await turnOn(page)
    await untilState(page, /^It is ready/)
    await write(page, text)
    await page.waitForTimeout(1_500)
    expect(await ghostText(page)).toBe('')
    writer.watched.expectNone()
  })

  const strictly = async (route: Route): Promise<void> => {
    const [response, page] = [await route.fetch(), await route.fetch({ url: stage.address })]
    const policy = page.headers()['content-security-policy'] ?? ''
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
  }
  const withoutSimd = async (route: Route): Promise<void> => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `WebAssembly.validate = () => false;\n${await response.text()}` })
  }
  const shipped = fileURLToPath(new URL('../../../packages/predictor/weights/inline.gguf', import.meta.url))
  const half = async (route: Route): Promise<void> =>
    route.fulfill({ body: (await readFile(shipped)).subarray(0, 1_000_000) })
  const otherVersion = async (route: Route): Promise<void> => {
    const bytes = await readFile(shipped)
    bytes.writeUInt32LE(9, 4)
    await route.fulfill({ body: bytes })
  }
  it.each<readonly [string, RegExp, (route: Route) => Promise<void>, RegExp]>([
    ['the host allows no WebAssembly', WORKER, strictly, /does not allow WebAssembly/],
    ['the browser has no SIMD', WORKER, withoutSimd, /lacks a part of WebAssembly/],
    ['the worker is not there', WORKER, route => route.fulfill({ status: 404 }), /could not be started/],
    ['the weights break off', WEIGHTS, half, /damaged or of another version/],
    ['the weights are of another version', WEIGHTS, otherVersion, /damaged or of another version/],
    [
      'the weights are not there',
      WEIGHTS,
      route => route.fulfill({ status: 404, body: 'no' }),
      /damaged or of another/,
    ],
  ])('says in one line where %s, and writing goes on', async (_, address, answer, line) => {
    const page = await opened(async context => {
      await context.route(address, answer)
    })
    await turnOn(page)
    await untilState(page, line)
    await write(page, SURE.before)
    await page.waitForTimeout(1_000)
    expect(await ghostText(page)).toBe('')
    expect(await pageOf(page).innerText()).toContain(SURE.before)
    writer.watched.expectNone([/Failed to load resource.*(?:worker|gguf)/])
  })
})
