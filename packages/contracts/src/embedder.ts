import type { Result } from './result.ts'
import type { FailureReason } from './text-model.ts'

/** Turns texts into vectors whose cosine says how alike they are. Adapters live in `@understudy/models`. */
export interface Embedder {
  readonly id: string
  /** Null until a first answer has shown it, where nobody has said. */
  readonly dimensions: number | null
  /** Whether text leaves this machine. */
  readonly remote: boolean
  /** One unit-length vector per text, in order. Rejects only when `signal` aborts, with its reason. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Result<readonly Float32Array[], FailureReason>>
}
