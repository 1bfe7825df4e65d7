import { openDB } from 'idb'
import { SCHEMA_VERSION, upgradeSchema, type Database, type Schema } from './schema.ts'

/** How long another tab that holds an older version open is waited for, ms; a living one lets go at once. */
const BLOCKED_MS = 4_000

export interface OpenOptions {
  readonly name: string
  /** The schema to open. Defaults to this release's. */
  readonly version?: number
  readonly blockedMs?: number
  /** Called once when the connection is gone: closed for a newer version, or by the browser. */
  readonly gone: () => void
}

/** Opens and, where needed, makes the database. Lets go by itself when another tab brings a newer version. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { name, version = SCHEMA_VERSION, blockedMs = BLOCKED_MS, gone } = options
  if (typeof indexedDB === 'undefined') throw new DOMException('There is no IndexedDB here', 'NotAllowedError')
  let timer: ReturnType<typeof setTimeout> | undefined
  let giveUp: (error: Error) => void = () => {}
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const opening = openDB<Schema>(name, version, {
    upgrade: upgradeSchema,
    blocked: () => {
      timer = setTimeout(() => giveUp(new BlockedError()), blockedMs)
    },
    blocking: () => {
      void opening.then(db => db.close())
      gone()
    },
    terminated: gone,
  })
  try {
    return await Promise.race([opening, blocked])
  } catch (error) {
    // a blocked opening that succeeds after all would hold the database for nobody
    opening.then(late => late.close()).catch(() => {})
    throw error
  } finally {
    clearTimeout(timer)
  }
}

class BlockedError extends Error {
  override readonly name = 'BlockedError'

  constructor() {
    super('Another tab holds an older version open. Close it and reload.')
  }
}
