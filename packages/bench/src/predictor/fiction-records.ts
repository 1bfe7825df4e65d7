import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** A paragraph of a book. */
export interface FictionRecord {
  readonly author: string
  readonly text: string
}

/** Paragraphs of a gzipped file of JSON Lines, in order; verse, letters and headings are passed over. Throws on a line that is none. */
export async function* fictionRecords(file: string): AsyncGenerator<FictionRecord> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })
  let number = 0
  for await (const line of lines) {
    number++
    const record = readRecord(line)
    if (record === null) throw new TypeError(`${file}, line ${number}: no paragraph of a book`)
    if (record.kind === 'p') yield record
  }
}

function readRecord(line: string): (FictionRecord & { readonly kind: string }) | null {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) return null
  const { author, kind, text } = value as Readonly<Record<string, unknown>>
  if (typeof author !== 'string' || typeof text !== 'string') return null
  return { author, text, kind: typeof kind === 'string' ? kind : 'p' }
}
