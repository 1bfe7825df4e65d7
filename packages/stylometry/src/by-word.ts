/** Different words of a few novels: what is remembered of them stays within some megabytes. */
const MOST_WORDS = 20_000
/** What is longer is no word that comes again. */
const MOST_LETTERS = 40

/** The same function of a word, asked once for each different one. */
export function byWord<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return word => {
    const found = known.get(word)
    if (found !== undefined) return found
    const said = of(word)
    if (known.size >= MOST_WORDS) known.clear()
    if (word.length <= MOST_LETTERS) known.set(word, said)
    return said
  }
}
