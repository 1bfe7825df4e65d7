import { readSpeechVerb, words, type Slice } from '@understudy/prose'
import { IRREGULAR_PARTICIPLES, FUNCTION_WORDS, NOT_ADVERBS } from './en/word-lists.ts'
import { numberOf } from './en/numbers.ts'

/**
 * Whether a name or a number of `base` became another in `settled`: a change of fact, which no style is learned from
 * (rule 5). A name that only went or came (for a pronoun, say) is style; so is a number written otherwise. What happens
 * in a text is not read, so a changed event is not seen.
 */
export function isFactChange(base: string, settled: string): boolean {
  return isExchanged(numbersOf(base), numbersOf(settled)) || isExchanged(namesOf(base), namesOf(settled))
}

function isExchanged(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const gone = [...before].some(each => !after.has(each))
  return gone && [...after].some(each => !before.has(each))
}

function numbersOf(text: string): ReadonlySet<string> {
  return new Set(words(text).flatMap(({ text: word }) => numberOf(word) ?? []))
}

/** Capitalised words inside a sentence; at its start, those that go with a verb as a name does (`Tom said`). */
function namesOf(text: string): ReadonlySet<string> {
  const found = words(text)
  const names = new Set<string>()
  for (const [index, { text: word }] of found.entries()) {
    if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word) || FUNCTION_WORDS.has(word.toLowerCase())) continue
    if (isInside(text, found[index - 1], found[index]) || isSubject(word, found[index + 1])) names.add(bare(word))
  }
  return names
}

function isInside(text: string, before: Slice | undefined, word: Slice | undefined): boolean {
  return (
    before !== undefined &&
    word !== undefined &&
    /^[\s,;]+$/.test(text.slice(before.to, word.from)) &&
    !text.slice(before.to, word.from).includes('\n')
  )
}

const COMMON_VERBS =
  /^(?:is|was|has|had|will|would|could|did|does|says|went|came|took|got|ran|knew|saw|heard|lay|rose|gave|began|wore|drove|turned|looked)$/

function isSubject(word: string, next: Slice | undefined): boolean {
  const lower = word.toLowerCase()
  if (
    next === undefined ||
    lower.endsWith('ing') ||
    (lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) ||
    /[^s]s$/.test(lower)
  )
    return false
  const verb = next.text.toLowerCase()
  return (
    COMMON_VERBS.test(verb) ||
    readSpeechVerb(verb)?.form === 'past' ||
    IRREGULAR_PARTICIPLES.has(verb) ||
    /[^e]ed$/.test(verb)
  )
}

/** Without the ending of the possessive, so that "Bess" and "Bess's" are one. */
function bare(word: string): string {
  return word.replace(/['’]s?$/u, '')
}
