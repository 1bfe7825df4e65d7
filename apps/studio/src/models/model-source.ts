import type { ModelCapabilities } from '@understudy/contracts'
import { parseEndpoint } from '@understudy/models'
import type { ModelStatus } from '../services/model-status.ts'
import type { OwnEndpoint } from './model-choice.ts'

/** Where the page reaches a model: always through its own server, which passes on what it is told here. */
export interface ModelSource {
  /** Names its drafter for good: what is learned of it stands under this. */
  readonly id: string
  /** As the writer knows it. */
  readonly name: string
  /** Below the server's own address. */
  readonly path: string
  /** Whether text leaves this machine. */
  readonly remote: boolean
  readonly headers: Readonly<Record<string, string>>
  /** Of an address the writer gave; null for none, and where the server has it. */
  readonly apiKey: string | null
  /** Of which kind it is known to be, as `PRESETS` calls it; or what the server knows that it can do. */
  readonly known: string | Partial<ModelCapabilities> | null
}

/** The model that the server has; null where it has none. */
export function serverSource({ model, remote, capabilities }: ModelStatus): ModelSource | null {
  if (model === null) return null
  const headers = remote ? {} : STAYS_HERE
  return { id: `server ${model}`, name: model, path: '/api/v1', remote, headers, apiKey: null, known: capabilities }
}

/** Which model the server has may be chosen anew in another tab: it then answers here no more if it is elsewhere. */
const STAYS_HERE = { 'x-understudy-stays-here': 'yes' }

/** One at an address the writer gave. */
export function ownSource(endpoint: OwnEndpoint, apiKey: string | null): ModelSource {
  const { id, baseURL, model, preset } = endpoint
  const headers = ownHeaders(baseURL, model)
  const remote = isElsewhere(baseURL)
  return { id: `own ${id}`, name: model, path: '/api/own/v1', remote, headers, apiKey, known: preset }
}

/** By these the server knows where to pass a request on to. */
export function ownHeaders(baseURL: string, model: string): Readonly<Record<string, string>> {
  return { 'x-understudy-endpoint': encodeURI(baseURL), 'x-understudy-model': encodeURIComponent(model) }
}

/** Whether what is sent to an address leaves this machine; taken to, where it is no address. */
export function isElsewhere(baseURL: string): boolean {
  try {
    return parseEndpoint(baseURL, null).remote
  } catch {
    return true
  }
}
