import { failure, type Result, type StoreFailure } from '@understudy/contracts'

const REFUSED = ['SecurityError', 'InvalidStateError', 'NotAllowedError']
/** Some browsers report a full disk as an unknown error and say so only in words. */
const FULL_IN_WORDS = /quota|disk (is )?full|full disk|no space/i

/** What went wrong, in the words of the port. */
export function storeFailure(error: unknown): Extract<Result<never, StoreFailure>, { ok: false }> {
  if (!(error instanceof Error || error instanceof DOMException)) return failure('broken', String(error))
  const { name, message } = error
  const detail = message === '' ? name : `${name}: ${message}`
  if (name === 'QuotaExceededError' || FULL_IN_WORDS.test(message)) return failure('full', detail)
  if (REFUSED.includes(name)) return failure('refused', detail)
  if (name === 'VersionError') {
    return failure('broken', 'A newer version of the program has been here. Reload to use it.')
  }
  return failure('broken', detail)
}

/** Whether a value is there and cannot be read, which is damage and no failure of the store. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['DataError', 'DataCloneError', 'NotReadableError', 'UnknownError'].includes(error.name)
  )
}
