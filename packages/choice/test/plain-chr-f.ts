/** Longest run of characters that is compared. */
const LONGEST_GRAM = 6

/** Counts of the character n-grams of one text, by length: index 0 holds single characters. */
type Profile = readonly ReadonlyMap<string, number>[]

/** chrF as it is defined, gram by gram; what the quick one must agree with to the last bit. */
export function plainChrF(texts: readonly string[]): readonly (readonly number[])[] {
  const profiles = texts.map(profileOf)
  const upper = profiles.map((left, i) =>
    profiles.map((right, j) => (j <= i || texts[i] === texts[j] ? 1 : fScore(left, right))),
  )
  return texts.map((_, i) => texts.map((_, j) => upper[Math.min(i, j)]?.[Math.max(i, j)] ?? 1))
}

function profileOf(text: string): Profile {
  const chars = [...text.replace(/\s+/g, '')]
  return Array.from({ length: LONGEST_GRAM }, (_, index) => gramsOf(chars, index + 1))
}

function gramsOf(chars: readonly string[], length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let start = 0; start + length <= chars.length; start++) {
    const gram = chars.slice(start, start + length).join('')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** The mean over the lengths that at least one of the two has. */
function fScore(left: Profile, right: Profile): number {
  let sum = 0
  let lengths = 0
  for (const [index, ours] of left.entries()) {
    const theirs = right[index] ?? new Map<string, number>()
    const grams = countOf(ours) + countOf(theirs)
    if (grams === 0) continue
    sum += (2 * shared(ours, theirs)) / grams
    lengths++
  }
  return lengths === 0 ? 1 : sum / lengths
}

function countOf(grams: ReadonlyMap<string, number>): number {
  let count = 0
  for (const times of grams.values()) count += times
  return count
}

function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let count = 0
  for (const [gram, times] of left) count += Math.min(times, right.get(gram) ?? 0)
  return count
}
