/** What happened on one day. */
export interface Day<T> {
  /** The first ms of it, where the page is. */
  readonly day: number
  readonly of: readonly T[]
}

/** In the order they come, which is by time; days are those of the page's clock. */
export function byDay<T>(all: readonly T[], timeOf: (one: T) => number): readonly Day<T>[] {
  const days: { day: number; of: T[] }[] = []
  for (const one of all) {
    const day = new Date(timeOf(one)).setHours(0, 0, 0, 0)
    const last = days.at(-1)
    if (last?.day === day) last.of.push(one)
    else days.push({ day, of: [one] })
  }
  return days
}
