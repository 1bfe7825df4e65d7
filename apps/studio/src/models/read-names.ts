import type { FailureReason } from '@understudy/contracts'
import { ownHeaders } from './model-source.ts'

/** The names of the models at an address, or why there are none to be had. */
export type NamesRead =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: FailureReason }

const REASONS: readonly FailureReason[] = [
  'unreachable',
  'timeout',
  'busy',
  'unauthorized',
  'server-error',
  'malformed',
]

/** Asks an address which models it has, through the studio's own server. No text of the writer's goes along. */
export async function readNames(baseURL: string, key: string): Promise<NamesRead> {
  const authorization = key === '' ? {} : { authorization: `Bearer ${key}` }
  try {
    const response = await fetch('/api/own/models', { headers: { ...ownHeaders(baseURL, 'any'), ...authorization } })
    const said: unknown = await response.json()
    if (response.ok) return { ok: true, names: namesIn(said) }
    const reason = REASONS.find(known => JSON.stringify(said).includes(`"code":"${known}"`))
    return { ok: false, reason: reason ?? 'rejected' }
  } catch {
    // the studio's own server does not answer
    return { ok: false, reason: 'unreachable' }
  }
}

function namesIn(said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null || !('names' in said) || !Array.isArray(said.names)) return []
  return said.names.filter(name => typeof name === 'string')
}
