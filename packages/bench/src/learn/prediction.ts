/** What an arm said about one record before it saw the answer, and how that went. */
export interface Prediction {
  readonly writer: string
  /** Records of the writer that had been learned from. */
  readonly seen: number
  /** The chance that it gave to `yes`. */
  readonly chance: number
  readonly yes: boolean
  /** 1 right, 0 wrong, between where it could not tell. */
  readonly right: number
  /** Minus the logarithm of the chance that it gave to what happened. */
  readonly loss: number
}

/** No chance is taken for certain: one record must not decide a mean. */
const LEAST_CHANCE = 1e-6

/** A prediction of something that happens or not. */
export function predicted(writer: string, seen: number, chance: number, yes: boolean): Prediction {
  const given = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance))
  const right = given === 0.5 ? 0.5 : Number(given > 0.5 === yes)
  return { writer, seen, chance: given, yes, right, loss: -Math.log(yes ? given : 1 - given) }
}

/** A prediction of which of several is taken, from the chance of each: `yes` is that the likeliest is. */
export function predictedOf(writer: string, seen: number, chances: readonly number[], taken: number): Prediction {
  const chance = Math.max(...chances)
  const ties = chances.filter(each => each === chance).length
  const right = chances[taken] === chance ? 1 / ties : 0
  const given = Math.max(LEAST_CHANCE, chances[taken] ?? 0)
  return { writer, seen, chance, yes: right > 0, right, loss: -Math.log(given) }
}
