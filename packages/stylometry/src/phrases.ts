import type { Word } from './prose-reading.ts'

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

/** Whether the word `at` begins a phrase of `index`, whose words stand with nothing but spaces between them. */
export function beginsPhrase(index: PhraseIndex, words: readonly Word[], at: number): boolean {
  for (const phrase of index.get(words[at]?.lower ?? '') ?? []) if (isAt(words, at, phrase)) return true
  return false
}

/** Its first word is known to stand there. */
function isAt(words: readonly Word[], at: number, phrase: Phrase): boolean {
  for (let offset = 1; offset < phrase.length; offset++) {
    const [place, word] = [phrase[offset], words[at + offset]]
    if (word === undefined || !word.joined || !(place?.has(word.lower) || place?.has('*'))) return false
  }
  return true
}
