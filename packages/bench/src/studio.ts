import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench, BenchSettings, NamedRow } from './bench.ts'
import { browserProfile, type BrowserProfile } from './browser-profile.ts'
import { fillFrom } from './fill-from.ts'
import { manuscriptOf } from './manuscript.ts'
import { median, rounded } from './percentile.ts'
import { servePages } from './serve-pages.ts'
import { startStudio } from './start-studio.ts'

const WORDS = 100_000
const OUTCOMES = 10_000
const ROUNDS = 5
/** The first keys warm the place up and are left out. */
const WARM_UP = 8
const TYPED = ' and the lamps on the quay went'
const BETWEEN_KEYS_MS = 25
/** Longer than whatever a page still does after it was painted. */
const AT_REST_MS = 1_500

/** The built studio under `npm start`'s server, against plain Tiptap over the same text. */
export const studio: Bench = {
  name: 'studio',
  about: 'the built studio at 100,000 words against plain Tiptap, and opening it with 10,000 outcomes',
  async run(settings) {
    const pages = await servePages()
    const running = await startStudio()
    try {
      return await measure(settings, { pages, studio: running.address })
    } finally {
      running.stop()
      await pages.stop()
    }
  },
}

interface Served {
  readonly pages: Awaited<ReturnType<typeof servePages>>
  readonly studio: string
}

async function measure(settings: BenchSettings, served: Served): Promise<readonly NamedRow[]> {
  const { prose, note } = settings
  const manuscript = manuscriptOf(prose, WORDS)
  await writeFile(join(served.pages.folder, 'manuscript.json'), JSON.stringify(manuscript))
  note('filling the stores')
  const writer = await browserProfile(page => fillFrom(page, served, { prose, outcomes: 1, manuscript }))
  const empty = await browserProfile(async () => {})
  const veteran = await browserProfile(page => fillFrom(page, served, { prose, outcomes: OUTCOMES, manuscript: prose }))
  const plain = `${served.pages.address}/plain.html`
  const sittings: Sittings = { plain: [], studio: [], opens: [] }
  try {
    for (let round = 0; round < (settings.rounds ?? ROUNDS); round++) {
      note(`round ${round + 1} of ${settings.rounds ?? ROUNDS}`)
      sittings.plain.push(await sit(empty, plain, manuscript.length))
      sittings.studio.push(await sit(writer, served.studio, manuscript.length))
      sittings.opens.push(await openWithPersona(veteran, served.studio))
    }
  } finally {
    for (const profile of [writer, empty, veteran]) await profile.remove()
  }
  return rowsOf(sittings)
}

interface Sitting {
  readonly load: number
  readonly keys: readonly number[]
}

interface Sittings {
  readonly plain: Sitting[]
  readonly studio: Sitting[]
  readonly opens: number[]
}

function rowsOf({ plain, studio: own, opens }: Sittings): readonly NamedRow[] {
  const ratio = (of: (sittings: readonly Sitting[]) => readonly number[]): number =>
    rounded(median(of(own)) / median(of(plain)))
  return [
    { name: 'load ratio', value: ratio(all => all.map(({ load }) => load)), unit: 'ratio' },
    { name: 'key-to-paint ratio', value: ratio(all => all.flatMap(({ keys }) => keys)), unit: 'ratio' },
    { name: 'open ms with 10000 outcomes', value: rounded(median(opens)), unit: 'ms' },
  ]
}

/** Opens the page and writes in the first paragraph. */
function sit(profile: BrowserProfile, address: string, blocks: number): Promise<Sitting> {
  return profile.inCopy(async page => {
    await page.goto(address, { waitUntil: 'commit' })
    const load = await page.evaluate(count => pageProbe.writable(count), blocks)
    await rest(AT_REST_MS)
    await page.locator('.ProseMirror > p').first().click()
    await page.keyboard.press('End')
    await rest(AT_REST_MS)
    await page.evaluate(() => pageProbe.takeKeys())
    await write(page)
    const keys = await page.evaluate(() => pageProbe.takeKeys())
    const text = await page.locator('.ProseMirror').evaluate(editor => editor.textContent)
    if (!text.includes(TYPED)) throw new Error(`The keys did not arrive at ${address}`)
    return { load, keys: keys.slice(WARM_UP) }
  })
}

async function write(page: Page): Promise<void> {
  for (const letter of TYPED) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await rest(BETWEEN_KEYS_MS)
  }
}

function openWithPersona(profile: BrowserProfile, address: string): Promise<number> {
  return profile.inCopy(async page => {
    await page.goto(address, { waitUntil: 'commit' })
    return page.evaluate(() => pageProbe.personaShown())
  })
}

function rest(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
