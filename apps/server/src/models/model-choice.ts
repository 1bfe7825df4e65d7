import { isLoopback } from '@understudy/models'

/** Which model serves, as a person chose it in the studio. Holds no key, so that it can lie on a disk. */
export type ModelChoice =
  /** Whatever the environment names; also where nothing was chosen. */
  | { readonly type: 'environment' }
  /** None, though the environment may name one. */
  | { readonly type: 'none' }
  /** A model of the folder. */
  | { readonly type: 'file'; readonly id: string }
  /** A model of a server that runs on this machine. */
  | { readonly type: 'server'; readonly baseURL: string; readonly model: string }

/** Null for what is no choice, an address beyond this machine among them: a key could be needed there, and none is kept. */
export function modelChoiceFrom(value: unknown): ModelChoice | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null
  if (value.type === 'environment' || value.type === 'none') return { type: value.type }
  if (value.type === 'file' && 'id' in value && isName(value.id)) return { type: 'file', id: value.id }
  if (value.type !== 'server' || !('baseURL' in value) || !('model' in value)) return null
  const { baseURL, model } = value
  return isName(model) && isName(baseURL) && isOnThisMachine(baseURL) ? { type: 'server', baseURL, model } : null
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isOnThisMachine(baseURL: string): boolean {
  if (!URL.canParse(baseURL)) return false
  const { protocol, hostname, username, password, search } = new URL(baseURL)
  const isPlain = username === '' && password === '' && search === ''
  return isPlain && (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname)
}
