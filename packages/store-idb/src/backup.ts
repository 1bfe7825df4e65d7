import type { BackupRecord, StoreScope, TextId } from '@understudy/contracts'
import { toJson } from './documents.ts'
import type { Position } from './log-position.ts'
import { recordKey } from './log-row.ts'
import { recordsAfter } from './read-log.ts'
import { openRow, rowsOfAll } from './read-rows.ts'
import { readEntries } from './read-entries.ts'
import { unpackText } from './packed-text.ts'
import type { WithDatabase } from './connection.ts'

/** What one transaction reads; a slow reader never keeps one open. */
const PAGE = 64

/** Everything: logs first, each oldest first, then documents, then texts. */
export async function* backup(withDatabase: WithDatabase): AsyncGenerator<BackupRecord> {
  yield* logs(withDatabase)
  yield* documents(withDatabase)
  yield* texts(withDatabase)
}

async function* logs(withDatabase: WithDatabase): AsyncGenerator<BackupRecord> {
  const seen = new Map<string, Position>()
  let from = 0
  for (;;) {
    const found = await withDatabase(db => rowsOfAll(db, from, PAGE))
    for (const row of found) {
      const address = addressOf(row.row)
      const key = recordKey(address, '')
      const { rows, damaged } = await openRow(address, row)
      for (const name of damaged) yield { type: 'damaged', name }
      for (const { record, at } of recordsAfter(seen.get(key) ?? null, address, rows)) {
        seen.set(key, at)
        yield { type: 'log', ...address, record }
      }
    }
    if (found.length < PAGE) return
    from = (found.at(-1)?.n ?? from) + 1
  }
}

async function* documents(withDatabase: WithDatabase): AsyncGenerator<BackupRecord> {
  for await (const { key, value } of entries(withDatabase, 'documents')) {
    const json = toJson(value)
    const [scope, collection, name] = key
    if (json === undefined) yield { type: 'damaged', name: key.join('/') }
    else yield { type: 'document', scope: scope as StoreScope, collection, key: name, value: json }
  }
}

async function* texts(withDatabase: WithDatabase): AsyncGenerator<BackupRecord> {
  for await (const { key, value } of entries(withDatabase, 'texts')) {
    const text = unpackText(value)
    const [scope, id] = key
    if (text === null) yield { type: 'damaged', name: key.join('/') }
    else yield { type: 'text', scope: scope as StoreScope, text: { id: id as TextId, text } }
  }
}

async function* entries<Name extends 'documents' | 'texts'>(withDatabase: WithDatabase, name: Name) {
  let after: IDBKeyRange | null = null
  for (;;) {
    const range = after
    const page = await withDatabase(db => readEntries(db, name, range, PAGE))
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = IDBKeyRange.lowerBound(last.key, true)
  }
}

function addressOf(row: unknown): { readonly scope: StoreScope; readonly log: string } {
  const { scope, log } = (row ?? {}) as { readonly scope?: unknown; readonly log?: unknown }
  return { scope: String(scope ?? 'records') as StoreScope, log: String(log ?? '') }
}
