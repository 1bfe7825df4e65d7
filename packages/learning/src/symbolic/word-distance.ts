/** Words and marks; a sign of a script that sets no spaces stands for itself. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const TOKEN = new RegExp(String.raw`${SIGN}|(?:(?!${SIGN})[\p{L}\p{M}\p{N}'’])+|[^\s\p{L}\p{M}\p{N}]`, 'gu')

/** Longer texts are compared by their heads: beyond, the cost would grow with the square of the length. */
const MOST_TOKENS = 1_500

/** Levenshtein distance in words and marks over the longer side, in [0, 1]: 0 for the same, 1 for nothing in common. */
export function wordDistance(first: string, second: string): number {
  const [one, other] = [tokensOf(first), tokensOf(second)]
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 0 : levenshtein(one, other) / longest
}

function tokensOf(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).slice(0, MOST_TOKENS)
}

function levenshtein(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, token] of one.entries()) {
    const next = [index + 1]
    for (const [at, against] of other.entries()) {
      const put = (row[at] ?? 0) + (token === against ? 0 : 1)
      next.push(Math.min(put, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
