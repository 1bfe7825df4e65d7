/** What comes over the wire is only said to have a shape, so every field is looked at. Undefined where there is none. */
export function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

export function readText(value: unknown, name: string): string {
  const text = readField(value, name)
  return typeof text === 'string' ? text : ''
}

export function readList(value: unknown, name: string): readonly unknown[] {
  const list: unknown = readField(value, name)
  return Array.isArray(list) ? list : []
}

/** Null for what no text can have: some endpoints send -1 for "unknown". */
export function readCount(value: unknown, name: string): number | null {
  const count = readField(value, name)
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null
}

/** The sum over a list of tokens, each with its `logprob`; null where one is missing, or none is there. */
export function readLogProbability(tokens: readonly unknown[]): number | null {
  let sum = 0
  for (const token of tokens) {
    const logprob = readField(token, 'logprob')
    if (typeof logprob !== 'number' || Number.isNaN(logprob)) return null
    sum += Math.min(0, logprob)
  }
  return tokens.length === 0 ? null : sum
}
