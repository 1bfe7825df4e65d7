import type { RecordedDifference } from '../trajectory.ts'
import { limitWishes } from './limit-wishes.ts'
import { MANNER_WISHES } from './manner-statements.ts'
import { openingWishes } from './opening-wishes.ts'
import { wishKey, type RuleWish, type WishTest } from './rule-wish.ts'
import { unitsThatWent, wordWishes } from './word-wishes.ts'

/** Every wish that some difference could be about, each once; which of them the differences bear out is not said. */
export function* wishCandidates(differences: readonly RecordedDifference[]): Generator<null, readonly RuleWish[]> {
  const [openings, units]: [WishTest[], string[]] = [[], []]
  for (const difference of differences) {
    openings.push(...openingWishes(difference))
    yield null
    units.push(...unitsThatWent(difference))
    yield null
  }
  const found = [...FIXED, ...openings, ...(yield* limitWishes(differences)), ...wordWishes(units)].map(
    (wish): RuleWish => ({ ...wish, mode: null }),
  )
  return [...new Map(found.map(wish => [wishKey(wish), wish])).values()]
}

/** Those that do not follow from what is written. Marks that measures count are left to the counters. */
const FIXED: readonly WishTest[] = [
  ...(['en-dash', 'interrobang', 'question'] as const).map(
    (mark): WishTest => ({ type: 'pattern', pattern: { type: 'no-mark', mark } }),
  ),
  ...(['exclamation', 'question'] as const).map(
    (mark): WishTest => ({ type: 'pattern', pattern: { type: 'no-run', mark } }),
  ),
  ...(['single', 'double', 'curly', 'straight'] as const).map(
    (style): WishTest => ({ type: 'pattern', pattern: { type: 'quotes', style } }),
  ),
  ...MANNER_WISHES.map((wish): WishTest => ({ type: 'manner', ...wish })),
]
