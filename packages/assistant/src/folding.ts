import type { StoreLock } from '@understudy/contracts'
import type { Core } from './core.ts'

/** How often a tab that only records asks whether it may fold by now, ms. */
const ASK_AGAIN_MS = 3_000

/** One tab or process of an author folds what is learned; the others record and read. */
export interface Folding {
  isHere(): boolean
  /** Takes the lock where it is free; keeps asking where it is not. */
  begin(): Promise<void>
  /** Takes the lock from whoever holds it: a person has acted here. */
  takeOver(): Promise<void>
  /** Where another folds, sees what has changed there. */
  look(): Promise<void>
  end(): Promise<void>
}

/** What a tab does that does not fold, and once it does no longer. */
export interface FoldingElsewhere {
  readonly elsewhere?: () => Promise<void>
  readonly lost?: () => void
}

/**
 * `taken` runs each time this tab comes to fold: what others wrote meanwhile is read then. `elsewhere` runs now and then
 * while another folds, and never at the same time; `lost` once another took it.
 */
export function createFolding(
  { store, scope, changed }: Core,
  taken: () => Promise<void>,
  { elsewhere = () => Promise.resolve(), lost = () => {} }: FoldingElsewhere = {},
): Folding {
  let lock: StoreLock | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let asking = 0
  let looking: Promise<void> = Promise.resolve()

  async function ask(steal: boolean): Promise<void> {
    if (ended || lock !== null) return
    clearTimeout(timer)
    asking++
    try {
      await looking
      await take(steal)
    } finally {
      asking--
    }
    await look()
  }

  async function take(steal: boolean): Promise<void> {
    const held = await store.lock(`fold:${scope}`, { steal })
    if (held === null) return askLater()
    lock = held
    void held.lost.then(() => {
      if (lock === held) lock = null
      lost()
      changed()
      askLater()
    })
    await taken()
    changed()
  }

  function askLater(): void {
    if (!ended) timer = setTimeout(() => void ask(false), ASK_AGAIN_MS)
  }

  function look(): Promise<void> {
    const mayLook = (): boolean => !ended && lock === null && asking === 0
    if (mayLook()) looking = looking.then(() => (mayLook() ? elsewhere() : undefined)).catch(() => {})
    return looking
  }

  return {
    isHere: () => lock !== null,
    begin: () => ask(false),
    takeOver: () => ask(true),
    look,
    async end() {
      ended = true
      clearTimeout(timer)
      await lock?.release()
      lock = null
    },
  }
}
