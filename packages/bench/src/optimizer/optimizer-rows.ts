import type { NamedRow } from '../bench.ts'
import { rounded } from '../percentile.ts'
import { meanOf, spreadOf, sumOf } from '../simulate/spread.ts'
import { FRESH, type LifeFigures } from './life-figures.ts'
import type { PlantedFate } from './run-planted.ts'

/** All that was measured of one seed: an arm is a critic, or how many exchanges an update covers. */
export interface OptimizerSeed {
  readonly seed: number
  readonly arms: Readonly<Record<string, LifeFigures>>
  readonly planted: readonly PlantedFate[]
  /** Whether an item that said the opposite of a taste from the start acts no more in the end. */
  readonly isPutAway: boolean
}

type Figure<T> = readonly [name: string, unit: string, figure: (seeds: readonly T[]) => number]

/** Names, units and reckoning of what is measured of each arm; names are never changed. */
const LIFE_FIGURES: readonly Figure<LifeFigures>[] = [
  ['tastes found of 3', 'tastes', lives => meanOf(lives, ({ found }) => found)],
  ['tastes active of 3', 'tastes', lives => meanOf(lives, ({ active }) => active)],
  ['false items', 'items', lives => meanOf(lives, ({ wrong }) => wrong.length)],
  [
    'share bound where it holds',
    'ratio',
    lives =>
      ratio(
        lives,
        ({ rightScope }) => rightScope,
        ({ right }) => right,
      ),
  ],
  [
    'edit cost ratio',
    'ratio',
    lives =>
      ratio(
        lives,
        ({ learned }) => learned,
        ({ nothing }) => nothing,
      ),
  ],
  [
    'edit cost ratio after',
    'ratio',
    lives =>
      ratio(
        lives,
        ({ after }) => after,
        ({ before }) => before,
      ),
  ],
  ['edit cost after', 'words', lives => meanOf(lives, ({ after }) => after / FRESH)],
  ['updates', 'updates', lives => meanOf(lives, ({ updates }) => updates)],
  [
    'questions an update',
    'questions',
    lives =>
      ratio(
        lives,
        ({ calls }) => calls,
        ({ updates }) => updates,
      ),
  ],
  [
    'tokens an update',
    'tokens',
    lives =>
      ratio(
        lives,
        ({ tokens }) => tokens,
        ({ updates }) => updates,
      ),
  ],
  [
    'operations tried an update',
    'operations',
    lives =>
      ratio(
        lives,
        ({ tried }) => tried,
        ({ updates }) => updates,
      ),
  ],
  [
    'operations landed an update',
    'operations',
    lives =>
      ratio(
        lives,
        ({ landed }) => landed,
        ({ updates }) => updates,
      ),
  ],
  ['items taken back', 'items', lives => meanOf(lives, ({ takenBack }) => takenBack)],
]

const PLANTED_FIGURES: readonly Figure<OptimizerSeed>[] = [
  ['planted good operations', 'operations', seeds => sumOf(seeds, each => good(each).length)],
  ['planted good kept', 'ratio', seeds => shareRight(seeds.flatMap(good))],
  ['planted bad operations', 'operations', seeds => sumOf(seeds, each => bad(each).length)],
  ['planted bad refused', 'ratio', seeds => shareRight(seeds.flatMap(bad))],
  [
    'planted bad refused for its reason',
    'ratio',
    seeds => meanOf(seeds.flatMap(bad), each => Number(each.isForItsReason)),
  ],
  ['wrong items put away', 'ratio', seeds => meanOf(seeds, ({ isPutAway }) => Number(isPutAway))],
]

/** One row a figure and arm, with its interval over the seeds. */
export function optimizerRows(seeds: readonly OptimizerSeed[]): readonly NamedRow[] {
  const arms = Object.keys(seeds[0]?.arms ?? {})
  const lives = (arm: string) => seeds.flatMap(seed => seed.arms[arm] ?? [])
  return [
    ...PLANTED_FIGURES.map(figure => rowOf('', figure, seeds)),
    ...ANY_ARM.flatMap(figure => arms.slice(0, 1).map(arm => rowOf('', figure, lives(arm)))),
    ...arms.flatMap(arm => LIFE_FIGURES.map(figure => rowOf(`, ${arm}`, figure, lives(arm)))),
  ]
}

/** The same whatever the arm. */
const ANY_ARM: readonly Figure<LifeFigures>[] = [
  ['edit cost before', 'words', lives => meanOf(lives, ({ before }) => before / FRESH)],
  [
    'edit cost ratio at best',
    'ratio',
    lives =>
      ratio(
        lives,
        ({ best }) => best,
        ({ before }) => before,
      ),
  ],
  ['items by counters', 'items', lives => meanOf(lives, ({ counted }) => counted)],
]

function rowOf<T>(arm: string, [name, unit, figure]: Figure<T>, of: readonly T[]): NamedRow {
  const { value, low, high } = spreadOf(of, figure)
  return { name: `${name}${arm}`, value: rounded(value), low: rounded(low), high: rounded(high), unit }
}

function good({ planted }: OptimizerSeed): readonly PlantedFate[] {
  return planted.filter(({ isGood }) => isGood)
}

function bad({ planted }: OptimizerSeed): readonly PlantedFate[] {
  return planted.filter(({ isGood }) => !isGood)
}

function shareRight(fates: readonly PlantedFate[]): number {
  return meanOf(fates, ({ isRight }) => Number(isRight))
}

/** Of all lives together; 1 where there is nothing to divide by. */
function ratio(
  lives: readonly LifeFigures[],
  over: (life: LifeFigures) => number,
  under: (life: LifeFigures) => number,
): number {
  const whole = sumOf(lives, under)
  return whole === 0 ? 1 : sumOf(lives, over) / whole
}
