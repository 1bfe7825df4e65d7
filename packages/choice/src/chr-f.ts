/** Longest run of characters that is compared. */
const LONGEST_GRAM = 6

/** One text's grams of one length: each distinct gram of the batch has a number; how often it stands here. */
interface GramCounts {
  /** Distinct grams, by number. */
  readonly grams: Int32Array
  readonly counts: Int32Array
  /** All of them, repeats counted. */
  readonly total: number
}

/**
 * Character n-gram F-score (chrF, Popović 2015) of every pair of texts, for n = 1–6 without white space,
 * with recall and precision weighted alike so that it is symmetric. 1 for equal texts, 0 for nothing in common.
 *
 * Grams are numbered over all texts at once and compared by their numbers: no string is cut, and a gram of n is known
 * by that of n - 1 and one character more.
 */
export function chrF(texts: readonly string[]): readonly (readonly number[])[] {
  const scores = texts.map(() => new Float64Array(texts.length))
  const lengths = texts.map(() => new Int32Array(texts.length))
  const chars = numberedChars(texts)
  const size = chars.reduce((sum, each) => sum + each.length, 0)
  let heads: readonly Int32Array[] = chars.map(each => new Int32Array(each.length))
  const grams = new GramNumbers(size)
  for (let length = 1; length <= LONGEST_GRAM; length++) {
    grams.clear()
    heads = heads.map((head, i) => longer(head, chars[i] ?? EMPTY, { length, grams }))
    addScores(heads, grams.size, { scores, lengths })
  }
  return texts.map((text, i) =>
    texts.map((other, j) => {
      const [row, column] = i < j ? [i, j] : [j, i]
      const terms = lengths[row]?.[column] ?? 0
      return text === other || terms === 0 ? 1 : (scores[row]?.[column] ?? 0) / terms
    }),
  )
}

const EMPTY = new Int32Array(0)

/** Each text as numbers, one a character; white space left out. */
function numberedChars(texts: readonly string[]): readonly Int32Array[] {
  const numbers = new Map<number, number>()
  return texts.map(text => {
    const shown = text.replace(/\s+/g, '')
    const found = new Int32Array(shown.length)
    let length = 0
    for (let at = 0; at < shown.length; at++) {
      const code = shown.codePointAt(at) ?? 0
      if (code > LAST_OF_ONE_UNIT) at++
      const known = numbers.get(code) ?? numbers.size
      if (known === numbers.size) numbers.set(code, known)
      found[length++] = known
    }
    return found.subarray(0, length)
  })
}

/** Characters behind it are two units of UTF-16 long. */
const LAST_OF_ONE_UNIT = 0xffff

/** The grams of `length` that begin at each place, by their numbers, from those of one character less. */
function longer(
  head: Int32Array,
  chars: Int32Array,
  { length, grams }: { readonly length: number; readonly grams: GramNumbers },
): Int32Array {
  const count = Math.max(0, chars.length - length + 1)
  const found = new Int32Array(count)
  for (let at = 0; at < count; at++) found[at] = grams.numberOf(head[at] ?? 0, chars[at + length - 1] ?? 0)
  return found
}

/** Numbers pairs of a shorter gram and a character in the order they are met: a table with open places. */
class GramNumbers {
  size = 0
  private readonly mask: number
  private readonly heads: Int32Array
  private readonly tails: Int32Array
  /** One more than the number; 0 where the place is free. */
  private readonly numbers: Int32Array

  /** `most` is how many may come at most. */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * most)))
    this.mask = places - 1
    this.heads = new Int32Array(places)
    this.tails = new Int32Array(places)
    this.numbers = new Int32Array(places)
  }

  clear(): void {
    this.size = 0
    this.numbers.fill(0)
  }

  numberOf(head: number, tail: number): number {
    let place = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail + 1, 0x85ebca6b)) >>> 0
    place = (place ^ (place >>> 15)) & this.mask
    for (;;) {
      const number = this.numbers[place] ?? 0
      if (number === 0) break
      if (this.heads[place] === head && this.tails[place] === tail) return number - 1
      place = (place + 1) & this.mask
    }
    this.heads[place] = head
    this.tails[place] = tail
    this.numbers[place] = ++this.size
    return this.size - 1
  }
}

interface Sums {
  readonly scores: readonly Float64Array[]
  /** Of how many lengths each score is the sum. */
  readonly lengths: readonly Int32Array[]
}

/** Adds the F-scores of one length to the upper half; a length that neither text has says nothing. */
function addScores(texts: readonly Int32Array[], distinct: number, { scores, lengths }: Sums): void {
  const dense = new Int32Array(distinct)
  const counted = texts.map(grams => countsOf(grams, dense))
  for (const [i, left] of counted.entries()) {
    const [sums, terms] = [scores[i], lengths[i]]
    if (sums === undefined || terms === undefined) continue
    for (let at = 0; at < left.grams.length; at++) dense[left.grams[at] ?? 0] = left.counts[at] ?? 0
    for (let j = i + 1; j < counted.length; j++) {
      const right = counted[j] ?? left
      const total = left.total + right.total
      if (total === 0) continue
      sums[j] = (sums[j] ?? 0) + (2 * shared(right, dense)) / total
      terms[j] = (terms[j] ?? 0) + 1
    }
    for (let at = 0; at < left.grams.length; at++) dense[left.grams[at] ?? 0] = 0
  }
}

/** `dense` is all 0, and is so again. */
function countsOf(places: Int32Array, dense: Int32Array): GramCounts {
  const grams = new Int32Array(places.length)
  let distinct = 0
  for (let at = 0; at < places.length; at++) {
    const gram = places[at] ?? 0
    const count = dense[gram] ?? 0
    if (count === 0) grams[distinct++] = gram
    dense[gram] = count + 1
  }
  const counts = new Int32Array(distinct)
  for (let at = 0; at < distinct; at++) {
    const gram = grams[at] ?? 0
    counts[at] = dense[gram] ?? 0
    dense[gram] = 0
  }
  return { grams: grams.subarray(0, distinct), counts, total: places.length }
}

/** How many grams stand in both, repeats counted as often as both have them. */
function shared({ grams, counts }: GramCounts, dense: Int32Array): number {
  let sum = 0
  for (let at = 0; at < grams.length; at++) sum += Math.min(counts[at] ?? 0, dense[grams[at] ?? 0] ?? 0)
  return sum
}
