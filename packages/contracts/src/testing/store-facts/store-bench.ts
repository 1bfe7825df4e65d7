import type { RecordId, TextId } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { Result } from '../../result.ts'
import type { Cursor, LogAddress, LogPage, LogRecord, Store, StoreScope, StoreWrite } from '../../store.ts'
import type { TestTools } from '../test-tools.ts'

/** Opens a place; a second time as another tab would. */
export type OpenStore = () => Promise<Store>

/** The tools of a suite over stores. */
export interface StoreBench extends TestTools {
  readonly fact: (name: string, body: (store: Store) => Promise<void>) => void
  readonly factOfTabs: (name: string, body: (here: Store, there: Store) => Promise<void>) => void
  readonly makePlace: () => Promise<OpenStore>
}

export const MARA = 'author:mara' as StoreScope
export const TOM = 'author:tom' as StoreScope
export const EVENTS: LogAddress = { scope: MARA, log: 'events' }

/** Records named `ids`, whose values say so. */
export function records(...ids: readonly string[]): readonly LogRecord[] {
  return ids.map(id => ({ id: id as RecordId, value: { is: id } }))
}

export function numbered(count: number, from = 0): readonly LogRecord[] {
  return records(...Array.from({ length: count }, (_, index) => `r${from + index}`))
}

export function append(log: LogAddress, added: readonly LogRecord[]): StoreWrite {
  return { ...log, type: 'append', records: added }
}

export function put(key: string, value: Json, scope = MARA): StoreWrite {
  return { type: 'put', scope, collection: 'items', key, value }
}

export function putTexts(texts: Readonly<Record<string, string>>, scope = MARA): StoreWrite {
  const stored = Object.entries(texts).map(([id, text]) => ({ id: id as TextId, text }))
  return { type: 'put-texts', scope, texts: stored }
}

/** The value of a result that must be one. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

export async function idsIn(store: Store, log: LogAddress = EVENTS, cursor: Cursor | null = null): Promise<string[]> {
  return must(await store.readLog(log, cursor, 100_000)).records.map(({ id }) => id)
}

/** All pages of a log, followed by `next`. */
export async function pagesOf(store: Store, log: LogAddress, limit: number): Promise<readonly LogPage[]> {
  const pages: LogPage[] = []
  let cursor: Cursor | null = null
  do {
    const page: LogPage = must(await store.readLog(log, cursor, limit))
    pages.push(page)
    cursor = page.next
  } while (cursor !== null)
  return pages
}

/** What no store can keep: neither a structured clone nor JSON. */
export function unkeepable(): Json {
  return { no: () => 1n, big: 1n } as unknown as Json
}
