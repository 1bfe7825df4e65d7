/** Turns texts into vectors whose cosine says how alike they are. */
export interface Embedder {
  readonly id: string
  readonly dimensions: number
  /** One unit-length vector per text, in order. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>
}
