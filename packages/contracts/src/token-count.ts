/** How many tokens a model makes of a text. A model's own counter is the best one. */
export type TokenCounter = (text: string) => number

/**
 * The most tokens any vocabulary that falls back to bytes makes of a text: its bytes in UTF-8, and one for the space some
 * put before it. Holds of any model; of English prose common ones make a quarter of it.
 */
export const mostTokens: TokenCounter = text => {
  let bytes = text === '' ? 0 : 1
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0)
  return bytes
}

/** Longest piece of a word counted as one token; common vocabularies keep whole words of twice that. */
const CHARS_A_TOKEN = 3
/** Five of them in a row are no word of a vocabulary: such a run falls into single letters. */
const CONSONANTS = /[b-df-hj-np-tv-xz]{5}/i

/**
 * More tokens than a byte-pair vocabulary of 30,000 entries or more makes of prose: about half as many again of English,
 * twice as many of other scripts. For such models where they do not count themselves.
 */
export const commonTokens: TokenCounter = text => {
  let tokens = 0
  for (const [piece] of text.matchAll(/[A-Za-z]+| +|[^A-Za-z ]/gu)) tokens += tokensOf(piece)
  return tokens
}

function tokensOf(piece: string): number {
  const code = piece.codePointAt(0) ?? 0
  // one space belongs to the word after it
  if (piece.startsWith(' ')) return piece.length - 1
  if (code >= 0x80) return bytesOf(code)
  if (CONSONANTS.test(piece)) return piece.length
  return Math.ceil(piece.length / (piece.length > 2 && piece === piece.toUpperCase() ? 2 : CHARS_A_TOKEN))
}

/** In UTF-8: the most a vocabulary that falls back to bytes can make of one character. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x1_0000 ? 3 : 4
}
