import { ADJECTIVES } from '../english/adjectives.ts'
import { NOT_NAMES, POSSESSIVES } from '../english/closed-classes.ts'
import { BODY_NOUNS, FELT_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../english/nouns.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'

/** Somebody as the subject of a verb. `start` is the first word of it in the sentence. */
export interface PersonSubject {
  readonly start: number
  readonly kind: 'pronoun' | 'name' | 'noun'
  /** Third person singular. */
  readonly isThird: boolean
}

const PRONOUNS: ReadonlyMap<string, boolean> = new Map([
  ['i', false],
  ['we', false],
  ['they', false],
  ['he', true],
  ['she', true],
])

/** The person whose last word is word `end` of the sentence: a pronoun, a name, or "the old man"; null if unsure. */
export function personSubjectAt(block: ReadBlock, sentence: Sentence, end: number): PersonSubject | null {
  const token = sentence.tokens[end]
  if (token === undefined) return null
  const isThird = PRONOUNS.get(token.lower)
  if (isThird !== undefined && (token.lower !== 'i' || token.text === 'I'))
    return { start: end, kind: 'pronoun', isThird }
  if (isName(block, sentence, end)) return { start: startOfName(block, sentence, end), kind: 'name', isThird: true }
  return PERSON_NOUNS.has(token.lower) && !isCapital(token) ? personNoun(sentence, end) : null
}

/** Whether word `at` is somebody's name: known as one, or capitalised and no word that sentences merely open with. */
export function isName(block: ReadBlock, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || !/^\p{Lu}[\p{L}'’-]+$/u.test(token.text) || /['’]s$/.test(token.text)) return false
  if (block.names.has(token.text)) return true
  if (NOT_NAMES.has(token.lower) || isKnownWord(token.lower)) return false
  return at > 0 || !/(?:s|ing|ed|ly)$/.test(token.lower) || isCapitalElsewhere(block, token)
}

function isKnownWord(word: string): boolean {
  return [THING_NOUNS, FELT_NOUNS, BODY_NOUNS, PERSON_NOUNS, ADJECTIVES].some(list => list.has(word))
}

function isCapitalElsewhere(block: ReadBlock, token: Token): boolean {
  return block.sentences.some(({ tokens }) => tokens.some((other, index) => index > 0 && other.text === token.text))
}

function startOfName(block: ReadBlock, sentence: Sentence, end: number): number {
  const before = end - 1
  return isJoined(sentence.tokens[end]) && isName(block, sentence, before) ? startOfName(block, sentence, before) : end
}

/** "the man", "his old mother": a determiner, at most two adjectives, the noun. */
function personNoun(sentence: Sentence, end: number): PersonSubject | null {
  for (let start = end - 1; start >= Math.max(0, end - 3); start--) {
    const token = sentence.tokens[start]
    if (token === undefined || !isJoined(sentence.tokens[start + 1])) return null
    if (token.lower === 'the' || POSSESSIVES.has(token.lower)) return { start, kind: 'noun', isThird: true }
    if (!ADJECTIVES.has(token.lower) && !/\p{L}['’]s$/u.test(token.text)) return null
  }
  return null
}
