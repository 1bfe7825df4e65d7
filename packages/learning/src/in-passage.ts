import type { Outcome } from '@understudy/contracts'

/**
 * `text` in the place of what was there: a hunk of one word says nothing of style, its sentence does.
 * Bare where the passage is unknown or does not fit.
 */
export function inPassage({ passage, passageFrom, base }: Outcome, text: string): string {
  if (passage === null || passage === '' || base === null) return text
  if (!passage.startsWith(base, passageFrom)) return text
  return passage.slice(0, passageFrom) + text + passage.slice(passageFrom + base.length)
}
