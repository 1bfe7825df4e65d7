import type {
  BackupRecord,
  Cursor,
  DocumentAddress,
  Json,
  LogAddress,
  LogPage,
  LogRecord,
  StoredText,
  StoreScope,
  StoreWrite,
  TextId,
} from '@understudy/contracts'

interface Placed {
  /** Counts up over all logs and is never used again. */
  readonly at: number
  readonly record: LogRecord
}

/** What a store in memory holds. Values go in and out as they are: cloning is its user's care. */
export class MemoryContents {
  private last = 0
  private readonly logs = new Map<string, Map<string, Placed>>()
  private readonly documents = new Map<string, Map<string, Json>>()
  private readonly kept = new Map<string, Map<string, string>>()

  apply(write: StoreWrite): void {
    switch (write.type) {
      case 'append':
        return this.append(write, write.records)
      case 'truncate':
        return this.truncate(write, write.through)
      case 'put':
        this.collection(write.scope, write.collection).set(write.key, write.value)
        return
      case 'delete':
        this.collection(write.scope, write.collection).delete(write.key)
        return
      case 'put-texts':
        for (const { id, text } of write.texts) this.textsOf(write.scope).set(id, text)
        return
      case 'delete-texts':
        for (const id of write.ids) this.textsOf(write.scope).delete(id)
    }
  }

  /** Adds it unless something of its name is there. */
  restore(record: BackupRecord): void {
    if (record.type === 'log') this.append(record, [record.record])
    if (record.type === 'document')
      setMissing(this.collection(record.scope, record.collection), record.key, record.value)
    if (record.type === 'text') setMissing(this.textsOf(record.scope), record.text.id, record.text.text)
  }

  readLog(address: LogAddress, cursor: Cursor | null, limit: number): LogPage {
    const after = cursor === null ? 0 : Number(cursor)
    const rest = [...this.log(address).values()].filter(({ at }) => at > after)
    const page = rest.slice(0, limit)
    const last = page.at(-1)
    const end = last === undefined ? null : toCursor(last.at)
    const next = page.length < rest.length ? (end ?? toCursor(after)) : null
    return { records: page.map(({ record }) => record), next, last: end, damaged: [] }
  }

  get({ scope, collection, key }: DocumentAddress): Json {
    return this.collection(scope, collection).get(key) ?? null
  }

  list(scope: StoreScope, collection: string): readonly { readonly key: string; readonly value: Json }[] {
    const documents = [...this.collection(scope, collection)].map(([key, value]) => ({ key, value }))
    return documents.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  text(scope: StoreScope, id: TextId): string | null {
    return this.textsOf(scope).get(id) ?? null
  }

  *records(): Generator<BackupRecord> {
    for (const [address, log] of this.logs) {
      for (const { record } of log.values()) yield { type: 'log', ...readAddress(address), record }
    }
    for (const [address, documents] of this.documents) {
      const { scope, log: collection } = readAddress(address)
      for (const [key, value] of documents) yield { type: 'document', scope, collection, key, value }
    }
    for (const [scope, texts] of this.kept) {
      for (const [id, text] of texts) {
        const stored: StoredText = { id: id as TextId, text }
        yield { type: 'text', scope: scope as StoreScope, text: stored }
      }
    }
  }

  clear(): void {
    this.logs.clear()
    this.documents.clear()
    this.kept.clear()
  }

  private append(address: LogAddress, records: readonly LogRecord[]): void {
    const log = this.log(address)
    for (const record of records) if (!log.has(record.id)) log.set(record.id, { at: ++this.last, record })
  }

  private truncate(address: LogAddress, through: Cursor | null): void {
    const log = this.log(address)
    for (const [id, { at }] of log) if (through === null || at <= Number(through)) log.delete(id)
  }

  private log({ scope, log }: LogAddress): Map<string, Placed> {
    return getOrAdd(this.logs, JSON.stringify([scope, log]))
  }

  private collection(scope: StoreScope, collection: string): Map<string, Json> {
    return getOrAdd(this.documents, JSON.stringify([scope, collection]))
  }

  private textsOf(scope: StoreScope): Map<string, string> {
    return getOrAdd(this.kept, scope)
  }
}

function getOrAdd<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const map = maps.get(key) ?? new Map<string, V>()
  maps.set(key, map)
  return map
}

function setMissing<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value)
}

function toCursor(at: number): Cursor {
  return String(at) as Cursor
}

function readAddress(address: string): LogAddress {
  const [scope, log] = JSON.parse(address) as readonly [StoreScope, string]
  return { scope, log }
}
