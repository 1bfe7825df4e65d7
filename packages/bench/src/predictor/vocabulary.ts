import type { Unit } from '@understudy/predictor'

/** Units by number, those that a corpus has at least so often; 0 for all others. */
export interface Vocabulary {
  readonly size: number
  idOf(unit: Unit): number
  unitOf(id: number): Unit
  /** Numbers of the units that begin with `begun`. */
  beginning(begun: string): readonly number[]
}

export function vocabularyOf(counts: ReadonlyMap<Unit, number>, least: number): Vocabulary {
  const units = [...counts].flatMap(([unit, count]) => (count >= least ? [unit] : [])).toSorted(byCode)
  const ids = new Map(units.map((unit, at) => [unit, at + 1]))
  return {
    size: units.length + 1,
    idOf: unit => ids.get(unit) ?? 0,
    unitOf: id => units[id - 1] ?? '',
    beginning(begun) {
      const from = firstAt(units, begun)
      const to = firstAt(units, `${begun}\uffff`)
      return Array.from({ length: to - from }, (_, index) => from + index + 1)
    },
  }
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one === other ? 0 : 1
}

function firstAt(units: readonly Unit[], text: string): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((units[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
