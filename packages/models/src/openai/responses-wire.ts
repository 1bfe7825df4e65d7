import type { Usage } from '@understudy/contracts'
import { isStrictSchema } from '../schema/strict-schema.ts'
import { logProbabilitiesAt, schemaWayAt, streamsAt } from './endpoint-habits.ts'
import type { ResolvedOptions } from './openai-options.ts'
import { readCount, readField, readList, readLogProbability, readText } from './read-field.ts'
import { ResponseFault } from './response-fault.ts'
import { roomFor, thinkingFields } from './thinking.ts'
import type { Asked, Finish, Wire, WireChoice, WireEvent } from './wire.ts'

/** Responses: one answer a request, which is not to be stored there. It knows no texts to stop at. */
export const responsesWire: Wire = {
  path: '/responses',
  optional: ['reasoning', 'temperature', 'text', 'include', 'store', 'stream'],
  stops: false,
  body: bodyOf,
  reader: readEvents,
}

function bodyOf(options: ResolvedOptions, asked: Asked): Readonly<Record<string, unknown>> {
  const { prompt, unknown, thinking } = asked
  const { schema, logProbabilities = false } = prompt
  const told = schema !== undefined && schemaWayAt(options, unknown) !== null
  const format = { type: 'json_schema', name: 'answer', strict: schema !== undefined && isStrictSchema(schema), schema }
  const body = {
    ...thinkingFields(thinking, 'responses'),
    max_output_tokens: roomFor(prompt.maxTokens, thinking),
    temperature: prompt.temperature,
    ...(told ? { text: { format } } : {}),
    ...(logProbabilities && logProbabilitiesAt(options, unknown) ? { include: ['message.output_text.logprobs'] } : {}),
    store: false,
  }
  return {
    ...options.fields,
    model: options.model,
    input: prompt.messages.map(({ role, content }) => ({ role, content })),
    ...Object.fromEntries(Object.entries(body).filter(([name]) => !unknown.has(name))),
    stream: streamsAt(options, unknown),
  }
}

const QUIET: WireChoice = { index: 0, text: '', logProbability: null, finish: null, alive: false }

/** The last event holds the whole answer once more: its text counts only where none was streamed. */
function readEvents(): (event: unknown) => WireEvent {
  let hasText = false
  return event => {
    const type = readText(event, 'type')
    if (type === 'response.output_text.delta') {
      hasText = true
      const text = readText(event, 'delta')
      const logProbability = readLogProbability(readList(event, 'logprobs'))
      return { choices: [{ ...QUIET, text, logProbability, alive: true }], usage: null, isWhole: false }
    }
    const isWhole = readField(event, 'object') === 'response'
    const response = isWhole ? event : readField(event, 'response')
    const finish = finishOf(response)
    if (finish !== null)
      return { choices: [{ ...wholeOf(response, hasText), finish }], usage: usageOf(response), isWhole }
    // thinking aloud, or the parts of an answer being opened and closed
    const choices = type.endsWith('.delta') ? [{ ...QUIET, alive: true }] : []
    return { choices, usage: null, isWhole }
  }
}

/** Null while the answer is being made. Throws a `ResponseFault` where it came to nothing. */
function finishOf(response: unknown): Finish | null {
  const status = readText(response, 'status')
  if (status === 'completed')
    return partsOf(response).some(part => readText(part, 'type') === 'refusal') ? 'filtered' : 'stop'
  if (status === 'incomplete') {
    const why = readText(readField(response, 'incomplete_details'), 'reason')
    return why === 'content_filter' ? 'filtered' : 'length'
  }
  if (status !== 'failed' && status !== 'cancelled') return null
  const isBusy = readText(readField(response, 'error'), 'code') === 'rate_limit_exceeded'
  throw new ResponseFault(isBusy ? 'busy' : 'server-error', 'The endpoint gave up on the answer.')
}

function wholeOf(response: unknown, hasText: boolean): WireChoice {
  const texts = partsOf(response).filter(part => readText(part, 'type') === 'output_text')
  const text = hasText ? '' : texts.map(part => readText(part, 'text')).join('')
  const logProbability = readLogProbability(texts.flatMap(part => readList(part, 'logprobs')))
  return { ...QUIET, text, logProbability: hasText ? null : logProbability, alive: true }
}

/** What the model said, beside what it thought. */
function partsOf(response: unknown): readonly unknown[] {
  return readList(response, 'output')
    .filter(item => readText(item, 'type') === 'message')
    .flatMap(item => readList(item, 'content'))
}

function usageOf(response: unknown): Usage | null {
  const usage = readField(response, 'usage')
  const [input, output] = [readCount(usage, 'input_tokens'), readCount(usage, 'output_tokens')]
  return input === null || output === null ? null : { input, output }
}
