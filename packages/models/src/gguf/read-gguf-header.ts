import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { factsOfHead } from './facts-of-head.ts'
import type { GgufFacts } from './gguf-facts.ts'
import { localModelFault, type GgufReason, type LocalModelFault, type LocalModelResult } from './local-model-fault.ts'
import { parseGgufHead, type GgufHead } from './parse-gguf-head.ts'
import { sizeInWords } from './size-in-words.ts'

/** Most heads are a few megabytes, nearly all of it vocabulary. */
const FIRST_READ = 1024 * 1024
const LONGEST_HEAD = 64 * 1024 * 1024
/** Magic, version and two counts. */
const SHORTEST_FILE = 24

/**
 * Reads the head of a model file, at most 64 MB of it and usually a few, without loading it. A model in several files is
 * read by its first; the others must lie beside it. Never throws.
 */
export async function readGgufHeader(path: string): Promise<LocalModelResult<GgufFacts, GgufReason>> {
  const size = await sizeOf(path)
  if (typeof size !== 'number') return { ok: false, fault: size }
  if (size < SHORTEST_FILE) return { ok: false, fault: localModelFault('too-small', { size: sizeInWords(size) }) }
  const head = await readHead(path, size)
  if (!head.ok) return head
  const parts = await partSizes(path, head.value)
  if (!parts.ok) return parts
  return factsOfHead(head.value, size, size + parts.value)
}

async function sizeOf(path: string): Promise<number | LocalModelFault<GgufReason>> {
  try {
    const stats = await stat(path)
    return stats.isFile() ? stats.size : localModelFault('not-a-file', { path })
  } catch (error) {
    return cannotRead(error, path)
  }
}

function cannotRead(error: unknown, path: string): LocalModelFault<GgufReason> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return localModelFault(code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', { path })
}

/** Reads twice as much each time, until the head is whole. */
async function readHead(path: string, size: number): Promise<LocalModelResult<GgufHead, GgufReason>> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    for (let length = FIRST_READ; ; length *= 2) {
      const reading = parseGgufHead(await firstBytes(file, Math.min(length, size)))
      if (reading.status === 'read') return { ok: true, value: reading.head }
      if (reading.status === 'fault') return { ok: false, fault: reading.fault }
      if (length >= LONGEST_HEAD) return { ok: false, fault: localModelFault('damaged') }
      if (length >= size) {
        const params = { size: sizeInWords(size), needed: sizeInWords(size + 1) }
        return { ok: false, fault: localModelFault('truncated', params) }
      }
    }
  } catch (error) {
    return { ok: false, fault: cannotRead(error, path) }
  } finally {
    await file?.close().catch(() => {})
  }
}

async function firstBytes(file: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Bytes of the other parts of a model in several files, which are named `NAME-00002-of-00003.gguf`. */
async function partSizes(path: string, head: GgufHead): Promise<LocalModelResult<number, GgufReason>> {
  const parts = head.values.get('split.count')
  if (typeof parts !== 'number' || parts < 2 || head.values.get('split.no') !== 0) return { ok: true, value: 0 }
  const named = /^(.*)-00001-of-(\d{5})\.gguf$/.exec(basename(path))
  let bytes = 0
  for (let part = 2; part <= Math.min(parts, 99_999); part++) {
    const missing = `${named?.[1] ?? basename(path, '.gguf')}-${digits(part)}-of-${digits(parts)}.gguf`
    const size = named === null ? null : await sizeOf(join(dirname(path), missing))
    if (typeof size !== 'number') return { ok: false, fault: localModelFault('part-missing', { parts, missing }) }
    bytes += size
  }
  return { ok: true, value: bytes }
}

function digits(part: number): string {
  return String(part).padStart(5, '0')
}
