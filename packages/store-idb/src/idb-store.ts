import {
  failure,
  ok,
  StoreError,
  systemEnv,
  type BackupRecord,
  type Env,
  type Result,
  type Store,
  type StoreFailure,
  type StoreLock,
  type StoreWrite,
} from '@understudy/contracts'
import { backup } from './backup.ts'
import { Connection, type WithDatabase } from './connection.ts'
import { getDocument, listDocuments } from './documents.ts'
import { leaseLock } from './lease-locks.ts'
import { readLog } from './read-log.ts'
import { logsOf, restore } from './restore.ts'
import { STORE_NAMES, type Database } from './schema.ts'
import { Sealer } from './sealer.ts'
import { storeFailure } from './store-failure.ts'
import { readTexts } from './texts.ts'
import { UnfinishedWrites } from './unfinished-writes.ts'
import { webLock } from './web-locks.ts'
import { writeBlind, type BlindWrite } from './write-blind.ts'
import { writeCarefully } from './write-carefully.ts'

export interface IdbStoreOptions {
  /** The database. Two names are two stores that know nothing of each other. Defaults to `understudy`. */
  readonly name?: string
  /** Used for locks where the browser has none of its own. */
  readonly env?: Env
}

/** The store in this browser, made where there is none. `refused` where the browser keeps nothing here. */
export async function openIdbStore(options: IdbStoreOptions = {}): Promise<Result<Store, StoreFailure>> {
  const { name = 'understudy', env = systemEnv } = options
  const store = new IdbStore(name, env)
  const opened = await store.open()
  return opened.ok ? ok(store) : opened
}

class IdbStore implements Store {
  private readonly connection: Connection
  private readonly sealer: Sealer
  private readonly unfinished: UnfinishedWrites
  private readonly withDatabase: WithDatabase = work => this.connection.use(work)

  constructor(
    private readonly name: string,
    private readonly env: Env,
  ) {
    this.connection = new Connection(name)
    this.sealer = new Sealer(this.withDatabase)
    this.unfinished = new UnfinishedWrites(name, env)
  }

  async open(): Promise<Result<null, StoreFailure>> {
    const opening = this.attempt(async () => null)
    // looking into localStorage blocks: better while the database opens
    const left = this.unfinished.left()
    const opened = await opening
    if (!opened.ok) return opened
    this.unfinished.watch(this.writeNow)
    await this.unfinished.finish(this.writeNow, left)
    return opened
  }

  async write(writes: readonly StoreWrite[]): Promise<Result<null, StoreFailure>> {
    return writes.length === 0 ? ok(null) : this.unfinished.track(writes, this.writeNow)
  }

  readLog: Store['readLog'] = (log, cursor, limit) => this.attempt(db => readLog(db, log, cursor, limit))
  get: Store['get'] = key => this.attempt(db => getDocument(db, key))
  list: Store['list'] = (scope, collection) => this.attempt(db => listDocuments(db, scope, collection))
  texts: Store['texts'] = (scope, ids) => this.attempt(db => readTexts(db, scope, ids))

  lock(name: string, { steal = false } = {}): Promise<StoreLock | null> {
    const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
    return locks === undefined
      ? leaseLock(this.withDatabase, this.env, name, steal)
      : webLock(locks, `understudy/${this.name}/${name}`, steal)
  }

  async *backup(): AsyncGenerator<BackupRecord> {
    try {
      yield* backup(this.withDatabase)
    } catch (error) {
      const { reason, detail } = storeFailure(error)
      throw new StoreError(reason, detail, { cause: error })
    }
  }

  async restore(records: readonly BackupRecord[]): Promise<Result<null, StoreFailure>> {
    const restored = await this.attempt(db => restore(db, records).then(() => null))
    if (restored.ok) for (const log of logsOf(records)) this.sealer.appended(log, log.records.length)
    return restored
  }

  erase(): Promise<Result<null, StoreFailure>> {
    this.unfinished.clear()
    return this.attempt(async db => {
      const tx = db.transaction([...STORE_NAMES], 'readwrite', { durability: 'strict' })
      await Promise.all([...STORE_NAMES.map(name => tx.objectStore(name).clear()), tx.done])
      return null
    })
  }

  private readonly writeNow = async (writes: readonly StoreWrite[]): Promise<Result<null, StoreFailure>> => {
    const written = await this.attempt(db => writeEither(db, writes))
    if (!written.ok) return written
    for (const write of writes) if (write.type === 'append') this.sealer.appended(write, write.records.length)
    return written
  }

  private async attempt<T>(work: (db: Database) => Promise<T>): Promise<Result<T, StoreFailure>> {
    try {
      return ok(await this.connection.use(work))
    } catch (error) {
      return error instanceof StoreError ? failure(error.reason, error.message) : storeFailure(error)
    }
  }
}

async function writeEither(db: Database, writes: readonly StoreWrite[]): Promise<null> {
  if (writes.every(isBlind)) {
    try {
      await writeBlind(db, writes)
      return null
    } catch (error) {
      // some record is there already: look before writing
      if (!(error instanceof DOMException && error.name === 'ConstraintError')) throw error
    }
  }
  await writeCarefully(db, writes)
  return null
}

function isBlind(write: StoreWrite): write is BlindWrite {
  return write.type !== 'truncate'
}
