import type { GgufFacts } from './gguf-facts.ts'
import type { GgufReason, LocalModelFault, LocalModelResult } from './local-model-fault.ts'

/** A model in the folder, or known to it by a path. */
export interface LocalModel {
  /** Unique in the folder: the file's name. One that was put there by hand may hold any character. */
  readonly id: string
  /** Where the file lies. */
  readonly path: string
  /** `here`: the file lies in the folder. `elsewhere`: it stays where it is, and the folder only knows its path. */
  readonly kept: 'here' | 'elsewhere'
  readonly state: LocalModelState
}

export type LocalModelState =
  /** It can be loaded. `memoryBytes`: about what it takes as `ggufModel` loads it, with contexts of `contextTokens`. */
  | {
      readonly status: 'ready'
      readonly facts: GgufFacts
      readonly contextTokens: number
      readonly memoryBytes: number
    }
  /** The file is there and does not work. */
  | { readonly status: 'unusable'; readonly fault: LocalModelFault<GgufReason> }
  /** The file it points to was moved or deleted. */
  | { readonly status: 'gone' }

/** A file on its way into the folder. */
export interface ModelDownload {
  /** The id that the model will have. */
  readonly id: string
  /** Without what may be secret in it: no query. */
  readonly address: string
  /** In hexadecimal. */
  readonly sha256: string
  /** Bytes in the folder so far. */
  readonly received: number
  /** Bytes of the whole; null until the server said. */
  readonly total: number | null
  readonly state: ModelDownloadState
}

export type ModelDownloadState =
  | { readonly status: 'running' }
  /** It broke off and goes on by itself at `at` (milliseconds since 1970). */
  | { readonly status: 'waiting'; readonly at: number; readonly fault: LocalModelFault }
  /** All is here; its checksum is worked out. */
  | { readonly status: 'checking' }
  /** A person stopped it, or the program ended; `resume` goes on with it. */
  | { readonly status: 'stopped' }
  /** `resume` tries once more: from where it was, or from the start where nothing of it was worth keeping. */
  | { readonly status: 'failed'; readonly fault: LocalModelFault }

/** What the folder holds, as last seen. Sorted by id; the same value while nothing changed. */
export interface ModelFolderState {
  /** Where it is, for the writer to open. */
  readonly dir: string
  readonly models: readonly LocalModel[]
  readonly downloads: readonly ModelDownload[]
  /** What lies in the folder itself, parts of downloads too. */
  readonly bytes: number
  /** Room left on its disk; null where the system does not say. */
  readonly freeBytes: number | null
  /** Why the folder cannot be read; null where it can, or is not there yet. */
  readonly fault: LocalModelFault<'folder-unusable'> | null
}

/** An address that starts with `http:` or `https:`, and what the file must come to. */
export interface ModelAddress {
  readonly url: string
  /** SHA-256 of the file, 64 hexadecimal digits, as the page that offers the file shows it. */
  readonly sha256: string
}

/**
 * A folder of model files that the writer can see and empty. Everything that can be expected to fail comes back as a
 * value; nothing here throws, and `subscribe`d listeners hear of every change.
 */
export interface ModelFolder {
  readonly current: () => ModelFolderState
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** Looks again: at files put there or taken away by hand, and at paths that are gone. */
  refresh(): Promise<ModelFolderState>
  /** Makes a file on this machine known by its path. It is never copied, moved or changed. */
  addPath(path: string): Promise<LocalModelResult<LocalModel>>
  /** Starts a download and returns at once; its progress is in `current().downloads`, its model at last in `models`. */
  download(address: ModelAddress): Promise<LocalModelResult<ModelDownload>>
  /** Goes on with a download that was stopped or failed. */
  resume(id: string): Promise<LocalModelResult<ModelDownload>>
  /** Stops a download. `keep` leaves what came, to be resumed; otherwise it is deleted. */
  cancel(id: string, part: 'keep' | 'drop'): Promise<LocalModelResult<null>>
  /** Deletes the file, or forgets the path: a file elsewhere is left alone. */
  remove(id: string): Promise<LocalModelResult<null>>
  /** Stops every download and removes every model and part. Files that are none of the folder's business stay. */
  empty(): Promise<LocalModelResult<null>>
  /** Stops what runs; parts are kept. */
  close(): Promise<void>
}
