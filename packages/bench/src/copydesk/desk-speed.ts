import '../desk-page.ts'
import type { NamedRow } from '../bench.ts'
import { manuscriptOf } from '../manuscript.ts'
import { withPage } from '../open-browser.ts'
import { median, rounded } from '../percentile.ts'
import { servePages } from '../serve-pages.ts'

const ROUNDS = 5
const WARM_UP_WORDS = 5_000
const WORKER_WORDS = 20_000
const PAGE_WORDS = 100_000

/** What a review costs in Chromium, in a worker and on the page; medians of the rounds, and the longest task of all of them. */
export async function deskSpeed(prose: readonly string[]): Promise<readonly NamedRow[]> {
  const pages = await servePages()
  try {
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await roundOn(`${pages.address}/desk.html`, prose))
    const row = (name: string, value: number): NamedRow => ({ name, value: rounded(value), unit: 'ms' })
    return [
      row('ms per 1000 words', (1_000 * median(rounds.map(({ inWorker }) => inWorker))) / WORKER_WORDS),
      row('longest task ms', median(rounds.map(({ longestTask }) => longestTask))),
      row('longest task of all rounds ms', Math.max(...rounds.map(({ longestTask }) => longestTask))),
      row('100000 words in slices ms', median(rounds.map(({ whole }) => whole))),
      row('the same with one paragraph changed ms', median(rounds.map(({ again }) => again))),
    ]
  } finally {
    await pages.stop()
  }
}

function roundOn(address: string, prose: readonly string[]) {
  return withPage(async page => {
    await page.goto(address)
    const warmUp = unlike(manuscriptOf(prose, WARM_UP_WORDS), 'first')
    const inWorker = await page.evaluate(([first, then]) => deskPage.inWorker(first, then), [
      warmUp,
      unlike(manuscriptOf(prose, WORKER_WORDS), 'second'),
    ] as const)
    const onPage = await page.evaluate(
      manuscript => deskPage.onPage(manuscript),
      unlike(manuscriptOf(prose, PAGE_WORDS), 'third'),
    )
    return { inWorker, ...onPage }
  })
}

/** No paragraph is another's again, so that none is known from before. */
function unlike(paragraphs: readonly string[], which: string): readonly string[] {
  return paragraphs.map((paragraph, number) => `${paragraph} That was the ${which} of ${number} nights.`)
}
