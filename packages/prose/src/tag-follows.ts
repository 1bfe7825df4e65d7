import { isAbbreviation } from './en/abbreviations.ts'

/** Which words are verbs that tag speech. */
export type IsSpeechVerb = (word: string) => boolean

const WORD = /[ \t]*,?[ \t]*([\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)(\.?)/uy
/** A title and a name of three words are the longest subject looked across. */
const SUBJECT_WORDS = 4
const SILENCE = /^[ \t]+(?:nothing|no more|little)\b/

/**
 * Whether what stands at `at`, behind the mark that closes speech, goes on as its tag: a lower-case word, or a name or
 * "I" and then a speech verb (`Tom said`, `Mrs. Pell asked`), but no silence (`Tom said nothing`).
 */
export function tagFollows(text: string, at: number, isVerb: IsSpeechVerb): boolean {
  let from = at
  for (let position = 0; position <= SUBJECT_WORDS; position++) {
    WORD.lastIndex = from
    const [, word = '', point] = WORD.exec(text) ?? []
    if (word === '') return false
    from = WORD.lastIndex
    if (position === 0 && /^\p{Ll}/u.test(word)) return true
    if (position > 0 && isVerb(word)) return !SILENCE.test(text.slice(from, from + 12))
    if (!/^\p{Lu}/u.test(word) || (point === '.' && !isAbbreviation(word, 'Name'))) return false
  }
  return false
}

/** Characters of a subject and its verb. */
const LONGEST_OPENING = 40

/** The same where no mark closed the speech (`Where to? he asked`): only a small letter or "I", and a speech verb soon. */
export function unmarkedTagFollows(text: string, at: number, isVerb: IsSpeechVerb): boolean {
  const opening = text.slice(at, at + LONGEST_OPENING)
  const [first = '', ...rest] = opening.trimStart().split(/[^\p{L}'’]+/u, SUBJECT_WORDS)
  if (!/^(?:\p{Ll}|I$)/u.test(first)) return false
  return [first, ...rest].some(isVerb)
}
