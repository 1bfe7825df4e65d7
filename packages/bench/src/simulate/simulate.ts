import { constantTaste, plantedBy, type ConstantTaste } from './constant-taste.ts'
import { flippedTaste } from './flipped-taste.ts'
import { ghostLives, type GhostLives } from './ghost-writers.ts'
import type { ItemsJudged } from './judge-items.ts'
import { manySessions, type ManySessions } from './many-sessions.ts'
import { OUTSIDE_DIALS } from './outside-dials.ts'
import type { BeforeAndAfter } from './recovery.ts'
import { itemsFromRenaming } from './renaming.ts'
import type { SeenItem } from './simulated-desk.ts'
import { itemsAfter } from './steady-life.ts'
import { plant } from './taste.ts'
import { itemsFromTightening } from './tightening.ts'

const NOISE = 0.1

/** All that was simulated of one seed. */
export interface Simulated {
  readonly constant: ConstantTaste
  readonly flip: BeforeAndAfter
  readonly outside: ItemsJudged
  readonly noisy: ItemsJudged
  readonly renaming: readonly SeenItem[]
  readonly tightening: readonly SeenItem[]
  readonly sessions: ManySessions
  readonly ghosts: GhostLives
}

export async function simulate(seed: number, narration: readonly string[]): Promise<Simulated> {
  const onlyOutside = (random: () => number) => plant(OUTSIDE_DIALS, OUTSIDE_DIALS.length, random)
  return {
    constant: await constantTaste(seed, narration),
    flip: await flippedTaste(seed, narration),
    outside: await itemsAfter(seed, narration, { planted: onlyOutside, noise: 0 }),
    noisy: await itemsAfter(seed, narration, { planted: plantedBy, noise: NOISE }),
    renaming: await itemsFromRenaming(seed, narration),
    tightening: await itemsFromTightening(seed, narration),
    sessions: await manySessions(seed, narration),
    ghosts: await ghostLives(seed, narration),
  }
}
