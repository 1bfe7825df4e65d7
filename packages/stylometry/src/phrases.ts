import type { ProseReading, Word } from './prose-reading.ts'

/** Phrases by their first word. A place may offer several words, or `*` for any: `made|make a|the decision`. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>
type Phrase = readonly ReadonlySet<string>[]

/** Reads one phrase a line. */
export function phraseIndex(lines: string): PhraseIndex {
  const index = new Map<string, Phrase[]>()
  for (const line of lines.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const phrase = line.split(/\s+/).map(place => new Set(place.split('|')))
    for (const first of phrase[0] ?? []) index.set(first, [...(index.get(first) ?? []), phrase])
  }
  return index
}

/** How many words of `reading` begin a phrase of `index`, whose words stand with nothing but spaces between them. */
export function countPhrases(
  { words }: ProseReading,
  index: PhraseIndex,
  counts: (word: Word) => boolean = always,
): number {
  let count = 0
  for (const [at, word] of words.entries()) {
    if (counts(word) && (index.get(word.lower) ?? []).some(phrase => isAt(words, at, phrase))) count++
  }
  return count
}

function isAt(words: readonly Word[], at: number, phrase: Phrase): boolean {
  return phrase.every((place, offset) => {
    const word = words[at + offset]
    return word !== undefined && (place.has(word.lower) || place.has('*')) && (offset === 0 || word.joined)
  })
}

function always(): boolean {
  return true
}
