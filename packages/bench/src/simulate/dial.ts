/** Which way a dial is turned. */
export type Side = 'more' | 'fewer'

/**
 * One thing that a text can have more or fewer of, as two transforms of any narration. Both leave a text alone that is
 * as they would have it, so a taste that is met costs nothing.
 */
export interface Dial {
  readonly id: string
  /** What says the same in words of the measures, `measure.direction`; null for what no measure can say. */
  readonly says: Readonly<Record<Side, readonly string[]>> | null
  /** `choice` (0 to 1) falls on the place. */
  more(text: string, choice: number): string
  fewer(text: string, choice: number): string
}

/** Sayings of a dial by the measure it is about, and by measures that count the same the other way round. */
export function saidBy(measure: string, opposites: readonly string[] = []): Dial['says'] {
  return {
    more: [`${measure}.higher`, ...opposites.map(each => `${each}.lower`)],
    fewer: [`${measure}.lower`, ...opposites.map(each => `${each}.higher`)],
  }
}

export function turned(dial: Dial, side: Side, text: string, choice: number): string {
  return side === 'more' ? dial.more(text, choice) : dial.fewer(text, choice)
}

export function otherSide(side: Side): Side {
  return side === 'more' ? 'fewer' : 'more'
}
