import type { ModelAddress } from '../local-model.ts'
import { localModelFault, type LocalModelResult } from '../local-model-fault.ts'
import { safeName } from './safe-name.ts'

/** A download as it was asked for, checked. */
export interface DownloadPlan {
  /** The name that the file will have. */
  readonly id: string
  readonly url: string
  /** In small letters. */
  readonly sha256: string
}

/** Checks an address and a checksum before anything is fetched. Pure. */
export function planDownload({
  url,
  sha256,
}: ModelAddress): LocalModelResult<DownloadPlan, 'bad-address' | 'bad-checksum'> {
  const address = parseAddress(url.trim())
  if (address === null) return { ok: false, fault: localModelFault('bad-address') }
  const digest = sha256
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '')
  if (!/^[\da-f]{64}$/.test(digest)) return { ok: false, fault: localModelFault('bad-checksum') }
  return { ok: true, value: { ...address, sha256: digest } }
}

function parseAddress(text: string): { readonly id: string; readonly url: string } | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '') return null
  const last = decoded(url.pathname.split('/').at(-1) ?? '')
  const id = /\.gguf$/i.test(last) ? safeName(last) : null
  url.hash = ''
  return id === null ? null : { id, url: url.href }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An address without its query, which may hold what is secret. */
export function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
