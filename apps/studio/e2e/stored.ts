import type { LoggedEvent, TextId } from '@understudy/contracts'
import type { Page } from 'playwright-core'

/** One entry of the browser's database, with every text in it readable. */
export interface StoredEntry {
  readonly store: string
  readonly scope: string
  /** The value as JSON, packed rows unpacked. */
  readonly json: string
}

/** Everything that this origin keeps, database and local storage, read as an outsider would. Empty where nothing is. */
export async function everythingStored(page: Page): Promise<readonly StoredEntry[]> {
  return page.evaluate(readAll)
}

/** Everything stored but the manuscripts' own. */
export async function storedBesideManuscripts(page: Page): Promise<readonly StoredEntry[]> {
  return (await everythingStored(page)).filter(({ scope }) => !scope.startsWith('manuscript'))
}

/** The log of events, oldest first, each once however it is packed. */
export async function storedEvents(page: Page): Promise<readonly LoggedEvent<TextId>[]> {
  const rows = await page.evaluate(readLog, 'events')
  return rows.map(row => JSON.parse(row) as LoggedEvent<TextId>)
}

/** Runs in the page, on its own. */
async function readAll(): Promise<StoredEntry[]> {
  const found: StoredEntry[] = Object.entries({ ...localStorage }).map(([key, json]) => ({
    store: 'localStorage',
    scope: key,
    json: String(json),
  }))
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  for (const name of names) found.push(...(await readDatabase(name)))
  return found

  async function readDatabase(name: string): Promise<StoredEntry[]> {
    const db = await done(indexedDB.open(name))
    const entries: StoredEntry[] = []
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())])
      for (const [index, value] of values.entries()) {
        const scope = value?.scope ?? [keys[index]].flat()[0]
        entries.push({ store: `${name}/${store}`, scope: String(scope), json: JSON.stringify(await readable(value)) })
      }
    }
    db.close()
    return entries
  }

  async function readable(value: unknown): Promise<unknown> {
    if (value instanceof Uint8Array) return new TextDecoder().decode(value)
    if (typeof value !== 'object' || value === null || !('packed' in value)) return value
    const stream = new Blob([value.packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))
    return { ...value, packed: await new Response(stream).text() }
  }

  function done<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('The database cannot be read'))
    })
  }
}

/** A row of a log: fresh, or many packed as gzip of `[n, first, values]` each. */
type Row = { readonly n: number; readonly log: string } & (
  | { readonly values: unknown[] }
  | { readonly packed: Uint8Array<ArrayBuffer> }
)

/** The values of a log as JSON, in order. Runs in the page, on its own. */
async function readLog(log: string): Promise<string[]> {
  const db = await done(indexedDB.open('understudy'))
  const rows: Row[] = await done(db.transaction('records').objectStore('records').getAll())
  db.close()
  const values: (readonly [number, unknown])[] = []
  for (const row of rows.filter(({ log: of }) => of === log)) {
    for (const [n, part] of await partsOf(row)) values.push(...part.map(value => [n, value] as const))
  }
  return values.toSorted(([a], [b]) => a - b).map(([, value]) => JSON.stringify(value))

  async function partsOf(row: Row): Promise<readonly (readonly [number, unknown[]])[]> {
    if ('values' in row) return [[row.n, row.values]]
    const stream = new Blob([row.packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    const parts: [number, number, unknown[]][] = JSON.parse(await new Response(stream).text())
    return parts.map(([n, , values]) => [n, values])
  }

  function done<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('The database cannot be read'))
    })
  }
}
