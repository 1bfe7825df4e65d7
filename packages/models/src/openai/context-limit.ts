import { readCount, readText } from './read-field.ts'

/**
 * How many tokens a model reads at most, as an endpoint says of a prompt that was longer; null where it does not say, or
 * the error is about something else.
 */
export function contextLimit(error: unknown): number | null {
  const stated = readCount(error, 'n_ctx')
  if (stated !== null) return stated === 0 ? null : stated
  const [, digits] = /context (?:length|size|window)\D{0,40}?(\d[\d,]{2,9})/i.exec(readText(error, 'message')) ?? []
  const limit = Number((digits ?? '').replaceAll(',', ''))
  return Number.isInteger(limit) && limit > 0 ? limit : null
}
