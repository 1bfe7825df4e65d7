import { seededRandom } from '../seeded-random.ts'
import { EACH } from './constant-taste.ts'
import { INSIDE_DIALS } from './inside-dials.ts'
import type { BeforeAndAfter } from './recovery.ts'
import { flipped, plant } from './taste.ts'
import { writingLife } from './writing-life.ts'

const BEFORE = 60
const AFTER = 60

/**
 * Sixty edits of constant taste, and sixty more after every taste has turned into its opposite: the dearest flip there
 * is. Only tastes that measures can say, for what nothing can learn would hide in its cost what the flip costs.
 */
export async function flippedTaste(seed: number, narration: readonly string[]): Promise<BeforeAndAfter> {
  const random = seededRandom(seed)
  const tastes = plant(INSIDE_DIALS, EACH, random)
  const against = tastes.map(flipped)
  const life = await writingLife(seed, narration, random)
  const before = await life.edit(BEFORE, () => tastes)
  const after = await life.edit(AFTER, () => against)
  await life.close()
  return { before, after }
}
