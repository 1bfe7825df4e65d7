import { failure, ok, type Embedder } from '@understudy/contracts'
import { basename } from 'node:path'
import { failureOf } from './failure-of.ts'
import { resolveGgufOptions, type GgufOptions } from './gguf-options.ts'
import { ggufProcess, type GgufState } from './gguf-process.ts'

/** An embedder from a file on this machine. */
export interface GgufEmbedder extends Embedder {
  readonly state: GgufState
  /** Tells of every change of `state`; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** Ends its process and every request; it cannot be used again. */
  close(): Promise<void>
}

/**
 * Turns texts into vectors with a model in a process of its own on this machine: one made for that, or any other.
 * Otherwise like `ggufModel`. Throws a `TypeError` on options that can never work.
 */
export function ggufEmbedder(options: GgufOptions): GgufEmbedder {
  const resolved = resolveGgufOptions(options)
  const running = ggufProcess(resolved, 'embed')
  return {
    id: `${basename(resolved.path)}@this machine`,
    remote: false,
    get dimensions() {
      return running.state.status === 'ready' ? running.state.facts.embeddingLength : null
    },
    get state() {
      return running.state
    },
    subscribe: running.subscribe,
    close: () => running.close(),
    async embed(texts, signal) {
      signal.throwIfAborted()
      for await (const report of running.ask({ type: 'embed', texts }, signal)) {
        if (report.type === 'vectors') return ok(report.vectors.map(unitLength))
        if (report.type === 'failed') return failure(report.reason, report.detail)
        if (report.type === 'unable') {
          const { reason, detail } = failureOf(report.fault)
          return failure(reason, detail)
        }
      }
      signal.throwIfAborted()
      return failure('dropped', 'The process that runs the model gave no answer.')
    },
  }
}

function unitLength(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector)
  return Float32Array.from(vector, value => (length === 0 ? 0 : value / length))
}
