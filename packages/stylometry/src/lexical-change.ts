/** Of a longer passage only the first words are read, so that one choice moves a bounded number of effects. */
const MOST_TOKENS = 1_500

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+|[^\p{L}\p{N}\s]/gu

/** Where a passage begins and ends. */
const EDGE = '¶'

/**
 * The words, signs and phrases of two that `settled` has more of (1) or fewer (-1) than `base`, by `word:…` and
 * `phrase:… …`, in small letters. How many more is not said: a word that goes three times is one taste. `¶` stands for
 * an edge of the passage. Any language; swapping the texts gives the negative.
 */
export function lexicalChange(base: string, settled: string): Readonly<Record<string, 1 | -1>> {
  return Object.fromEntries(lexicalEffects(base, settled))
}

/** The same one by one, for whoever only adds them up: an object of hundreds of keys costs more than finding them. */
export function lexicalEffects(base: string, settled: string): readonly (readonly [effect: string, 1 | -1])[] {
  if (lastBase?.text !== base) lastBase = { text: base, tokens: tokensOf(base) }
  const [before, after] = [lastBase.tokens, tokensOf(settled)]
  const effects: (readonly [string, 1 | -1])[] = []
  addSigns('word', { before, after }, effects)
  addSigns('phrase', { before: pairsOf(before), after: pairsOf(after) }, effects)
  return effects
}

/** Cut up once while several texts are compared with it. */
let lastBase: { readonly text: string; readonly tokens: readonly string[] } | null = null

function tokensOf(text: string): readonly string[] {
  const found: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const lower = token.toLowerCase()
    found.push(lower.includes('’') ? lower.replaceAll('’', "'") : lower)
    if (found.length === MOST_TOKENS) break
  }
  return found
}

function pairsOf(tokens: readonly string[]): readonly string[] {
  const edged = [EDGE, ...tokens, EDGE]
  return edged.slice(1).map((token, index) => `${edged[index]} ${token}`)
}

function addSigns(
  kind: 'word' | 'phrase',
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  effects: (readonly [string, 1 | -1])[],
): void {
  const counts = new Map<string, number>()
  for (const token of before) counts.set(token, (counts.get(token) ?? 0) - 1)
  for (const token of after) counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const [token, count] of counts) if (count !== 0) effects.push([`${kind}:${token}`, count > 0 ? 1 : -1])
}
