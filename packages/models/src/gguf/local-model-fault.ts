import type { Message } from '@understudy/contracts'

/** Why a model file cannot be had or used. `message` says to the writer what to do about it. */
export interface LocalModelFault<R extends LocalModelReason = LocalModelReason> {
  readonly reason: R
  /** A sentence of `localModelCatalogue`. */
  readonly message: Message
}

/** A value, or why there is none. */
export type LocalModelResult<T, R extends LocalModelReason = LocalModelReason> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: LocalModelFault<R> }

export type LocalModelReason = GgufReason | FolderReason | RuntimeReason

/** What the head of a file can have against it. */
export type GgufReason =
  | 'not-found'
  | 'not-a-file'
  | 'unreadable'
  /** Shorter than any model. */
  | 'too-small'
  | 'not-gguf'
  | 'big-endian'
  | 'unsupported-version'
  /** It ends before what its head promises. */
  | 'truncated'
  /** Counts or lengths that no model has: damaged. */
  | 'damaged'
  /** A small change to a model, of use only with that model. */
  | 'adapter'
  /** It sees, hears or draws; it does not write. */
  | 'not-a-text-model'
  /** A later part of a model in several files. */
  | 'not-the-first-part'
  | 'part-missing'

/** What can go wrong between an address or a path and a file in the folder. */
export type FolderReason =
  | 'bad-path'
  | 'bad-address'
  | 'bad-checksum'
  | 'already-there'
  | 'not-there'
  | 'folder-unusable'
  | 'disk-full'
  | 'unreachable'
  | 'refused'
  | 'web-page'
  | 'bad-redirect'
  /** It broke off, time after time. */
  | 'broke-off'
  | 'wrong-checksum'

/** What can go wrong while a model is loaded or runs. */
export type RuntimeReason =
  /** `node-llama-cpp` is not installed, or has no build for this machine. */
  | 'no-runtime'
  | 'out-of-memory'
  | 'cannot-load'
  /** The browser has no WebAssembly with SIMD. */
  | 'no-simd'
  /** The page's policy forbids WebAssembly. */
  | 'not-allowed'
  /** The browser gives no memory for it. */
  | 'no-memory'
  | 'load-too-slow'
  /** Its process ended while it ran. */
  | 'process-ended'
  | 'closed'

/** The fault of that reason; its sentence is the catalogue's under `models.local.REASON`. */
export function localModelFault<R extends LocalModelReason>(
  reason: R,
  params: Message['params'] = {},
): LocalModelFault<R> {
  return { reason, message: { key: `models.local.${reason}`, params } }
}
