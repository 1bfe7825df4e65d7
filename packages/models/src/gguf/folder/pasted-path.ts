import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A path as people paste it: with quotes around it, from the home folder on, or as an address of a file. Null where it is none. */
export function pastedPath(text: string): string | null {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2')
  if (bare.includes('\0')) return null
  if (bare.startsWith('file:')) return URL.canParse(bare) ? fromFileUrl(bare) : null
  const path = bare.startsWith('~/') ? join(homedir(), bare.slice(2)) : bare
  return isAbsolute(path) ? resolve(path) : null
}

function fromFileUrl(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
