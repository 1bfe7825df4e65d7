import { seededRandom } from '../seeded-random.ts'
import { INSIDE_DIALS } from './inside-dials.ts'
import { judgeItems, type ItemsJudged } from './judge-items.ts'
import { OUTSIDE_DIALS } from './outside-dials.ts'
import { plant, type Taste } from './taste.ts'
import { writingLife, type EditCosts } from './writing-life.ts'

const EARLY = 30
const LATE = 60
/** Tastes of each half: those that measures can say, and those that none can. */
export const EACH = 4

export interface ConstantTaste {
  readonly seed: number
  readonly tastes: readonly Taste[]
  readonly early: ItemsJudged
  readonly late: ItemsJudged
  readonly costs: readonly EditCosts[]
}

/** Sixty edits by a writer of eight constant tastes. */
export async function constantTaste(seed: number, narration: readonly string[]): Promise<ConstantTaste> {
  const random = seededRandom(seed)
  const tastes = plantedBy(random)
  const life = await writingLife(seed, narration, random)
  const first = await life.edit(EARLY, () => tastes)
  const early = judgeItems(life.desk.items(), tastes)
  const second = await life.edit(LATE - EARLY, () => tastes)
  const late = judgeItems(life.desk.items(), tastes)
  await life.close()
  return { seed, tastes, early, late, costs: [...first, ...second] }
}

/** Four that measures can say, then all that none can. */
export function plantedBy(random: () => number): readonly Taste[] {
  return [...plant(INSIDE_DIALS, EACH, random), ...plant(OUTSIDE_DIALS, EACH, random)]
}
