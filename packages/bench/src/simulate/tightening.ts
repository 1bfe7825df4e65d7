import { seededRandom } from '../seeded-random.ts'
import { offeredFrom } from './passage-maker.ts'
import { sentencesOf } from './sentences.ts'
import { simulatedDesk, type SeenItem } from './simulated-desk.ts'

const TIMES = 10

/** What stands after a writer has asked ten times for *tighten* and taken what came. */
export async function itemsFromTightening(seed: number, narration: readonly string[]): Promise<readonly SeenItem[]> {
  const random = seededRandom(seed)
  const desk = await simulatedDesk(seed, true)
  for (let edit = 0; edit < TIMES; edit++) {
    const { base } = offeredFrom(narration, random)
    await desk.rewrite({ base, candidates: shorterThan(base) }, text => text, 'tighten')
  }
  const items = desk.items()
  await desk.close()
  return items
}

/** One without its first sentence, one without its last, one with the second half of each sentence gone. */
function shorterThan(base: string): readonly string[] {
  const sentences = sentencesOf(base)
  const halves = sentences.map(
    each =>
      `${each
        .split(' ')
        .slice(0, Math.ceil(each.split(' ').length * 0.6))
        .join(' ')}.`,
  )
  return [sentences.slice(1).join(' '), sentences.slice(0, -1).join(' '), halves.join(' ').replace(/[,.…!]+\./g, '.')]
}

const SHORT = [
  'text-length.lower',
  'sentence-length.lower',
  'paragraph-length.lower',
  'short-sentences.higher',
  'long-sentences.lower',
]

export function isAboutShort({ claim }: SeenItem): boolean {
  return claim !== null && SHORT.includes(claim)
}
