import type { Page } from 'playwright-core'
import type { Bench, BenchSettings, Row } from './bench.ts'
import { manuscriptOf } from './manuscript.ts'
import { withPages } from './open-browser.ts'
import { percentile, rounded } from './percentile.ts'
import { servePages } from './serve-pages.ts'
import { ARMS, PLACES, type Arm, type KeyTime, type Place } from './typing-page.ts'

/** One figure of `typing`, of one key; `p50` and `p95` are handling plus frame. */
export interface TypingRow extends Row {
  readonly words: number
  readonly arm: Arm
  readonly where: Place
  /** ms */
  readonly p50: number
  /** ms */
  readonly p95: number
  /** To `bare` of the same words and place in the same run. */
  readonly ratioP50: number
  readonly ratioP95: number
  /** ms, from the key to its painting, less the wait for a frame: handling, the browser's own editing, frame. */
  readonly wholeP50: number
  readonly ratioWholeP50: number
}

const SIZES: readonly number[] = [1_000, 10_000, 100_000]
const ROUNDS = 5
/** The first keys in a place warm it up and are left out. */
const WARM_UP = ' and the'
const TYPED = `${WARM_UP} lamps on the quay went`
/** Starts with what is typed and goes on, so that it is on screen under every key. */
const GHOST = `${TYPED} out one by one, until only the window of the harbour office was left, and then not even that.`
/** Longer than a frame: no two keys share one, and each arm is at rest before its next. */
const BETWEEN_KEYS_MS = 17

/** What a key costs in an editor with the extension, against the same editor without it. */
export const typing: Bench = {
  name: 'typing',
  about: 'what a key costs with the extension, idle, with a ghost and with 200 changes pending, against plain Tiptap',
  async run(settings) {
    const pages = await servePages()
    try {
      return rowsOf(await measure(`${pages.address}/typing.html`, settings))
    } finally {
      await pages.stop()
    }
  },
}

/** The keys of all rounds by `words arm place`. */
type Times = ReadonlyMap<string, readonly KeyTime[]>

async function measure(address: string, { prose, rounds, note }: BenchSettings): Promise<Times> {
  const times = new Map<string, readonly KeyTime[]>()
  const all = rounds ?? ROUNDS
  const manuscripts = SIZES.map(words => ({ words, manuscript: manuscriptOf(prose, words) }))
  for (let round = 0; round < all; round++) {
    note(`round ${round + 1} of ${all}`)
    for (const { words, manuscript } of manuscripts) {
      for (const { arm, place, keys } of await typeEverywhere(address, armsOf(round), manuscript)) {
        const key = keyOf(words, arm, place)
        times.set(key, [...(times.get(key) ?? []), ...keys])
      }
    }
  }
  return times
}

/** Each round begins with another one. */
function armsOf(round: number): readonly Arm[] {
  const start = round % ARMS.length
  return [...ARMS.slice(start), ...ARMS.slice(0, start)]
}

interface Typed {
  readonly arm: Arm
  readonly place: Place
  readonly keys: readonly KeyTime[]
}

/** All arms at once and each letter in all of them in turn: what else the machine does, it does to all alike. */
async function typeEverywhere(
  address: string,
  arms: readonly Arm[],
  manuscript: readonly string[],
): Promise<readonly Typed[]> {
  return withPages(arms, async pages => {
    for (const [arm, page] of pages) {
      await page.goto(address)
      await page.evaluate(([a, m, g]) => typingPage.open(a, m, g), [arm, manuscript, GHOST] as const)
    }
    const typed: Typed[] = []
    for (const place of PLACES) {
      for (const page of pages.values()) await page.evaluate(where => typingPage.goTo(where), place)
      for (const letter of TYPED) for (const page of pages.values()) await pressIn(page, letter)
      for (const [arm, page] of pages) typed.push({ arm, place, keys: await keysOf(page) })
    }
    return typed
  })
}

async function pressIn(page: Page, letter: string): Promise<void> {
  await page.keyboard.press(letter === ' ' ? 'Space' : letter)
  await new Promise(resolve => setTimeout(resolve, BETWEEN_KEYS_MS))
}

async function keysOf(page: Page): Promise<readonly KeyTime[]> {
  const keys = await page.evaluate(typed => typingPage.take(typed), TYPED)
  if (keys.length !== TYPED.length) throw new Error(`${TYPED.length} keys were pressed and ${keys.length} timed`)
  return keys.slice(WARM_UP.length)
}

function keyOf(words: number, arm: Arm, place: Place): string {
  return `${words} ${arm} ${place}`
}

function rowsOf(times: Times): readonly TypingRow[] {
  return SIZES.flatMap(words =>
    ARMS.flatMap(arm =>
      PLACES.map((where): TypingRow => {
        const own = summaryOf(times.get(keyOf(words, arm, where)) ?? [])
        const bare = summaryOf(times.get(keyOf(words, 'bare', where)) ?? [])
        return {
          words,
          arm,
          where,
          p50: rounded(own.p50),
          p95: rounded(own.p95),
          ratioP50: rounded(own.p50 / bare.p50),
          ratioP95: rounded(own.p95 / bare.p95),
          wholeP50: rounded(own.wholeP50),
          ratioWholeP50: rounded(own.wholeP50 / bare.wholeP50),
        }
      }),
    ),
  )
}

function summaryOf(keys: readonly KeyTime[]): {
  readonly p50: number
  readonly p95: number
  readonly wholeP50: number
} {
  const times = keys.map(({ handling, frame }) => handling + frame)
  const whole = keys.map(({ editing, frame }) => editing + frame)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), wholeP50: percentile(whole, 0.5) }
}
