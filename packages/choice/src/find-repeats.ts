/**
 * How much of what two texts change has to be the same for the later to say nothing new: one word in ten may differ.
 * Of short changes that is all of them: among drafts of five words each word is a choice.
 */
export const NEARLY_SAME = 0.9

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}']*|[^\p{L}\p{N}\s]/gu
/** Stands for an edge of the text. */
const EDGE = '\n'

/**
 * For each text the place of the earlier one that it repeats, or nearly; null for those that stay. What they share with
 * `base`, which they would replace, is no likeness: drafts that each mend another word of a page are different drafts.
 *
 * Compared by pairs of words and marks, whatever their case and the shape of quotation marks and dashes. Of two near
 * ones the earlier stays, and no one repeats a text that went itself.
 */
export function findRepeats(texts: readonly string[], base: string): readonly (number | null)[] {
  const numbers = new Map<string, number>()
  const [standing, ...pairs] = [base, ...texts].map(text => pairsOf(text, numbers))
  const departures = pairs.map(each => distance(each, standing ?? NONE))
  const kept: number[] = []
  return pairs.map((each, at) => {
    const repeated = kept.find(before => {
      const apart = distance(each, pairs[before] ?? NONE)
      return apart <= (1 - NEARLY_SAME) * ((departures[at] ?? 0) + (departures[before] ?? 0)) + ROUNDING
    })
    if (repeated === undefined) kept.push(at)
    return repeated ?? null
  })
}

const ROUNDING = 1e-9
const NONE = new Float64Array(0)

/** Neighbouring tokens as numbers, sorted; those of an empty text are none. */
function pairsOf(text: string, numbers: Map<string, number>): Float64Array {
  const tokens = plain(text).match(TOKEN)
  if (tokens === null) return NONE
  const ids = [EDGE, ...tokens, EDGE].map(token => {
    const known = numbers.get(token) ?? numbers.size
    if (known === numbers.size) numbers.set(token, known)
    return known
  })
  return Float64Array.from(ids.slice(1), (id, at) => (ids[at] ?? 0) * MOST_TOKENS + id).sort()
}

/** No batch has so many different words. */
const MOST_TOKENS = 2 ** 26

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s*(?:[‒–—―]|--+)\s*/g, ' — ')
}

/** How many pairs stand in one and not in the other, repeats counted. */
function distance(one: Float64Array, other: Float64Array): number {
  let [i, j, both] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) both++
    if (a <= b) i++
    if (b <= a) j++
  }
  return one.length + other.length - 2 * both
}
