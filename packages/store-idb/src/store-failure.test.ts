import { describe, expect, it } from 'vitest'
import { isUnreadable, storeFailure } from './store-failure.ts'

const reasonOf = (name: string, message = '') => storeFailure(new DOMException(message, name)).reason

describe('storeFailure', () => {
  it.each([
    ['QuotaExceededError', '', 'full'],
    ['UnknownError', 'Encountered full disk while opening backing store', 'full'],
    ['AbortError', 'The transaction was aborted: no space left', 'full'],
    ['SecurityError', 'The operation is insecure', 'refused'],
    ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.', 'refused'],
    ['NotAllowedError', '', 'refused'],
    ['VersionError', '', 'broken'],
    ['UnknownError', 'Internal error', 'broken'],
    ['DataCloneError', '', 'broken'],
  ])('%s “%s” is %s', (name, message, reason) => expect(reasonOf(name, message)).toBe(reason))
  it('says what was thrown that is no error', () => {
    expect(storeFailure('odd')).toEqual({ ok: false, reason: 'broken', detail: 'odd' })
  })
})

describe('isUnreadable', () => {
  it.each([
    ['DataError', true],
    ['NotReadableError', true],
    ['UnknownError', true],
    ['AbortError', false],
    ['InvalidStateError', false],
  ])('%s: %s', (name, unreadable) => expect(isUnreadable(new DOMException('', name))).toBe(unreadable))
})
