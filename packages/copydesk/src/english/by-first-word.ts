/** Phrases by the word they open with, in their order, so that a text is not searched for each of them. */
export function byFirstWord<Phrase extends { readonly words: readonly string[] }>(
  phrases: readonly Phrase[],
): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), phrase])
  }
  return found
}
