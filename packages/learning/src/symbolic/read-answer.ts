import type { Json } from '@understudy/contracts'

/** An object with exactly these keys, of which those that are `optional` may be left out; null for any other value. */
export function readShape(
  value: Json | undefined,
  keys: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, Json>> | null {
  if (!isObject(value)) return null
  const isKnown = (key: string) => keys.includes(key) || optional.includes(key)
  return Object.keys(value).every(isKnown) && keys.every(key => Object.hasOwn(value, key)) ? value : null
}

/** The list under the one key of an answer; null where it is another shape. */
export function readList(answer: Json | null, key: string): readonly Json[] | null {
  const list = answer === null ? undefined : readShape(answer, [key])?.[key]
  return isList(list) ? list : null
}

/** Words of a line or two: white space made plain. Null for anything else, and for what is longer. */
export function asWords(value: Json | undefined, mostChars: number): string | null {
  return typeof value === 'string' && value.length <= mostChars ? value.replace(/\s+/gu, ' ').trim() : null
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
