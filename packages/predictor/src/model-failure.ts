import type { FailureReason } from '@understudy/contracts'

/** The model gave no answer; the proposer says so as a failed candidate. */
export class ModelFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    detail: string,
  ) {
    super(detail)
  }
}
