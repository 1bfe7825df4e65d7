import { sentences } from '@understudy/prose'
import { PERCEIVING_VERBS } from '@understudy/stylometry'
import { NEGATIVES, SUBORDINATORS } from '../english/closed-classes.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isJoined, tokensOf } from '../reading/token.ts'
import { personSubjectAt, type PersonSubject } from './person-subject.ts'

/** "Watched", "listened", "looked" are acts of their own; "smelled", "knew" and "realised" are the news themselves. */
const SENSES = ['hear', 'see', 'feel', 'notice'] as const

/** A verb of perceiving, by its form: what it takes and in which tense. */
export interface Perceiving {
  readonly sense: (typeof SENSES)[number]
  readonly tense: 'past' | 'present'
  /** Of the form for "he" and "she"; null where the form fits all. */
  readonly isThird: boolean | null
}

export const PERCEIVING: ReadonlyMap<string, Perceiving> = new Map(
  SENSES.flatMap(sense => PERCEIVING_VERBS.filter(([base]) => base === sense).flatMap(forms => formsOf(sense, forms))),
)

function formsOf(
  sense: Perceiving['sense'],
  [base, third, ...past]: (typeof PERCEIVING_VERBS)[number],
): readonly (readonly [string, Perceiving])[] {
  return [
    [base, { sense, tense: 'present', isThird: false }],
    [third, { sense, tense: 'present', isThird: true }],
    ...past.map(form => [form, { sense, tense: 'past', isThird: null }] as const),
  ]
}

/** A sentence may open with these before the perceiver and keep its sense without. */
const LEADS = wordList(
  'then now somewhere upstairs downstairs outside inside below above overhead ahead behind nearby and',
)

/** Somebody is perceiving on purpose, or in hiding: then to have perceived is the event. */
const ON_PURPOSE =
  /\b(?:listen|wait|watch|look|stare|star|peer|strain|search|hid|hide|hiding|spy|scan|squint|gaz|glanc|pretend|held (?:his|her|my|their|our) breath|hold (?:my|our|their) breath|ears?|eyes?|blind|deaf|asleep|awake|dream)(?:e?d|ing|s|es)?\b/i

/**
 * The perceiver whose verb is word `verb`: one whose point of view it can be, opening a clause of its own, who is not
 * perceiving on purpose. Null where that is not sure.
 */
export function perceiverOf(block: ReadBlock, sentence: Sentence, verb: number): PersonSubject | null {
  const form = PERCEIVING.get(sentence.tokens[verb]?.lower ?? '')
  const subject = personSubjectAt(block, sentence, verb - 1)
  if (form === undefined || subject === null || subject.kind === 'noun' || !isJoined(sentence.tokens[verb])) return null
  if (form.isThird !== null && form.isThird !== subject.isThird) return null
  if (!mayBePointOfView(block, sentence, subject) || !opensClause(sentence, subject.start)) return null
  const told = toldBefore(block, sentence, verb)
  if (ON_PURPOSE.test(told) || isFollowed(told, form) || isNameNeeded(block, sentence, subject)) return null
  return subject
}

/** "… heard him go down the stairs. She heard him cross the hall": whoever perceives one thing after another is listening. */
function isFollowed(told: string, { sense }: Perceiving): boolean {
  return tokensOf(told).some(({ lower }) => PERCEIVING.get(lower)?.sense === sense)
}

function mayBePointOfView(block: ReadBlock, sentence: Sentence, { kind, start }: PersonSubject): boolean {
  const word = sentence.tokens[start]
  if (word === undefined) return false
  const isFirst = word.text === 'I' || word.lower === 'we'
  if (block.voice.person === 'first') return isFirst
  if (isFirst) return word.text !== 'I'
  return kind === 'pronoun' || block.pointOfView === null || block.pointOfView === word.text
}

/** First in the sentence, behind a lead, or behind "and" where the clause before it stands by itself. */
function opensClause({ tokens }: Sentence, start: number): boolean {
  if (start === 0) return true
  const lead = tokens[0]
  if (start === 1 && lead !== undefined && LEADS.has(lead.lower)) return /^,? $/.test(tokens[1]?.gap ?? '')
  const before = tokens.slice(0, start)
  if (before.at(-1)?.lower !== 'and' || !isJoined(tokens[start])) return false
  return !before.some(({ lower }) => SUBORDINATORS.has(lower) || NEGATIVES.has(lower))
}

/** What narration says in the sentence before, and in this one up to the verb. */
function toldBefore(block: ReadBlock, sentence: Sentence, verb: number): string {
  const previous = block.sentences[block.sentences.indexOf(sentence) - 1]
  const told = previous?.tokens.filter(token => !overlapsAny(token, block.speech)) ?? []
  const paragraphBefore = block.before.slice(block.before.lastIndexOf('\n') + 1).replace(/[“"][^”"]*[”"]?/g, '')
  const before =
    previous === undefined ? (sentences(paragraphBefore).at(-1)?.text ?? '') : told.map(({ text }) => text).join(' ')
  return `${before} ${sentence.text.slice(0, (sentence.tokens[verb]?.from ?? sentence.from) - sentence.from)}`
}

/** A name that nobody has said yet and that a later "she" in the block leans on. */
function isNameNeeded(block: ReadBlock, sentence: Sentence, { kind, start }: PersonSubject): boolean {
  const name = sentence.tokens[start]
  if (kind !== 'name' || name === undefined) return false
  const isKnown = block.before.includes(name.text) || block.text.slice(0, sentence.from).includes(name.text)
  return !isKnown && /\b(?:he|she|his|her|him|hers|they|their)\b/i.test(block.text.slice(name.to))
}
