import { listModels, type ModelList } from './list-models.ts'
import { isLoopback } from './endpoint.ts'
import { PRESETS, type Preset, type PresetId } from './presets.ts'

/** A server for models that answered on this machine. */
export interface FoundServer {
  /** What is known of its kind; null for one of a kind that is not known, which may be asked all the same. */
  readonly preset: PresetId | null
  readonly baseURL: string
  /** `ready`: it said which models it has. `needs-key`: it says so to those with a key. `loading`: not yet. */
  readonly state: 'ready' | 'needs-key' | 'loading'
  /** The names to ask for, in its order; empty where it has none loaded, or is not ready. */
  readonly models: readonly string[]
  /** How many tokens each of them reads, by name, where the server says. */
  readonly contextTokens: Readonly<Record<string, number>>
}

export interface FindServersOptions {
  readonly signal: AbortSignal
  /** How long a server may take to answer, in milliseconds. One on this machine takes a few. Defaults to 1,000. */
  readonly timeoutMs?: number
  /** Addresses to look at beside the usual ones, as where a server was found before. Only those of this machine are. Defaults to none. */
  readonly also?: readonly string[]
  /** Defaults to the global `fetch`. */
  readonly fetch?: typeof fetch
}

/**
 * Looks for servers on this machine, at the ports where they are by themselves, all at once. Nothing is sent but the
 * question which models there are: no key, no text. Finds nothing rather than failing; stops with nothing when
 * `signal` aborts.
 */
export async function findServers(options: FindServersOptions): Promise<readonly FoundServer[]> {
  const usual = PRESETS.map(({ baseURL }) => baseURL)
  const addresses = [...new Set([...usual, ...(options.also ?? [])])].filter(isHere)
  const found = await Promise.all(addresses.map(address => lookAt(address, options)))
  return options.signal.aborted ? [] : found.filter(server => server !== null)
}

function isHere(address: string): boolean {
  return URL.canParse(address) && isLoopback(new URL(address).hostname)
}

async function lookAt(baseURL: string, options: FindServersOptions): Promise<FoundServer | null> {
  const { signal, timeoutMs = 1_000 } = options
  const there = PRESETS.find(preset => preset.baseURL === baseURL) ?? null
  try {
    const soon = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const list = await listModels({ baseURL, ...(options.fetch === undefined ? {} : { fetch: options.fetch }) }, soon)
    if (list.ok) {
      const { names, contextTokens } = list.value
      return { preset: kindOf(list.value, there), baseURL, state: 'ready', models: names, contextTokens }
    }
    const state = list.reason === 'unauthorized' ? 'needs-key' : list.reason === 'busy' ? 'loading' : null
    return state === null ? null : { preset: there?.id ?? null, baseURL, state, models: [], contextTokens: {} }
  } catch {
    // too late, called off, or no address that can be: as good as not there
    return null
  }
}

/** By how it signs its models; one without a sign is what is usual there, unless that would have signed. */
function kindOf({ signature, names }: ModelList, there: Preset | null): PresetId | null {
  const signed = PRESETS.find(({ signs }) => signs !== null && signs === signature)
  if (signed !== undefined) return signed.id
  return there !== null && (there.signs === null || names.length === 0) ? there.id : null
}
