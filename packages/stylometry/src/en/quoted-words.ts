/** A wish with what it quotes taken out: `never use @0`, and what `@0` stands for. */
export interface QuotedWish {
  readonly said: string
  readonly quotes: readonly string[]
}

const QUOTED =
  /"([^"]{1,80})"|«([^«»]{1,80})»|`([^`]{1,80})`|\*([^*\s][^*]{0,79})\*|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L})){1,80}?)'(?!\p{L})/gu

/** Quotation marks, apostrophes and blanks as one keyboard writes them; without what only decorates. */
export function plainWish(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** `wish` as `plainWish` gives it, with its quotations as tokens. */
export function withoutQuotes(wish: string): QuotedWish {
  const quotes: string[] = []
  const said = wish.replace(QUOTED, (whole, ...found: readonly unknown[]) => {
    const text = found.slice(0, 5).find(part => typeof part === 'string')
    const quoted = typeof text === 'string' ? text.trim().replace(/(?<=[\p{L}\p{N}])[.,;]$/u, '') : ''
    if (quoted === '') return whole
    return `@${quotes.push(quoted) - 1}`
  })
  return { said, quotes }
}

/** The same with the quotations put back, in plain marks. */
export function withQuotes(said: string, quotes: readonly string[]): string {
  return said.replace(/@(\d+)/gu, (_, at: string) => `"${quotes[Number(at)] ?? ''}"`)
}
