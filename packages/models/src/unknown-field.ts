/** The field that bounds an answer; some hosted models know only the longer name, some servers only the shorter. */
export type TokenLimit = 'max_tokens' | 'max_completion_tokens'

/** What a chat completion can do without, or say in another way: what endpoints are found not to know. */
export const OPTIONAL_FIELDS = [
  'max_tokens',
  'max_completion_tokens',
  'n',
  'stop',
  'temperature',
  'stream',
  'stream_options',
  'response_format',
  'grammar',
  'structured_outputs',
  'logprobs',
  'reasoning_effort',
  'chat_template_kwargs',
] as const

/** What endpoints say of a field they do not know, in the words of those in use. */
const UNKNOWN =
  /unsupported|not supported|does not support|unknown|unrecogni[sz]ed|unexpected|unavailable|not permitted|not allowed|\bextra\b|must be one of|instead|only one/i

/** What they say of a schema or grammar that is beyond them, where they know the field well enough. */
const BEYOND = /invalid (?:json )?schema|schema conversion|(?:failed|unable) to parse|error parsing/i

/** Other words for a field. */
const ALSO_CALLED: Readonly<Record<string, RegExp>> = {
  response_format: /\bresponse_format\b|\bjson[_ ]schema\b/i,
  n: /\bn\b|\b(?:completion )?choices?\b/i,
  include: /\binclude\b|\blogprobs\b/,
  text: /\btext\.format\b|\bjson_schema\b|\bresponse_format\b/,
}

/** A field that an endpoint will not have. */
export interface Refused {
  readonly field: string
  /** Whether it knows no such field at all; otherwise it was only this value of it. */
  readonly isUnknown: boolean
}

/**
 * Which of the fields that were sent an endpoint refused because it knows no such one, or not this use of it, as the
 * `error` of its answer says. Null for any other error, as for a number that is too high.
 */
export function unknownField(error: unknown, sent: readonly string[]): Refused | null {
  if (typeof error === 'string') return unknownField({ message: error }, sent)
  if (typeof error !== 'object' || error === null) return null
  const [param, code, said] = ['param', 'code', 'message'].map(name => Reflect.get(error, name) as unknown)
  const message = typeof said === 'string' ? said : ''
  const isUnknown = code === 'unsupported_parameter' || code === 'unsupported_value' || UNKNOWN.test(message)
  if (!isUnknown && !BEYOND.test(message)) return null
  const named = sent.find(name => typeof param === 'string' && (param === name || param.startsWith(`${name}.`)))
  const field = named ?? firstNamed(message, sent)
  return field === null ? null : { field, isUnknown: !BEYOND.test(message) }
}

/** The one that is complained of comes first, what to use instead after it. */
function firstNamed(message: string, sent: readonly string[]): string | null {
  const places = sent.map(name => ({ name, at: message.search(ALSO_CALLED[name] ?? new RegExp(`\\b${name}\\b`)) }))
  const [first] = places.filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at)
  return first?.name ?? null
}
