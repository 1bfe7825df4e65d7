import { matchTokens } from './match-tokens.ts'
import { tokens } from './tokens.ts'

/** A text that grew by more than this says nothing about the suggestion any more. */
const OUTGROWN_CHARS = 512

/**
 * How much of what a suggestion brought is in the settled text, 0 to 1, by characters of words and signs. What `base`
 * already had earns nothing; what the writer added counts for nothing. A suggestion that only cut is kept as far as
 * nothing was written where it cut; one that changed nothing is kept when nothing was changed.
 */
export function keptRate(base: string, suggested: string, settled: string): number {
  if (suggested === settled) return 1
  if (settled.length > suggested.length + OUTGROWN_CHARS) return 0
  const inBase = sharedWith(suggested, base)
  const inSettled = sharedWith(suggested, settled)
  let brought = 0
  let kept = 0
  for (const [index, { text }] of tokens(suggested).entries()) {
    if (inBase.has(index)) continue
    brought += text.length
    if (inSettled.has(index)) kept += text.length
  }
  return brought > 0 ? kept / brought : keptCut(base, suggested, settled)
}

function keptCut(base: string, suggested: string, settled: string): number {
  const cut = visible(base) - visible(suggested)
  const regrown = visible(settled) - sharedChars(suggested, settled)
  return cut <= 0 ? 0 : Math.max(0, 1 - regrown / cut)
}

/** Indices of the tokens of `text` that live on in `other`. */
function sharedWith(text: string, other: string): ReadonlySet<number> {
  const anchors = matchTokens({ text, tokens: tokens(text) }, { text: other, tokens: tokens(other) })
  return new Set(anchors.filter(anchor => anchor.length === 1).map(anchor => anchor.a))
}

function sharedChars(text: string, other: string): number {
  const shared = sharedWith(text, other)
  return tokens(text).reduce((sum, token, index) => sum + (shared.has(index) ? token.text.length : 0), 0)
}

function visible(text: string): number {
  return tokens(text).reduce((sum, token) => sum + token.text.length, 0)
}
