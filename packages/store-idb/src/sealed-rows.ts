import type { Json } from '@understudy/contracts'
import type { FreshRow, SealedRow } from './log-row.ts'

/**
 * Rows of a log as one compressed row. Events repeat themselves, so that they take about a twelfth of the room.
 * The packed bytes are gzip (which brings a checksum) of UTF-8 JSON: `[n, first, values]` a row, in order.
 */
export async function sealRows(rows: readonly FreshRow[]): Promise<SealedRow | null> {
  const last = rows.at(-1)
  if (last === undefined) return null
  const { n, scope, log } = last
  const json = JSON.stringify(rows.map(row => [row.n, row.first, row.values]))
  const packed = await through(new CompressionStream('gzip'), new TextEncoder().encode(json))
  return { n, scope, log, keys: rows.flatMap(row => row.keys), packed }
}

/** The rows that were sealed; null where they cannot be read. */
export async function unsealRow(row: SealedRow): Promise<readonly FreshRow[] | null> {
  const parts = await unpack(row.packed)
  if (parts === null) return null
  const { scope, log } = row
  let taken = 0
  const rows = parts.map(([n, first, values]): FreshRow => {
    const keys = row.keys.slice(taken, (taken += values.length))
    return { n, scope, log, fresh: 1, first, keys, values }
  })
  return taken === row.keys.length ? rows : null
}

type PackedRow = readonly [n: number, first: number, values: readonly Json[]]

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<readonly PackedRow[] | null> {
  try {
    const bytes = await through(new DecompressionStream('gzip'), packed)
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(parts) && parts.every(isPackedRow) ? parts : null
  } catch {
    // what does not inflate or parse is damaged, and named by whoever asked
    return null
  }
}

function isPackedRow(part: unknown): part is PackedRow {
  return Array.isArray(part) && Number.isInteger(part[0]) && Number.isInteger(part[1]) && Array.isArray(part[2])
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Blob([bytes]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(out).arrayBuffer())
}
