import { describe, expect, it } from 'vitest'
import { OPTIONAL_FIELDS, unknownField } from './unknown-field.ts'

const reads =
  (error: unknown, field: string | null, sent: readonly string[] = OPTIONAL_FIELDS) =>
  () =>
    expect(unknownField(error, sent)?.field ?? null).toBe(field)

describe('unknownField', () => {
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
  it('one that serves one answer at a time', reads({ message: 'Only one completion choice is allowed' }, 'n'))
  it(
    'a use of it that is not known',
    reads({ message: 'Illegal param: "response_format" must be one of "text" or "json_object"' }, 'response_format'),
  )
  it('a value', reads({ code: 'unsupported_value', param: 'temperature', message: 'Only 1.' }, 'temperature'))
  it('a part of it', reads({ code: 'unsupported_value', param: 'response_format.type' }, 'response_format'))
  it('a longer name for its own', reads({ message: 'stream_options is not supported' }, 'stream_options'))
  it('by another name, in the other API', reads({ message: 'json_schema is not supported' }, 'text', ['text', 'store']))
  it('said as a sentence alone', reads('unknown field: logprobs', 'logprobs'))
  it('a schema that is beyond it, which says nothing of others', () => {
    const error = { message: "Invalid schema for response_format 'answer': it must be an object." }
    expect(unknownField(error, OPTIONAL_FIELDS)).toEqual({ field: 'response_format', isUnknown: false })
    expect(unknownField({ message: 'unknown field: grammar' }, OPTIONAL_FIELDS)?.isUnknown).toBe(true)
  })
  it('not one that was not sent', reads({ message: 'logprobs is not supported' }, null, ['max_tokens', 'n']))
  it('not where it is only too high', reads({ message: 'max_tokens must be at most 4096', param: 'max_tokens' }, null))
  it('not for what is always sent', reads({ message: 'Unsupported parameter: model', param: 'model' }, null))
  it('not for no error', reads(null, null))
  it('not for a sentence about nothing', reads('the tide is out', null))
})
