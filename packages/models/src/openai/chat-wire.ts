import type { JsonSchema, Usage } from '@understudy/contracts'
import { grammarOfSchema } from '../schema/grammar-of-schema.ts'
import { isStrictSchema } from '../schema/strict-schema.ts'
import { OPTIONAL_FIELDS } from '../unknown-field.ts'
import { logProbabilitiesAt, schemaWayAt, streamsAt, tokenLimitAt, type UnknownFields } from './endpoint-habits.ts'
import type { ResolvedOptions, SchemaWay } from './openai-options.ts'
import { readCount, readField, readList, readLogProbability, readText } from './read-field.ts'
import { roomFor, thinkingFields } from './thinking.ts'
import type { Asked, Finish, Wire, WireChoice } from './wire.ts'

/** Chat completions: what every endpoint that calls itself compatible knows. */
export const chatWire: Wire = {
  path: '/chat/completions',
  optional: OPTIONAL_FIELDS,
  stops: true,
  body: bodyOf,
  reader: () => event => ({ choices: choicesOf(event), usage: usageOf(event), isWhole: isWhole(event) }),
}

function bodyOf(options: ResolvedOptions, asked: Asked): Readonly<Record<string, unknown>> {
  const { prompt, count, unknown, thinking } = asked
  const limit = tokenLimitAt(options, unknown)
  const streams = streamsAt(options, unknown)
  return {
    ...without(unknown, thinkingFields(thinking, 'chat')),
    ...options.fields,
    model: options.model,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    ...(count > 1 ? { n: count } : {}),
    ...(limit === null ? {} : { [limit]: roomFor(prompt.maxTokens, thinking) }),
    ...(unknown.has('temperature') ? {} : { temperature: prompt.temperature }),
    ...(prompt.stop.length === 0 || unknown.has('stop') ? {} : { stop: [...prompt.stop] }),
    ...(prompt.schema === undefined ? {} : schemaField(prompt.schema, schemaWayAt(options, unknown))),
    ...(prompt.logProbabilities === true && logProbabilitiesAt(options, unknown) ? { logprobs: true } : {}),
    stream: streams,
    ...(streams && !unknown.has('stream_options') ? { stream_options: { include_usage: true } } : {}),
  }
}

function without(unknown: UnknownFields, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !unknown.has(name)))
}

function schemaField(schema: JsonSchema, way: SchemaWay | null): Readonly<Record<string, unknown>> {
  switch (way) {
    case 'response_format': {
      const named = { name: 'answer', strict: isStrictSchema(schema), schema }
      return { response_format: { type: 'json_schema', json_schema: named } }
    }
    case 'grammar':
      return { grammar: grammarOfSchema(schema) }
    case 'structured_outputs':
      return { structured_outputs: { json: schema } }
    case null:
      return {}
  }
}

/** An answer that comes whole has a `message` where a streamed one has a `delta`. */
function choicesOf(event: unknown): readonly WireChoice[] {
  return readList(event, 'choices').flatMap(choice => {
    const index = indexOf(choice)
    if (index === null) return []
    const said = readField(choice, 'delta') ?? readField(choice, 'message')
    const text = readText(said, 'content')
    const thought = readText(said, 'reasoning_content') + readText(said, 'reasoning')
    const isRefusal = readText(said, 'refusal') !== ''
    return {
      index,
      text,
      logProbability: readLogProbability(readList(readField(choice, 'logprobs'), 'content')),
      finish: isRefusal ? 'filtered' : finishOf(readField(choice, 'finish_reason')),
      alive: text !== '' || thought !== '',
    }
  })
}

/** The first where an endpoint that makes one answer does not count; null for what is no place in a list. */
function indexOf(choice: unknown): number | null {
  const said = readField(choice, 'index') ?? 0
  const index = typeof said === 'number' || typeof said === 'string' ? Number(said) : -1
  return Number.isInteger(index) && index >= 0 ? index : null
}

function isWhole(event: unknown): boolean {
  return readList(event, 'choices').some(choice => readField(choice, 'message') !== undefined)
}

function finishOf(reason: unknown): Finish | null {
  if (typeof reason !== 'string' || reason === '') return null
  if (reason === 'length') return 'length'
  return reason === 'content_filter' ? 'filtered' : 'stop'
}

function usageOf(event: unknown): Usage | null {
  const usage = readField(event, 'usage')
  const [input, output] = [readCount(usage, 'prompt_tokens'), readCount(usage, 'completion_tokens')]
  return input === null || output === null ? null : { input, output }
}
