/** How many tokens a model makes of a text. A model's own counter is the best one. */
export type TokenCounter = (text: string) => number

/** Longest piece of a word counted as one token; common vocabularies keep whole words of twice that. */
const CHARS_A_TOKEN = 3
/** Five of them in a row are no word of a vocabulary: such a run falls into single letters. */
const CONSONANTS = /[b-df-hj-np-tv-xz]{5}/i

/**
 * More tokens than a common byte-pair vocabulary makes of prose: about half as many again of English, twice as many
 * of other scripts. A sum over its pieces, so that two texts joined never count more than both.
 */
export const countTokens: TokenCounter = text => {
  let tokens = 0
  for (const [piece] of text.matchAll(/[A-Za-z]+| +|[^A-Za-z ]/gu)) tokens += tokensOf(piece)
  return tokens
}

function tokensOf(piece: string): number {
  const code = piece.codePointAt(0) ?? 0
  // one space belongs to the word after it
  if (piece.startsWith(' ')) return piece.length - 1
  if (code >= 0x80) return bytesOf(code)
  if (!/^[A-Za-z]/.test(piece)) return 1
  if (CONSONANTS.test(piece)) return piece.length
  return Math.ceil(piece.length / (piece.length > 2 && piece === piece.toUpperCase() ? 2 : CHARS_A_TOKEN))
}

/** In UTF-8: the most a vocabulary that falls back to bytes can make of one character. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x800) return 2
  return codePoint < 0x1_0000 ? 3 : 4
}
