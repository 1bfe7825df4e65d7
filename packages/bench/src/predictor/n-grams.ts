/** Every n-gram of one length that a corpus has, sorted, each with how often. */
export interface NGramTable {
  /** `id of the first n − 1 units × vocabulary + last unit`, ascending: all that go on from one context lie together. */
  readonly keys: Float64Array
  readonly counts: Uint32Array
  /** In how many different contexts one unit longer to the left it stands; empty of the longest. */
  readonly preceded: Uint32Array
}

/** The n-grams of `units` up to length `order`; the first table is of single units, its keys the units themselves. */
export function countNGrams(units: Uint32Array, vocabulary: number, order: number): readonly NGramTable[] {
  const tables: NGramTable[] = []
  /** Of each place, which n-gram of the length before begins there. */
  let ids: Uint32Array = new Uint32Array(units.length)
  let longer: { readonly ids: Uint32Array; readonly table: NGramTable } | null = null
  for (let length = 1; length <= order; length++) {
    const places = Math.max(0, units.length - length + 1)
    const all = new Float64Array(places)
    for (let at = 0; at < places; at++) {
      const last = units[at + length - 1] ?? 0
      all[at] = length === 1 ? last : (ids[at] ?? 0) * vocabulary + last
    }
    const table = tableOf(all)
    const own = new Uint32Array(places)
    for (let at = 0; at < places; at++) own[at] = indexIn(table.keys, all[at] ?? 0)
    if (longer !== null) countPreceding(longer, { ids: own, table })
    tables.push(table)
    longer = { ids: own, table }
    ids = own
  }
  return tables
}

/** Where `key` stands among the sorted keys; -1 where it does not. */
export function indexIn(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = keys[middle] ?? 0
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The first place whose key is not below `key`. */
export function firstFrom(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

function tableOf(all: Float64Array): NGramTable {
  const sorted = all.slice().sort()
  let distinct = 0
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++
  const keys = new Float64Array(distinct)
  const counts = new Uint32Array(distinct)
  let end = -1
  for (const key of sorted) {
    if (end === -1 || keys[end] !== key) keys[++end] = key
    counts[end] = (counts[end] ?? 0) + 1
  }
  return { keys, counts, preceded: new Uint32Array(distinct) }
}

interface Counted {
  readonly ids: Uint32Array
  readonly table: NGramTable
}

/** Each different longer n-gram counts once for the shorter one it ends with. */
function countPreceding(shorter: Counted, longer: Counted): void {
  const seen = new Uint8Array(longer.table.keys.length)
  for (let at = 0; at < longer.ids.length; at++) {
    const id = longer.ids[at] ?? 0
    if (seen[id] === 1) continue
    seen[id] = 1
    const suffix = shorter.ids[at + 1] ?? 0
    shorter.table.preceded[suffix] = (shorter.table.preceded[suffix] ?? 0) + 1
  }
}
