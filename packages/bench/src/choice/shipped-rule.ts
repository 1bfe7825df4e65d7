import { fitSlopes, type Slope, type Slopes, type WeighedList } from './fit-cards.ts'
import { COLUMNS } from './list-columns.ts'

/**
 * What ships where the rankings do not tell a reward from nothing, log-odds a deviation; why is in the file that ships.
 * `content` has its mean and deviation by hand too: no ranking shows the passage that a rewrite could lose.
 */
const BY_HAND = {
  style: { logOdds: 0.4 },
  behaviour: { logOdds: 0.1 },
  content: { mean: 1.5, deviation: 0.5, logOdds: 0.4 },
  /** Log-odds. It breaks ties, and where no reward says anything the agreement of the drafts is what chooses. */
  alpha: 0.001,
} as const

export type RewardName = 'style' | 'behaviour' | 'content'

export interface Shipped {
  readonly alpha: number
  readonly cards: Readonly<Record<RewardName, Card>>
}

export interface Card {
  readonly mean: number
  readonly deviation: number
  readonly logOdds: number
  readonly by: 'fitted' | 'by hand'
}

/**
 * What the rankings tell from nothing, its interval lying above 0, ships as they have it, fitted without the rest; the
 * rest as it is set by hand.
 */
export function shippedOf(lists: readonly WeighedList[], all: Slopes): Shipped {
  const told = COLUMNS.filter(column => all[column].low > 0)
  const slopes = fitSlopes(lists, told)
  const cardOf = (name: RewardName): Card => {
    if (!told.includes(name)) return { ...scaleByHand(name, all[name]), logOdds: BY_HAND[name].logOdds, by: 'by hand' }
    const { mean, deviation, value } = slopes[name]
    return { mean, deviation, logOdds: value, by: 'fitted' }
  }
  const { value, deviation } = slopes.consensus
  return {
    alpha: told.includes('consensus') ? value / deviation : BY_HAND.alpha,
    cards: { style: cardOf('style'), behaviour: cardOf('behaviour'), content: cardOf('content') },
  }
}

function scaleByHand(name: RewardName, slope: Slope): Pick<Card, 'mean' | 'deviation'> {
  const { mean, deviation } = name === 'content' ? BY_HAND.content : slope
  return { mean, deviation }
}
