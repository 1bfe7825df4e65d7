import type { JsonSchema, ModelMessage, ModelPrompt } from '@understudy/contracts'
import type { Limits } from './handler-options.ts'

/** A request for a completion as a `TextModel` is asked. */
export interface CompletionRequest {
  readonly prompt: ModelPrompt
  readonly stream: boolean
  /** Whether a stream ends with what it cost. */
  readonly usage: boolean
}

export type ReadCompletion =
  | { readonly ok: true; readonly request: CompletionRequest }
  /** Says what to put right; holds nothing of what was sent. */
  | { readonly ok: false; readonly wrong: string }

/** Where a request does not say; about three pages. */
const USUAL_TOKENS = 2_048
const MOST_STOPS = 16
const HOTTEST = 2

/**
 * Reads the fields of chat completions that the port knows; others, `model` among them, are passed over. Text is taken
 * from strings and from lists of text parts; anything else in a message is refused.
 */
export function readCompletion(asked: unknown, limits: Pick<Limits, 'candidates' | 'tokens'>): ReadCompletion {
  try {
    return { ok: true, request: completionOf(fieldsOf(asked, 'The request'), limits) }
  } catch (fault) {
    if (fault instanceof Wrong) return { ok: false, wrong: fault.message }
    throw fault
  }
}

class Wrong extends Error {}

type Fields = Readonly<Record<string, unknown>>

function completionOf(fields: Fields, limits: Pick<Limits, 'candidates' | 'tokens'>): CompletionRequest {
  const wanted = count(fields, 'max_completion_tokens') ?? count(fields, 'max_tokens') ?? USUAL_TOKENS
  const candidates = count(fields, 'n') ?? 1
  if (candidates > limits.candidates) throw new Wrong(`n must be at most ${limits.candidates}.`)
  const schema = schemaOf(fields['response_format'])
  return {
    prompt: {
      messages: messagesOf(fields['messages']),
      candidates,
      maxTokens: Math.min(wanted, limits.tokens),
      temperature: temperatureOf(fields['temperature']),
      stop: stopOf(fields['stop']),
      ...(schema === null ? {} : { schema }),
      ...(fields['logprobs'] === true ? { logProbabilities: true } : {}),
    },
    stream: fields['stream'] === true,
    usage: isFields(fields['stream_options']) && fields['stream_options']['include_usage'] === true,
  }
}

function messagesOf(value: unknown): readonly ModelMessage[] {
  if (!Array.isArray(value) || value.length === 0) throw new Wrong('messages must be a list of at least one.')
  return value.map((message: unknown) => {
    const { role, content } = fieldsOf(message, 'Each of messages')
    return { role: roleOf(role), content: contentOf(content) }
  })
}

function roleOf(role: unknown): ModelMessage['role'] {
  if (role === 'developer') return 'system'
  if (role === 'system' || role === 'user' || role === 'assistant') return role
  throw new Wrong('role must be system, developer, user or assistant.')
}

function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) throw new Wrong('content must be text.')
  return content
    .map((part: unknown) => {
      if (isFields(part) && part['type'] === 'text' && typeof part['text'] === 'string') return part['text']
      throw new Wrong('Only text can be sent: each part of content must be of type text.')
    })
    .join('')
}

function temperatureOf(value: unknown): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number' && value >= 0 && value <= HOTTEST) return value
  throw new Wrong(`temperature must be from 0 to ${HOTTEST}.`)
}

function stopOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  const stops: readonly unknown[] = Array.isArray(value) ? value : [value]
  const texts = stops.filter(stop => typeof stop === 'string' && stop !== '') as readonly string[]
  if (texts.length === stops.length && stops.length <= MOST_STOPS) return texts
  throw new Wrong(`stop must be a text, or a list of at most ${MOST_STOPS}.`)
}

/** `text` and none are any text; `json_object` is any object. */
function schemaOf(format: unknown): JsonSchema | null {
  if (format === undefined || format === null) return null
  const { type, json_schema: named } = fieldsOf(format, 'response_format')
  if (type === 'text') return null
  if (type === 'json_object') return { type: 'object' }
  if (type !== 'json_schema') throw new Wrong('response_format must be of type text, json_object or json_schema.')
  const { schema } = fieldsOf(named, 'response_format.json_schema')
  return fieldsOf(schema, 'response_format.json_schema.schema') as JsonSchema
}

function count(fields: Fields, name: string): number | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new Wrong(`${name} must be a whole number above 0.`)
}

function fieldsOf(value: unknown, name: string): Fields {
  if (isFields(value)) return value
  throw new Wrong(`${name} must be an object.`)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
