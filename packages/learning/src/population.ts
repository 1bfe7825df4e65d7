/** Mean weight of each effect over writers, by effect key, in log-odds per unit; an absent one stands at 0. */
export type Population = ReadonlyMap<string, number>

/** A population of which nothing is known: both directions are right for somebody. */
export const UNKNOWN_POPULATION: Population = new Map()
