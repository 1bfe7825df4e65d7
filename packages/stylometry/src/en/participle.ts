import { NOT_PARTICIPLES } from './word-lists.ts'

/** Whether `lower` is by its form a present participle: running, not morning. */
export function isParticiple(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ing') && !NOT_PARTICIPLES.has(lower)
}
