import { otherSide, turned, type Dial, type Side } from './dial.ts'
import { INSIDE_DIALS } from './inside-dials.ts'
import { OUTSIDE_DIALS } from './outside-dials.ts'

/** One thing a simulated writer wants, and puts right wherever it is otherwise. */
export interface Taste {
  readonly dial: Dial
  readonly side: Side
}

/** The text as a writer of these tastes leaves it. */
export function asWanted(tastes: readonly Taste[], text: string): string {
  return tastes.reduce((left, { dial, side }) => turned(dial, side, left, 0.5), text)
}

export function flipped({ dial, side }: Taste): Taste {
  return { dial, side: otherSide(side) }
}

/** Tastes of `count` dials, each to a side that chance picks. */
export function plant(dials: readonly Dial[], count: number, random: () => number): readonly Taste[] {
  return dials
    .map(dial => ({ dial, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ dial }) => ({ dial, side: random() < 0.5 ? 'more' : 'fewer' }))
}

export const DIALS: readonly Dial[] = [...INSIDE_DIALS, ...OUTSIDE_DIALS]
