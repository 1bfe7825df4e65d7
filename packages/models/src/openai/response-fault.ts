import type { FailureReason } from '@understudy/contracts'

/** What is wrong with an answer, found while reading it. `message` is for a person and holds no text of theirs. */
export class ResponseFault extends Error {
  override readonly name = 'ResponseFault'
  constructor(
    readonly reason: FailureReason,
    message: string,
  ) {
    super(message)
  }
}
