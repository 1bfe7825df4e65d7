import type { Page } from 'playwright-core'
import type { Bench, BenchSettings, NamedRow } from '../bench.ts'
import { browserProfile } from '../browser-profile.ts'
import { median, percentile, rounded } from '../percentile.ts'
import { startStudio } from '../start-studio.ts'
import { installInlineProbe, type InlineAnswer } from './inline-probe.ts'
import { pageMemory } from './page-memory.ts'

/** Pauses, each after a few letters more. */
const PAUSES = 80
const LETTERS = 7
/** How long the studio waits before it asks. */
const ASKS_AFTER_MS = 300
/** Longer, also where the machine is busy. */
const PAUSE_MS = 700
const ANSWERED_WITHIN_MS = 5_000
/** The first are asked of a runtime that has read nothing yet. */
const WARM_UP = 3
const BETWEEN_KEYS_MS = 60
const KEYS = ' and the lamps on the quay went out one by one before anybody came'
const ROUNDS = 2
const AT_REST_MS = 1_500

/** Inline prediction as a writer has it: in the built studio, in its worker, on one thread. */
export const inline: Bench = {
  name: 'inline',
  about: 'inline prediction in the built studio: loading, answers at pauses, memory, and typing beside it',
  async run(settings) {
    const running = await startStudio()
    const profile = await browserProfile(async page => {
      await page.goto(running.address)
      await page.getByRole('button', { name: 'Learn from my choices' }).click()
      await rest(AT_REST_MS)
    })
    try {
      const sittings: Sitting[] = []
      for (let round = 0; round < (settings.rounds ?? ROUNDS); round++) {
        settings.note(`round ${round + 1} of ${settings.rounds ?? ROUNDS}`)
        sittings.push(await profile.inCopy(page => sit(page, running.address, settings)))
      }
      return rowsOf(sittings)
    } finally {
      await profile.remove()
      running.stop()
    }
  },
}

interface Sitting {
  readonly load: number
  /** Of the first answer, ms from the pause on. */
  readonly first: number
  readonly answers: readonly InlineAnswer[]
  /** Key to paint, without and with it. */
  readonly keys: readonly [readonly number[], readonly number[]]
  /** Of the page's process, bytes, without and with it. */
  readonly memory: readonly [number, number]
}

async function sit(page: Page, address: string, { prose }: BenchSettings): Promise<Sitting> {
  await page.addInitScript(installInlineProbe)
  await page.goto(address)
  await page.locator('.ProseMirror').click()
  await rest(AT_REST_MS)
  const without = await typed(page)
  const before = await pageMemory()
  await turnOn(page)
  const load = await page.evaluate(() => inlineProbe.loaded() ?? Number.NaN)
  const [first, ...answers] = await pausing(page, prose)
  await page.keyboard.press('Enter')
  const withIt = await typed(page)
  return {
    load,
    first: (first?.over ?? Number.NaN) - ASKS_AFTER_MS,
    answers,
    keys: [without, withIt],
    memory: [before, await pageMemory()],
  }
}

async function typed(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => pageProbe.takeKeys())
  for (const letter of KEYS) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await rest(BETWEEN_KEYS_MS)
  }
  const keys = await page.evaluate(() => pageProbe.takeKeys())
  return keys.slice(WARM_UP)
}

async function turnOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('checkbox', { name: /^Inline prediction/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.waitForFunction(() => inlineProbe.loaded() !== null)
  await rest(AT_REST_MS)
  await page.locator('.ProseMirror').click()
  await rest(AT_REST_MS)
  await page.keyboard.press('Control+End')
  await rest(AT_REST_MS)
  await page.keyboard.press('Enter')
}

/** Writes `prose` with pauses; what is shown meanwhile is typed through. */
async function pausing(page: Page, prose: readonly string[]): Promise<readonly InlineAnswer[]> {
  const text = prose.join(' ').slice(0, PAUSES * LETTERS)
  const answers: InlineAnswer[] = []
  for (let at = 0; at < text.length; at += LETTERS) {
    await page.keyboard.type(text.slice(at, at + LETTERS), { delay: 15 })
    await rest(PAUSE_MS)
    await page
      .waitForFunction(() => inlineProbe.waiting() === 0, undefined, { timeout: ANSWERED_WITHIN_MS, polling: 20 })
      .catch(() => {})
    answers.push(...(await page.evaluate(() => inlineProbe.takeAnswers())))
  }
  return answers
}

function rowsOf(sittings: readonly Sitting[]): readonly NamedRow[] {
  const answers = sittings.flatMap(({ answers: all }) => all)
  const shown = answers.flatMap(({ painted }) => (painted === null ? [] : [painted - ASKS_AFTER_MS]))
  const asked = answers.map(answer => answer.asked - ASKS_AFTER_MS)
  const over = answers.map(answer => answer.over - ASKS_AFTER_MS)
  const keys = ([0, 1] as const).map(index => sittings.flatMap(sitting => sitting.keys[index]))
  const [without = [], withIt = []] = keys
  const row = (name: string, value: number, unit: string): NamedRow => ({ name, value: rounded(value), unit })
  return [
    row('load ms', median(sittings.map(({ load }) => load)), 'ms'),
    row('first answer ms', median(sittings.map(({ first }) => first)), 'ms'),
    row('answers', answers.length, 'answers'),
    row('shown share', shown.length / Math.max(1, answers.length), 'share'),
    row('pause to question ms p50', median(asked), 'ms'),
    row('pause to question ms p95', percentile(asked, 0.95), 'ms'),
    row('answer ms p50', median(over), 'ms'),
    row('answer ms p95', percentile(over, 0.95), 'ms'),
    row('shown ms p50', median(shown), 'ms'),
    row('shown ms p95', percentile(shown, 0.95), 'ms'),
    row('memory MB', median(sittings.map(({ memory: [before, after] }) => (after - before) / 1e6)), 'MB'),
    row('key-to-paint ratio p50', median(withIt) / median(without), 'ratio'),
    row('key-to-paint ratio p95', percentile(withIt, 0.95) / percentile(without, 0.95), 'ratio'),
  ]
}

function rest(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
