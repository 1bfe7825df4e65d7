import { words, type Slice } from '@understudy/prose'

/** One word of a block as rules read it. */
export interface Token extends Slice {
  /** In lower case, apostrophes straight: `don't`. */
  readonly lower: string
  /** What stands between it and the word before it, or the start of the block. */
  readonly gap: string
}

export function tokensOf(text: string): readonly Token[] {
  let end = 0
  return words(text, 'en').map(({ from, to, text: word }) => {
    const gap = text.slice(end, from)
    end = to
    return { from, to, text: word, lower: word.toLowerCase().replaceAll('’', "'"), gap }
  })
}

/** Whether `token` follows the word before it with nothing but a space between. */
export function isJoined(token: Token | undefined): token is Token {
  return token !== undefined && (token.gap === ' ' || token.gap === '\u00a0')
}

/** Whether the word opens with a capital. */
export function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}
