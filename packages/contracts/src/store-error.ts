import type { StoreFailure } from './store.ts'

/** Thrown where a store fails in the middle of an iteration, which has no other way to say so. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly reason: StoreFailure,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }
}
