import { readSpeechVerb, type Slice } from '@understudy/prose'
import type { CutText } from './cut-text.ts'
import { SHORT_TITLES, TITLES } from './titles.ts'
import { IRREGULAR_PARTICIPLES, FUNCTION_WORDS, NOT_ADVERBS } from './word-lists.ts'
import { numberOf } from './numbers.ts'

/**
 * Whether a name or a number of `base` became another in `settled`. A name that only went or came (for a pronoun, say) is style; so is a number written otherwise, a title
 * written out, and another order of the same words. What happens in a text is not read, so a changed event is not seen.
 */
export function isNameOrNumberChange(base: CutText, settled: CutText): boolean {
  if (isExchanged(numbersOf(base), numbersOf(settled))) return true
  const names = [capitalised(base), capitalised(settled)] as const
  if (names[0].length === 0 || names[1].length === 0) return false
  const common = new Set([...smallWords(base), ...smallWords(settled)])
  return isExchanged(namesOf(base, names[0], common), namesOf(settled, names[1], common))
}

function isExchanged(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const gone = [...before].some(each => !after.has(each))
  return gone && [...after].some(each => !before.has(each))
}

function numbersOf({ words }: CutText): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const { text } of words) {
    const number = numberOf(text)
    if (number !== null) numbers.add(number)
  }
  return numbers
}

function smallWords({ words }: CutText): readonly string[] {
  return words.map(({ text }) => text).filter(text => text === text.toLowerCase())
}

/** Where words stand that could be names, by index. */
function capitalised({ words }: CutText): readonly number[] {
  const found: number[] = []
  for (const [index, { text }] of words.entries())
    if (isCapitalised(text) && !FUNCTION_WORDS.has(text.toLowerCase())) found.push(index)
  return found
}

/**
 * Capitalised words inside a sentence; at its start, titles with a name after them, and words that go with a verb as a
 * name does (`Tom said`) and are not `common`, that is written small in either text.
 */
function namesOf({ text, words }: CutText, could: readonly number[], common: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const index of could) {
    const [before, at, next] = [words[index - 1], words[index], words[index + 1]]
    const word = at?.text ?? ''
    const isName =
      isInside(text, before, at) ||
      isTitled(text, before, at) ||
      isTitled(text, at, next) ||
      (isSubject(text, at, next) && !common.has(word.toLowerCase()))
    if (isName) names.add(writtenOut(bare(word)))
  }
  return names
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(word)
}

/** Whether `title` is one and goes with the name after it, across the stop of a short one. */
function isTitled(text: string, title: Slice | undefined, name: Slice | undefined): boolean {
  if (title === undefined || name === undefined || !isCapitalised(title.text) || !isCapitalised(name.text)) return false
  const between = text.slice(title.to, name.from)
  const lower = title.text.toLowerCase()
  return SHORT_TITLES.has(lower) ? /^\.?[^\S\n]+$/.test(between) : TITLES.has(lower) && /^[^\S\n]+$/.test(between)
}

function writtenOut(word: string): string {
  return SHORT_TITLES.get(word.toLowerCase())?.replace(/^./, first => first.toUpperCase()) ?? word
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

/** Whether a verb goes with `word` as with a name: right after it, no quotation mark or stop between. */
function isSubject(text: string, word: Slice | undefined, next: Slice | undefined): boolean {
  if (word === undefined || next === undefined || text.slice(word.to, next.from).trim() !== '') return false
  const lower = word.text.toLowerCase()
  if (lower.endsWith('ing') || (lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) || /[^s]s$/.test(lower)) return false
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
