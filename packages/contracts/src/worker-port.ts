/** The two ends of a channel to a worker: `Worker`, `MessagePort` and a worker's own global scope all fit. */
export interface WorkerPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}
