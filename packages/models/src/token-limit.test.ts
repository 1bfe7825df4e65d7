import { describe, expect, it } from 'vitest'
import { unknownTokenLimit } from './token-limit.ts'

const reads = (error: unknown, limit: string | null) => () => expect(unknownTokenLimit(error)).toBe(limit)

describe('unknownTokenLimit', () => {
  it('by its code', reads({ code: 'unsupported_parameter', param: 'max_tokens' }, 'max_tokens'))
  it('by the words alone', reads({ message: 'Unrecognized request argument supplied: max_tokens' }, 'max_tokens'))
  it(
    'of a strict schema',
    reads({ message: 'max_completion_tokens: Extra inputs are not permitted' }, 'max_completion_tokens'),
  )
  it(
    'the first that is named',
    reads({ message: 'max_tokens is not supported, use max_completion_tokens' }, 'max_tokens'),
  )
  it('not where it is only too high', reads({ message: 'max_tokens must be at most 4096', param: 'max_tokens' }, null))
  it('not for another field', reads({ message: 'Unsupported parameter: temperature', param: 'temperature' }, null))
  it('not for no error', reads(null, null))
  it('not for a string', reads('max_tokens unsupported', null))
})
