import type { Env, Result, StoreFailure, StoreWrite } from '@understudy/contracts'

type Written = Result<null, StoreFailure>
type Write = (writes: readonly StoreWrite[]) => Promise<Written>

/**
 * Writes that a page started and may not live to see done. A browser drops some transactions of a page that goes
 * away, so what is still running then is put into `localStorage`, which keeps at once, and written by the next store
 * that opens, or by another tab right away. Writing twice what did get through changes nothing.
 */
export class UnfinishedWrites {
  private readonly running = new Set<readonly StoreWrite[]>()
  private leaving = false
  private readonly prefix: string
  /** What this page leaves behind, in the order in which it was begun. */
  private readonly own: string

  /** `storage` is null where there is none: then a close may lose what was written in its last milliseconds. */
  constructor(
    name: string,
    env: Env,
    private readonly storage: Storage | null = ownStorage(),
  ) {
    this.prefix = `understudy/${name}/unfinished/`
    this.own = this.prefix + env.newId()
  }

  /** Keeps watch from now on; `write` is for what other tabs leave behind. */
  watch(write: Write): void {
    globalThis.addEventListener?.('pagehide', () => this.leave())
    globalThis.addEventListener?.('pageshow', () => this.stay())
    globalThis.addEventListener?.('storage', event => {
      if (event.key?.startsWith(this.prefix) && event.newValue !== null) void this.finish(write)
    })
  }

  async track(writes: readonly StoreWrite[], write: Write): Promise<Written> {
    this.running.add(writes)
    if (this.leaving) this.stash()
    const written = await write(writes)
    if (written.ok || !this.leaving) this.running.delete(writes)
    if (this.leaving) this.stash()
    return written
  }

  /** The page is going: keeps what is running, and from now on what is begun. */
  leave(): void {
    this.leaving = true
    this.stash()
  }

  /** The page has come back as it was, and its transactions with it. */
  private stay(): void {
    this.leaving = false
    this.storage?.removeItem(this.own)
  }

  /** Writes what other pages left behind, by default all of it; what fails waits for the next time. */
  async finish(write: Write, left: readonly string[] = this.left()): Promise<void> {
    for (const key of left) {
      const writes = readWrites(this.storage?.getItem(key) ?? null)
      if (writes !== null && (await write(writes)).ok) this.storage?.removeItem(key)
    }
  }

  clear(): void {
    for (const key of this.left()) this.storage?.removeItem(key)
  }

  /** Where other pages left something behind. */
  left(): readonly string[] {
    return Object.keys(this.storage ?? {}).filter(key => key.startsWith(this.prefix) && key !== this.own)
  }

  private stash(): void {
    try {
      if (this.running.size === 0) this.storage?.removeItem(this.own)
      else this.storage?.setItem(this.own, JSON.stringify([...this.running].flat()))
    } catch {
      // no room there: the transactions themselves are still on their way, and mostly arrive
    }
  }
}

function ownStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    // a browser that forbids it throws on the mere mention
    return null
  }
}

function readWrites(json: string | null): readonly StoreWrite[] | null {
  if (json === null) return null
  try {
    const writes: unknown = JSON.parse(json)
    return Array.isArray(writes) ? writes : null
  } catch {
    return null
  }
}
