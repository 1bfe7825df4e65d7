import { copydeskRules } from '../copydesk-rules.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { COORDINATORS, SUBORDINATORS } from '../english/closed-classes.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { replaceWords, type Edit } from './edit.ts'
import { personSubjectAt, type PersonSubject } from './person-subject.ts'
import type { Rule } from './rule.ts'

const PAST = wordList('began started')
const THIRD = wordList('begins starts')
const BASE = wordList('begin start')

/** The start matters: something stops it, it comes by degrees, or the moment is the news. */
const START_MATTERS = wordList(`
  but until till before when whenever once after while as if unless though although because since only just never not already still soon again always often usually
  slowly gradually tentatively hesitantly haltingly finally eventually first later now earlier suddenly immediately instantly
  stop stopped stops pause paused pauses halt halted interrupt interrupted interrupts froze freezes instead halfway abandoned gave
  morning afternoon evening night noon midnight dawn dusk day days week weeks month months year years hour hours minute minutes o'clock monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
`)
const STOPS =
  /^["“]|^(?:then |and |but )?\S+(?: \S+){0,3} (?:stopped|stops|paused|pauses|halted|halts|froze|freezes|broke off|gave up|changed|thought better|got no|got as far|made it|hesitated|called|caught|grabbed|seized|lost|took hold|did not|didn['’]t|could not|couldn['’]t|never)\b|^(?:but|then stopped|halfway|a \S+ stopped|something|someone|before|at \S+ (?:he|she|they|we|i))\b|^(?:the|a|an|his|her) (?:\S+ )?(?:bell|doorbell|phone|telephone|alarm|siren|whistle|horn|knock|shout|scream|shot|hand|voice) (?:rang|rings|went|goes|sounds|blew|blows|came|comes|\p{L}+ed|\p{L}+es)\b|^(?:he|she|they|we|i) (?:was|were|had|am|is|are)\b[^.]*? when\b/iu
const OPENS_WITH_TIME = /^(?:and |but )?(?:at|by|in|on|after|from|with) /i
const BY_DEGREES =
  /\b(?:little by little|bit by bit|one by one|inch by inch|step by step|by degrees|at (?:last|first|once|length)|for the first time|more and more|thought better|chang\w+ (?:my|his|her|our|their) minds?)\b|, then\b|\band (?:the|a|an|something|someone|nobody)\b[^.]*\b(?:\p{L}+ed|went|fell|came|rang|broke|blew|shook|gave|struck)\b/iu

/** `He began to cross the room.` → `He crossed the room.` */
export const beganTo: Rule = {
  id: copydeskRules.beganTo,
  reach: 'narration',
  find: (block, sentence) =>
    startMatters(block, sentence)
      ? []
      : sentence.tokens.flatMap((token, index) => beganAt(block, sentence, index, token) ?? []),
}

function startMatters(block: ReadBlock, sentence: Sentence): boolean {
  if (!sentence.close.startsWith('.') || sentence.close.includes('..') || /[?;:—–]/.test(sentence.text)) return true
  if (
    sentence.tokens.some(({ lower }) => START_MATTERS.has(lower)) ||
    OPENS_WITH_TIME.test(sentence.text) ||
    BY_DEGREES.test(sentence.text)
  )
    return true
  return STOPS.test(block.text.slice(sentence.to).trimStart())
}

function beganAt(block: ReadBlock, sentence: Sentence, at: number, token: Token): Edit | null {
  const tense = tenseOf(token.lower)
  const to = sentence.tokens[at + 1]
  const verb = sentence.tokens[at + 2]
  if (tense === null || !isJoined(token) || !isJoined(to) || to.lower !== 'to') return null
  if (!isJoined(verb) || !ACTION_VERBS.has(verb.lower) || sharesInfinitive(sentence, at + 2)) return null
  const subject = subjectOf(block, sentence, at)
  if (subject === null || (tense !== 'past' && subject.isThird !== (tense === 'third'))) return null
  const inflected = inflect(verb.lower, tense, block)
  return inflected === null ? null : replaceWords(sentence, { first: at, last: at + 2 }, inflected, token.text)
}

type Tense = 'past' | 'third' | 'base'

function tenseOf(word: string): Tense | null {
  if (PAST.has(word)) return 'past'
  if (THIRD.has(word)) return 'third'
  return BASE.has(word) ? 'base' : null
}

function inflect(base: string, tense: Tense, block: ReadBlock): string | null {
  if (tense === 'past') return pastOf(base, block.spelling())
  return tense === 'third' ? thirdPersonOf(base) : base
}

/** A person right before the verb, or the person who opened the sentence and did something else first: "He sat and began". */
function subjectOf(block: ReadBlock, sentence: Sentence, at: number): Subject | null {
  const beside = personSubjectAt(block, sentence, at - 1)
  if (beside !== null) return beside.start === 0 || isClauseStart(sentence, beside.start) ? beside : null
  if (sentence.tokens[at - 1]?.lower !== 'and') return null
  return sentence.tokens.slice(1, at - 1).some(({ lower }) => SUBORDINATORS.has(lower))
    ? null
    : openingSubject(block, sentence)
}

type Subject = Pick<PersonSubject, 'isThird'>

function openingSubject(block: ReadBlock, sentence: Sentence): Subject | null {
  for (let end = 0; end < 4; end++) {
    const subject = personSubjectAt(block, sentence, end)
    if (subject?.start === 0) return subject
  }
  return null
}

function isClauseStart(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1]
  return (
    before !== undefined && (before.lower === 'then' || before.lower === 'and' || sentence.tokens[at]?.gap === ', ')
  )
}

/** "began to wash and dry the cups": two infinitives hang on one "to". */
function sharesInfinitive(sentence: Sentence, verb: number): boolean {
  return sentence.tokens.some(
    ({ lower }, index) =>
      index > verb && COORDINATORS.has(lower) && ACTION_VERBS.has(sentence.tokens[index + 1]?.lower ?? ''),
  )
}
