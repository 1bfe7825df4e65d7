const TOKEN = /\p{L}+(?:['’]\p{L}+)*|\p{N}+|[^\s\p{L}\p{N}]/gu

/** Levenshtein distance in words and marks: what it takes to make the one text into the other. */
export function editCost(from: string, to: string): number {
  const [source, target] = [tokens(from), tokens(to)]
  let row = target.map((_, index) => index + 1)
  for (const [at, token] of source.entries()) {
    const next: number[] = []
    for (const [index, wanted] of target.entries()) {
      const beside = index === 0 ? at + 1 : (next[index - 1] ?? 0)
      const corner = index === 0 ? at : (row[index - 1] ?? 0)
      next.push(Math.min(beside + 1, (row[index] ?? 0) + 1, corner + (token === wanted ? 0 : 1)))
    }
    row = next
  }
  return target.length === 0 ? source.length : (row.at(-1) ?? 0)
}

function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}
