/**
 * How much of what two texts change has to be the same for the later to say nothing new: one word in ten may differ.
 * Of short changes that is all of them: among drafts of five words each word is a choice.
 */
export const NEARLY_SAME = 0.9

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘]*|-{2,}|[^\p{L}\p{N}\s]/gu
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

/** Neighbouring tokens as numbers, sorted; those of an empty text are none. `numbers` says that of each token as it is written. */
function pairsOf(text: string, numbers: Map<string, number>): Float64Array {
  const tokens = text.normalize('NFKC').match(TOKEN)
  if (tokens === null) return NONE
  const pairs = new Float64Array(tokens.length + 1)
  const edge = numberOf(EDGE, numbers)
  let before = edge
  for (const [at, token] of tokens.entries()) {
    const number = numberOf(token, numbers)
    pairs[at] = before * MOST_TOKENS + number
    before = number
  }
  pairs[tokens.length] = before * MOST_TOKENS + edge
  return pairs.sort()
}

/** No batch has so many different words. */
const MOST_TOKENS = 2 ** 26

function numberOf(token: string, numbers: Map<string, number>): number {
  const known = numbers.get(token)
  if (known !== undefined) return known
  const same = plain(token)
  const number = same === token ? numbers.size : numberOf(same, numbers)
  numbers.set(token, number)
  return number
}

/** In small letters, with plain quotation marks and one dash. */
function plain(token: string): string {
  return token
    .toLowerCase()
    .replace(/[‘’‚`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/^(?:[‒–—―]|-{2,})$/, '—')
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
