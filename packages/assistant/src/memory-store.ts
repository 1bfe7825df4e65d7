import { failure, ok, type BackupRecord, type Result, type Store, type StoreFailure } from '@understudy/contracts'
import { MemoryContents } from './memory-contents.ts'
import { memoryLocks } from './memory-locks.ts'

/** Keeps everything until the page goes: for tests, for hosts that keep nothing, and where a browser refuses to. */
export function memoryStore(): Store {
  const contents = new MemoryContents()
  const lock = memoryLocks()
  return {
    write: async writes =>
      changed(
        () => structuredClone(writes),
        write => contents.apply(write),
      ),
    readLog: async (log, cursor, limit) => ok(structuredClone(contents.readLog(log, cursor, limit))),
    get: async key => ok(structuredClone(contents.get(key))),
    list: async (scope, collection) =>
      ok({ documents: structuredClone(contents.list(scope, collection)), damaged: [] }),
    texts: async (scope, ids) => ok(ids.map(id => contents.text(scope, id))),
    lock: async (name, { steal = false } = {}) => lock(name, steal),
    backup: () => backup(contents),
    restore: async records =>
      changed(
        () => structuredClone(records),
        record => contents.restore(record),
      ),
    erase: async () => {
      contents.clear()
      return ok(null)
    },
  }
}

/** Cloning comes first and whole: what cannot be cloned cannot be kept, and then nothing has been touched. */
function changed<T>(clone: () => readonly T[], apply: (part: T) => void): Result<null, StoreFailure> {
  try {
    for (const part of clone()) apply(part)
    return ok(null)
  } catch (error) {
    return failure('broken', String(error))
  }
}

/** As it stands when first asked: what is written meanwhile is not in it. */
async function* backup(contents: MemoryContents): AsyncGenerator<BackupRecord> {
  yield* structuredClone([...contents.records()])
}
