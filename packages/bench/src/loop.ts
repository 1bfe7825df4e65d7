import './frames-page.ts'
import type { Bench, BenchSettings, NamedRow } from './bench.ts'
import { manuscriptOf, wordsOf } from './manuscript.ts'
import { withPage } from './open-browser.ts'
import { percentile, rounded } from './percentile.ts'
import type { RankingWriter } from './ranking-writer.ts'
import { servePages } from './serve-pages.ts'

const ROUNDS = 3
const OUTCOMES = 60
/** Modules are loaded and compiled under the first ones. */
const WARM_UP = 5
const GHOSTS = 40
const GHOST_WORDS = 100_000
/** Learning that takes this long is broken and not slow, ms. */
const NEVER_AFTER_MS = 10_000

/** How soon what a writer did, or a proposer said, is seen. */
export const loop: Bench = {
  name: 'loop',
  about: 'from an outcome to the ranking it changes, and from a first part to its ghost',
  async run(settings) {
    const passages = passagesOf(settings.prose)
    const ranking: number[] = []
    const frames: number[] = []
    const rounds = settings.rounds ?? ROUNDS
    for (let round = 0; round < rounds; round++) {
      settings.note(`round ${round + 1} of ${rounds}`)
      ranking.push(...(await outcomesToRankings(passages)))
      frames.push(...(await firstPartsToGhosts(settings)))
    }
    return rowsOf(ranking, frames)
  },
}

function rowsOf(ranking: readonly number[], frames: readonly number[]): readonly NamedRow[] {
  return [
    { name: 'outcome to ranking ms p95', value: rounded(percentile(ranking, 0.95)), unit: 'ms' },
    { name: 'first part to ghost frames', value: percentile(frames, 0.95), unit: 'frames' },
  ]
}

/** Paragraphs long enough that three drafts of one differ, each once and then again. */
function passagesOf(prose: readonly string[]): readonly string[] {
  const long = prose.filter(paragraph => wordsOf(paragraph).length >= 20)
  if (long.length === 0) throw new Error('No paragraph of the prose has 20 words')
  return Array.from({ length: WARM_UP + OUTCOMES + 1 }, (_, i) => long[i % long.length] ?? '')
}

/** Milliseconds, one for each outcome after the warm-up. */
async function outcomesToRankings(passages: readonly string[]): Promise<readonly number[]> {
  // loaded here, so that the other measurements run without the assistant
  const { rankingWriter } = await import('./ranking-writer.ts')
  const writer = rankingWriter()
  await writer.assistant.ready
  const [first = '', ...rest] = passages
  let shown = await writer.ask(first)
  const times: number[] = []
  for (const passage of rest) {
    const began = performance.now()
    const learned = learnedFrom(writer)
    writer.decide(shown)
    await learned
    shown = await writer.ask(passage)
    times.push(performance.now() - began)
  }
  await writer.ask(first)
  await writer.assistant.close()
  if (!hasLearned(writer)) throw new Error('No ranking reflects what was recorded')
  return times.slice(WARM_UP)
}

/** Resolves when the posterior that ranking reads holds one more outcome. */
function learnedFrom({ assistant }: RankingWriter): Promise<void> {
  const before = assistant.state().outcomes
  return new Promise((resolve, reject) => {
    const never = setTimeout(() => reject(new Error('An outcome was not learned from')), NEVER_AFTER_MS)
    const stop = assistant.subscribe(() => {
      if (assistant.state().outcomes === before) return
      clearTimeout(never)
      stop()
      resolve()
    })
  })
}

/** The same drafts of the same passage, before and after: only learning can have moved their scores. */
function hasLearned({ scores }: RankingWriter): boolean {
  return JSON.stringify(scores[0]) !== JSON.stringify(scores.at(-1))
}

async function firstPartsToGhosts({ prose }: BenchSettings): Promise<readonly number[]> {
  const pages = await servePages()
  try {
    return await withPage(async page => {
      await page.goto(`${pages.address}/frames.html`)
      await page.evaluate(manuscript => framesPage.open(manuscript), manuscriptOf(prose, GHOST_WORDS))
      return page.evaluate(ghosts => framesPage.measure(ghosts), GHOSTS)
    })
  } finally {
    await pages.stop()
  }
}
