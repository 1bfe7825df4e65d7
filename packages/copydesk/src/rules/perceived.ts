import { ADJECTIVES } from '../english/adjectives.ts'
import {
  DETERMINERS,
  INDEFINITES,
  NOMINATIVE,
  PLURAL_DETERMINERS,
  POSSESSIVES,
  SINGULAR_DETERMINERS,
} from '../english/closed-classes.ts'
import { BODY_NOUNS, FELT_NOUNS, MASS_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../english/nouns.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { isName } from './person-subject.ts'

/** What was perceived, read as the subject it would be: `text` in the nominative, words `first` to `last`. */
export interface Perceived {
  readonly last: number
  readonly text: string
  /** The last word in lower case, singular where it is a plural noun. */
  readonly head: string
  readonly kind: 'pronoun' | 'name' | 'thing' | 'indefinite'
  readonly isPlural: boolean
}

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['geese', 'goose'],
  ['mice', 'mouse'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['policemen', 'policeman'],
  ['policewomen', 'policewoman'],
  ['fishermen', 'fisherman'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['thieves', 'thief'],
  ['shelves', 'shelf'],
])
/** One body or many, by the writer's ear and side of the ocean. */
const COLLECTIVES = new Set([
  'crowd',
  'congregation',
  'crew',
  'team',
  'gang',
  'band',
  'orchestra',
  'choir',
  'couple',
  'pair',
  'group',
  'queue',
  'sheep',
  'fish',
  'deer',
])
/** A determiner, up to three words between, a noun. */
const LONGEST_PHRASE = 5

/**
 * The pronoun, the name, or the noun phrases that may start at word `first`, the shorter first: in "the gate swing
 * open" that is "the gate" before "the gate swing".
 */
export function perceivedAt(block: ReadBlock, sentence: Sentence, first: number): readonly Perceived[] {
  const token = sentence.tokens[first]
  if (!isJoined(token)) return []
  if (token.lower !== 'her' && NOMINATIVE.has(token.lower)) return pronoun(token, first)
  if (INDEFINITES.has(token.lower)) {
    return [{ last: first, text: token.text, head: token.lower, kind: 'indefinite', isPlural: false }]
  }
  const name = named(block, sentence, first)
  return name === null ? phrases(block, sentence, first) : [name]
}

/** `her` as a pronoun, which only an -ing form behind it proves. */
export function herAlone(first: number): Perceived {
  return { last: first, text: 'she', head: 'her', kind: 'pronoun', isPlural: false }
}

function pronoun(token: Token, first: number): readonly Perceived[] {
  const text = NOMINATIVE.get(token.lower)
  if (text === undefined || token.lower === 'me' || token.lower === 'us') return []
  return [{ last: first, text, head: token.lower, kind: 'pronoun', isPlural: token.lower === 'them' }]
}

function named(block: ReadBlock, sentence: Sentence, first: number): Perceived | null {
  if (!isName(block, sentence, first)) return null
  const second = sentence.tokens[first + 1]
  const last = isJoined(second) && isName(block, sentence, first + 1) ? first + 1 : first
  return { last, text: textOf(sentence, first, last), head: '', kind: 'name', isPlural: false }
}

function phrases(block: ReadBlock, sentence: Sentence, first: number): readonly Perceived[] {
  const { tokens } = sentence
  const opener = tokens[first]
  if (opener === undefined) return []
  const isDetermined = DETERMINERS.has(opener.lower) || isPossessive(opener)
  const found: Perceived[] = []
  for (let last = first + (isDetermined ? 1 : 0); last < Math.min(first + LONGEST_PHRASE, tokens.length); last++) {
    const lower = tokens[last]?.lower ?? ''
    const head = nounOf(lower)
    if (head === null || !holdsTogether(block, sentence, first, last)) continue
    const isPlural = head !== lower
    if (
      (!isDetermined && !isPlural && !MASS_NOUNS.has(head)) ||
      COLLECTIVES.has(head) ||
      disagrees(opener.lower, isPlural)
    )
      continue
    found.push({ last, text: textOf(sentence, first, last), head, kind: 'thing', isPlural })
  }
  return found
}

function disagrees(determiner: string, isPlural: boolean): boolean {
  return isPlural ? SINGULAR_DETERMINERS.has(determiner) : PLURAL_DETERMINERS.has(determiner)
}

/** Every word between the opener and the noun is an adjective, a noun, or somebody's. */
function holdsTogether(block: ReadBlock, sentence: Sentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const token = sentence.tokens[at]
    if (token === undefined || (at > first && !isJoined(token))) return false
    if (at === first && (DETERMINERS.has(token.lower) || isPossessive(token))) continue
    if (at < last && !isModifier(block, sentence, at)) return false
  }
  return true
}

function isModifier(block: ReadBlock, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined) return false
  return (
    ADJECTIVES.has(token.lower) ||
    nounOf(token.lower) !== null ||
    isPossessive(token) ||
    token.text.includes('-') ||
    isName(block, sentence, at)
  )
}

function isPossessive(token: Token): boolean {
  return POSSESSIVES.has(token.lower) || /\p{L}['’]s$/u.test(token.text)
}

/** The singular of a noun the lists know; null for any other word. */
export function nounOf(word: string): string | null {
  const irregular = IRREGULAR_PLURALS.get(word)
  if (irregular !== undefined) return irregular
  const singulars = [word, word.replace(/s$/, ''), word.replace(/(?<=s|x|z|ch|sh)es$/, ''), word.replace(/ies$/, 'y')]
  return singulars.find(isNoun) ?? null
}

function isNoun(word: string): boolean {
  return THING_NOUNS.has(word) || PERSON_NOUNS.has(word) || BODY_NOUNS.has(word) || FELT_NOUNS.has(word)
}

function textOf({ tokens, text, from }: Sentence, first: number, last: number): string {
  return text.slice((tokens[first]?.from ?? from) - from, (tokens[last]?.to ?? from) - from)
}
