import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import { localModelFault, type LocalModelFault } from '../local-model-fault.ts'
import { sizeInWords } from '../size-in-words.ts'

/** Bytes that may still be written where `dir` is; null where the system does not say. */
export async function freeBytesAt(dir: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dir)
    return bavail * bsize
  } catch {
    return null
  }
}

/** Null where there is no such file. */
export async function fileSize(path: string): Promise<number | null> {
  try {
    const stats = await stat(path)
    return stats.isFile() ? stats.size : null
  } catch {
    return null
  }
}

/** In hexadecimal, read from the disk. Rejects when `signal` aborts. */
export async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1024 * 1024 })) hash.update(chunk)
  return hash.digest('hex')
}

/** Writes a small file so that it is there whole or not at all, for nobody else to read. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const passing = `${path}.new`
  const file = await open(passing, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(passing, path)
}

export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** What an error of the file system comes to. `needed`: bytes still to be written. */
export async function diskFault(
  error: unknown,
  dir: string,
  needed: number | null = null,
): Promise<LocalModelFault<'disk-full' | 'folder-unusable'>> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(needed ?? 0, (await freeBytesAt(dir)) ?? 0)
  return localModelFault('folder-unusable', { dir })
}

export function diskFull(needed: number, free: number): LocalModelFault<'disk-full'> {
  return localModelFault('disk-full', { needed: sizeInWords(needed), free: sizeInWords(free) })
}
