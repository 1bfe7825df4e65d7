import { seededRandom } from '../seeded-random.ts'
import { judgeItems, type ItemsJudged } from './judge-items.ts'
import type { Taste } from './taste.ts'
import { flipped } from './taste.ts'
import { writingLife } from './writing-life.ts'

const EDITS = 60

/** What stands after sixty edits, where so many of a hundred go against every taste there is. */
export async function itemsAfter(
  seed: number,
  narration: readonly string[],
  { planted, noise }: { planted: (random: () => number) => readonly Taste[]; noise: number },
): Promise<ItemsJudged> {
  const random = seededRandom(seed)
  const tastes = planted(random)
  const slips = seededRandom(seed + 1_000)
  const life = await writingLife(seed, narration, random)
  const against = tastes.map(flipped)
  await life.edit(EDITS, () => (slips() < noise ? against : tastes))
  await life.close()
  return judgeItems(life.desk.items(), tastes)
}
