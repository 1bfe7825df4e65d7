/** Of a longer passage only the first words are read, so that one choice moves a bounded number of effects. */
const MOST_TOKENS = 1_500

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+|[^\p{L}\p{N}\s]/gu

/** Where a passage begins and ends. */
export const LEXICAL_EDGE = '¶'

/**
 * The words, signs and phrases of two that `settled` has more of (1) or fewer (-1) than `base`, by `word:…` and
 * `phrase:… …`, in small letters. How many more is not said: a word that goes three times is one taste. `¶` stands for
 * an edge of the passage. Any language; swapping the texts gives the negative.
 */
export function lexicalChange(base: string, settled: string): Readonly<Record<string, 1 | -1>> {
  const [before, after] = [lexicalTokens(base), lexicalTokens(settled)]
  return {
    ...signs('word', before, after),
    ...signs('phrase', pairsOf(before), pairsOf(after)),
  }
}

/** The words and signs of a text that are read, in order, in small letters. */
export function lexicalTokens(text: string): readonly string[] {
  const found: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const lower = token.toLowerCase()
    found.push(lower.includes('’') ? lower.replaceAll('’', "'") : lower)
    if (found.length === MOST_TOKENS) break
  }
  return found
}

function pairsOf(tokens: readonly string[]): readonly string[] {
  const edged = [LEXICAL_EDGE, ...tokens, LEXICAL_EDGE]
  return edged.slice(1).map((token, index) => `${edged[index]} ${token}`)
}

function signs(kind: 'word' | 'phrase', before: readonly string[], after: readonly string[]): Record<string, 1 | -1> {
  const counts = new Map<string, number>()
  for (const token of before) counts.set(token, (counts.get(token) ?? 0) - 1)
  for (const token of after) counts.set(token, (counts.get(token) ?? 0) + 1)
  const changed: Record<string, 1 | -1> = {}
  for (const [token, count] of counts) if (count !== 0) changed[`${kind}:${token}`] = count > 0 ? 1 : -1
  return changed
}
