import type { FoundServer, LocalModelFault, ModelFolderState } from '@understudy/models'

/** Which model the server serves to every page of it. */
export type ServedChoice =
  /** The one it was started with, if any. */
  | { readonly type: 'environment' }
  | { readonly type: 'none' }
  /** A file of its folder. */
  | { readonly type: 'file'; readonly id: string }
  /** Of a program that runs on the same machine. */
  | { readonly type: 'server'; readonly baseURL: string; readonly model: string }

/** What the server says of its models. */
export interface ServerModelsState {
  readonly folder: ModelFolderState
  readonly served: {
    readonly choice: ServedChoice
    /** Whether the choice survives the server. */
    readonly isKept: boolean
    /** The model it was started with, by name; null for none. */
    readonly environment: string | null
    /** What is in the way of the file that was chosen; null while nothing is. */
    readonly fault: LocalModelFault | null
    /** Whether the file that was chosen is in memory; null where none was. */
    readonly memory: 'unloaded' | 'loading' | 'ready' | null
  }
}

export type ServerModelsAction = 'add' | 'download' | 'resume' | 'cancel' | 'remove' | 'empty' | 'refresh' | 'use'

/** Why the server did not do it: a fault of the folder's, or no answer that could be used. */
export type ServerModelsFault = LocalModelFault | 'no-answer'

/** The models that the server keeps on its machine. */
export interface ServerModels {
  /** `absent` where this server keeps none, as a host's own may not. The same value while nothing changes. */
  readonly current: () => ServerModelsState | 'unread' | 'absent'
  readonly subscribe: (listener: () => void) => () => void
  /** Listens to the server until the returned function is called. */
  follow(): () => void
  /** Null once it is done. */
  act(action: ServerModelsAction, fields?: Readonly<Record<string, string>>): Promise<ServerModelsFault | null>
  /** The programs on the server's machine that have models to offer. */
  findServers(): Promise<readonly FoundServer[]>
}

const PLACE = '/api/models'

export function openServerModels(): ServerModels {
  const listeners = new Set<() => void>()
  let state: ReturnType<ServerModels['current']> = 'unread'
  function take(next: unknown): void {
    state = isState(next) ? next : 'absent'
    for (const listener of listeners) listener()
  }
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow() {
      const leaving = new AbortController()
      void read(PLACE, leaving.signal).then(found => {
        if (leaving.signal.aborted) return
        take(found)
        if (state === 'absent') return
        const events = new EventSource(`${PLACE}/events`)
        events.addEventListener('message', ({ data }) => take(parsed(String(data))))
        leaving.signal.addEventListener('abort', () => events.close())
      })
      return () => leaving.abort()
    },
    async act(action, fields = {}) {
      const headers = { 'content-type': 'application/json' }
      const sent = { method: 'POST', headers, body: JSON.stringify(fields) }
      const response = await fetch(`${PLACE}/${action}`, sent).catch(() => null)
      const said: unknown = await response?.json().catch(() => null)
      if (response?.ok === true && isState(said)) {
        take(said)
        return null
      }
      return isFaulty(said) ? said.fault : 'no-answer'
    },
    async findServers() {
      const found = await read(`${PLACE}/servers`, null)
      return isObject(found) && Array.isArray(found.servers) ? found.servers.filter(isFound) : []
    },
  }
}

/** Null where nothing came, or nothing that can be read. */
async function read(path: string, signal: AbortSignal | null): Promise<unknown> {
  try {
    const response = await fetch(path, { signal })
    return response.ok ? await response.json() : null
  } catch {
    // no server, or called off: as good as none
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // of another server
    return null
  }
}

/** The server is of the same release: what looks like its answer is one. */
function isState(value: unknown): value is ServerModelsState {
  if (!isObject(value) || !isObject(value.folder) || !isObject(value.served)) return false
  return Array.isArray(value.folder.models) && Array.isArray(value.folder.downloads) && isObject(value.served.choice)
}

function isFaulty(value: unknown): value is { readonly fault: LocalModelFault } {
  return isObject(value) && isObject(value.fault) && isObject(value.fault.message)
}

function isFound(value: unknown): value is FoundServer {
  return isObject(value) && typeof value.baseURL === 'string' && Array.isArray(value.models)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
