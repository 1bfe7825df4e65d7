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
  if (lastBase?.text !== base) lastBase = countsOf(base)
  const [before, after] = [lastBase, countsOf(settled)]
  const effects: (readonly [string, 1 | -1])[] = []
  addSigns(before.words, after.words, effects)
  addSigns(before.phrases, after.phrases, effects)
  return effects
}

/** How often each word and phrase stands in a text, by the name of its effect. */
interface LexicalCounts {
  readonly text: string
  readonly words: Counts
  readonly phrases: Counts
}
type Counts = ReadonlyMap<string, number>

/** Counted once while several texts are compared with it. */
let lastBase: LexicalCounts | null = null

function countsOf(text: string): LexicalCounts {
  const [words, phrases] = [new Map<string, number>(), new Map<string, number>()]
  let before = EDGE
  for (const token of tokensOf(text)) {
    count(words, `word:${token}`)
    count(phrases, `phrase:${before} ${token}`)
    before = token
  }
  count(phrases, `phrase:${before} ${EDGE}`)
  return { text, words, phrases }
}

function count(counts: Map<string, number>, effect: string): void {
  counts.set(effect, (counts.get(effect) ?? 0) + 1)
}

function tokensOf(text: string): readonly string[] {
  const found: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const lower = token.toLowerCase()
    found.push(lower.includes('’') ? lower.replaceAll('’', "'") : lower)
    if (found.length === MOST_TOKENS) break
  }
  return found
}

function addSigns(before: Counts, after: Counts, effects: (readonly [string, 1 | -1])[]): void {
  for (const [effect, times] of before) {
    const more = (after.get(effect) ?? 0) - times
    if (more !== 0) effects.push([effect, more > 0 ? 1 : -1])
  }
  for (const effect of after.keys()) if (!before.has(effect)) effects.push([effect, 1])
}
