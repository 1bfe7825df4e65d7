import type { Bench, BenchSettings, Row } from './bench.ts'
import { manuscriptOf } from './manuscript.ts'
import { withPage } from './open-browser.ts'
import { percentile, rounded } from './percentile.ts'
import { servePages } from './serve-pages.ts'
import { ARMS, PLACES, type Arm, type KeyTime, type Place } from './typing-page.ts'

/** One figure of `typing`; times are handling plus frame of one key. */
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
}

const SIZES: readonly number[] = [1_000, 10_000, 100_000]
const ROUNDS = 5
/** The first keys in a place warm it up and are left out. */
const WARM_UP = ' and the'
const TYPED = `${WARM_UP} lamps on the quay went`
/** Starts with what is typed and goes on, so that it is on screen under every key. */
const GHOST = `${TYPED} out one by one, until only the window of the harbour office was left, and then not even that.`
/** About the pace of a fast typist's bursts, and longer than a frame: no two keys share one. */
const BETWEEN_KEYS_MS = 17

/** What a key costs in an editor with the extension, against the same editor without it. */
export const typing: Bench = {
  name: 'typing',
  about: 'what a key costs with the extension, idle and with a ghost, against plain Tiptap',
  async run(settings) {
    const pages = await servePages()
    try {
      return rowsOf(await measure(`${pages.address}/typing.html`, settings))
    } finally {
      await pages.stop()
    }
  },
}

/** Milliseconds a key, by `words arm place`. */
type Times = ReadonlyMap<string, readonly number[]>

async function measure(address: string, { prose, rounds, note }: BenchSettings): Promise<Times> {
  const times = new Map<string, number[]>()
  const all = rounds ?? ROUNDS
  const manuscripts = new Map(SIZES.map(words => [words, manuscriptOf(prose, words)]))
  for (let round = 0; round < all; round++) {
    note(`round ${round + 1} of ${all}`)
    for (const { words, arm } of sittingsOf(round)) {
      const typed = await typeEverywhere(address, arm, manuscripts.get(words) ?? [])
      for (const [place, keys] of typed) {
        const key = keyOf(words, arm, place)
        times.set(key, [...(times.get(key) ?? []), ...keys.map(({ handling, frame }) => handling + frame)])
      }
    }
  }
  return times
}

/** Every size under every arm, the arms close together; each round begins with another one. */
function sittingsOf(round: number): readonly { readonly words: number; readonly arm: Arm }[] {
  const start = round % ARMS.length
  const arms = [...ARMS.slice(start), ...ARMS.slice(0, start)]
  return SIZES.flatMap(words => arms.map(arm => ({ words, arm })))
}

async function typeEverywhere(
  address: string,
  arm: Arm,
  manuscript: readonly string[],
): Promise<ReadonlyMap<Place, readonly KeyTime[]>> {
  return withPage(async page => {
    await page.goto(address)
    await page.evaluate(([a, m, g]) => typingPage.open(a, m, g), [arm, manuscript, GHOST] as const)
    const taken = new Map<Place, readonly KeyTime[]>()
    for (const place of PLACES) {
      await page.evaluate(where => typingPage.goTo(where), place)
      for (const letter of TYPED) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter)
        await new Promise(resolve => setTimeout(resolve, BETWEEN_KEYS_MS))
      }
      const keys = await page.evaluate(typed => typingPage.take(typed), TYPED)
      if (keys.length !== TYPED.length) throw new Error(`${TYPED.length} keys were pressed and ${keys.length} timed`)
      taken.set(place, keys.slice(WARM_UP.length))
    }
    return taken
  })
}

function keyOf(words: number, arm: Arm, place: Place): string {
  return `${words} ${arm} ${place}`
}

function rowsOf(times: Times): readonly TypingRow[] {
  return SIZES.flatMap(words =>
    ARMS.flatMap(arm =>
      PLACES.map((where): TypingRow => {
        const own = times.get(keyOf(words, arm, where)) ?? []
        const bare = times.get(keyOf(words, 'bare', where)) ?? []
        const [p50, p95] = [percentile(own, 0.5), percentile(own, 0.95)]
        return {
          words,
          arm,
          where,
          p50: rounded(p50),
          p95: rounded(p95),
          ratioP50: rounded(p50 / percentile(bare, 0.5)),
          ratioP95: rounded(p95 / percentile(bare, 0.95)),
        }
      }),
    ),
  )
}
