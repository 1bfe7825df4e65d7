/** The field that bounds an answer; some hosted models know only the longer name, some servers only the shorter. */
export type TokenLimit = 'max_tokens' | 'max_completion_tokens'
const TOKEN_LIMITS: readonly TokenLimit[] = ['max_tokens', 'max_completion_tokens']

/** What endpoints say of a field they do not know, in the words of those in use. */
const UNKNOWN =
  /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|not permitted|not allowed|\bextra\b|instead/i

/**
 * The limit that an endpoint refused because it knows no such field, as the `error` of its answer says; null for any
 * other error, as for a limit that is too high.
 */
export function unknownTokenLimit(error: unknown): TokenLimit | null {
  if (typeof error !== 'object' || error === null) return null
  const [param, code, message] = ['param', 'code', 'message'].map(name => Reflect.get(error, name) as unknown)
  const isUnknown = code === 'unsupported_parameter' || (typeof message === 'string' && UNKNOWN.test(message))
  if (!isUnknown) return null
  const named = TOKEN_LIMITS.find(limit => limit === param)
  return named ?? (typeof message === 'string' ? firstNamed(message) : null)
}

/** The one that is complained of comes first, what to use instead after it. */
function firstNamed(message: string): TokenLimit | null {
  const [name] = /\bmax_(?:completion_)?tokens\b/.exec(message) ?? []
  return TOKEN_LIMITS.find(limit => limit === name) ?? null
}

export function otherTokenLimit(limit: TokenLimit): TokenLimit {
  return limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
}
