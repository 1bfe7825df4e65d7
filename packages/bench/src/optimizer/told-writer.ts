import type { Mode } from '@understudy/contracts'
import { shuffled, TOLD_MODES, type Telling, type ToldPassage } from './told-passage.ts'
import type { ToldTaste } from './told-taste.ts'
import { TOLD_TASTES } from './told-tastes.ts'

const EVERYWHERE = 2
/** How often a writer also turns one thing over that is no matter of taste. */
const SLIPS = 0.1

/** A taste of a writer, and where it holds; null for everywhere. */
export interface Wish {
  readonly taste: ToldTaste
  readonly mode: Mode | null
}

export interface ToldWriter {
  readonly wishes: readonly Wish[]
  /** What is shown as this writer leaves it. */
  settle(passage: ToldPassage, shown: Telling, slip: Slip): Telling
}

/** The chances by which a writer slips: the same for what each of two desks shows. */
export interface Slip {
  readonly whether: number
  readonly where: number
}

/** Two tastes that hold everywhere and one that holds in one mode; whatever else a text does is left as it comes. */
export function toldWriter(random: () => number): ToldWriter {
  const mode = TOLD_MODES[Math.floor(random() * TOLD_MODES.length)] ?? 'action'
  const wishes = shuffled(TOLD_TASTES, random)
    .slice(0, EVERYWHERE + 1)
    .map((taste, nth) => ({ taste, mode: nth < EVERYWHERE ? null : mode }))
  return {
    wishes,
    settle(passage, shown, { whether, where }) {
      const wished = passage.parts.map((part, at) => (isWished(wishes, part.taste, passage.mode) ? true : shown[at]))
      const open = passage.parts.flatMap((part, at) =>
        part.taste === null || isWished(wishes, part.taste, passage.mode) ? [] : [at],
      )
      const slip = whether < SLIPS ? open[Math.floor(where * open.length)] : undefined
      return wished.map((way, at) => (at === slip ? way !== true : way === true))
    },
  }
}

export function isWished(wishes: readonly Wish[], taste: ToldTaste | null, at: Mode): boolean {
  return wishes.some(wish => wish.taste === taste && (wish.mode === null || wish.mode === at))
}
