import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatWire } from './chat-wire.ts'
import { ResponseFault } from './response-fault.ts'
import { responsesWire } from './responses-wire.ts'
import type { WireEvent } from './wire.ts'

/** Events of the right fields with anything in them. */
const field = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'completed',
    'failed',
    'response',
    'output_text',
    'message',
    'stop',
    'response.output_text.delta',
    0,
    -1,
  ),
)
const object = (...names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map(name => [name, field])), { requiredKeys: [] })
const choice = fc.oneof(
  field,
  fc.record({
    index: field,
    delta: fc.oneof(field, object('content', 'reasoning', 'refusal')),
    message: fc.oneof(field, object('content')),
    logprobs: fc.oneof(field, fc.record({ content: fc.array(object('token', 'logprob')) })),
    finish_reason: field,
  }),
)
const chatEvent = fc.oneof(
  field,
  fc.record({ choices: fc.array(choice), usage: object('prompt_tokens', 'completion_tokens') }),
)
const response = fc.record({
  object: field,
  status: field,
  output: fc.array(fc.oneof(field, fc.record({ type: field, content: fc.array(object('type', 'text', 'logprobs')) }))),
  usage: object('input_tokens', 'output_tokens'),
  error: object('code'),
})
const responsesEvent = fc.oneof(field, response, fc.record({ type: field, delta: field, logprobs: field, response }))

function isSound({ choices, usage }: WireEvent): boolean {
  const counts = usage === null ? [] : [usage.input, usage.output]
  return (
    counts.every(count => Number.isInteger(count) && count >= 0) &&
    choices.every(
      ({ index, text, logProbability }) =>
        Number.isInteger(index) &&
        index >= 0 &&
        typeof text === 'string' &&
        (logProbability === null || logProbability <= 0),
    )
  )
}

describe('whatever comes over the wire', () => {
  it('is read as chat completions', () => {
    const read = chatWire.reader()
    fc.assert(
      fc.property(chatEvent, event => isSound(read(event))),
      { numRuns: 500 },
    )
  })
  it('is read as responses, or ends with a reason', () => {
    fc.assert(
      fc.property(fc.array(responsesEvent, { maxLength: 4 }), events => {
        const read = responsesWire.reader()
        try {
          return events.every(event => isSound(read(event)))
        } catch (error) {
          expect(error).toBeInstanceOf(ResponseFault)
          return true
        }
      }),
      { numRuns: 500 },
    )
  })
})
