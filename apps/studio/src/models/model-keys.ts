/** Where the keys lie in this browser: no database, no backup and no server has them. */
const PLACE = 'understudy.model-keys'

/** The keys of addresses the writer gave, by the address's id. What this browser does not keep lasts as long as the tab. */
export interface ModelKeys {
  of(id: string): string | null
  /** Null takes it away. */
  set(id: string, key: string | null): void
  clear(): void
}

export function openModelKeys(place: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): ModelKeys {
  let keys = read(place)
  function put(next: ReadonlyMap<string, string>): void {
    keys = next
    try {
      if (keys.size === 0) place?.removeItem(PLACE)
      else place?.setItem(PLACE, JSON.stringify(Object.fromEntries(keys)))
    } catch {
      // a browser that keeps nothing: the key holds in this tab
    }
  }
  return {
    of: id => keys.get(id) ?? null,
    set(id, key) {
      const others = [...keys].filter(([known]) => known !== id)
      put(new Map(key === null || key === '' ? others : [...others, [id, key]]))
    },
    clear: () => put(new Map()),
  }
}

/** This browser's own place for them; null where it lets no page keep anything. */
export function keysPlace(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

function read(place: Pick<Storage, 'getItem'> | null): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(place?.getItem(PLACE) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return new Map()
    return new Map(Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  } catch {
    // damaged by hand, or not to be read: the writer gives them again
    return new Map()
  }
}
