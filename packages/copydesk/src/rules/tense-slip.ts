import { copydeskRules } from '../copydesk-rules.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { AUXILIARIES, DETERMINERS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS } from '../english/closed-classes.ts'
import { EVENT_VERBS } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isJoined } from '../reading/token.ts'
import { personSubjectAt, type PersonSubject } from './person-subject.ts'
import type { Note, QueryRule } from './rule.ts'

const ACTS = [...new Set([...EVENT_VERBS, ...ACTION_VERBS])]
const PRESENT: ReadonlySet<string> = new Set(ACTS.map(thirdPersonOf))
const PASTS: ReadonlySet<string> = new Set([...ACTS, 'take', 'go', 'come'].flatMap(base => pastOf(base, null) ?? []))
/** Forms that are past and present alike ("put", "shut") tell nothing. */
const BASES: ReadonlySet<string> = new Set(ACTS)
/** "He walks with a stick now": what somebody does all his life is told in the present. */
const HABITS = wordList('now still always often usually sometimes every nowadays today')
const KNOWS = wordList(
  'knows knew thinks thought says said sees saw hears heard hopes hoped feels felt guesses guessed remembers remembered believes believed supposes supposed tells told swears swore',
)
/** "steps" and "falls" behind "and" are as often things as acts. */
const STAIRS = wordList('step stair fall rail sink')
/** What is in one is told in the present. */
const PICTURES = wordList('photograph photo picture painting portrait film movie story play dream novel')
const PARTICLES = wordList('away back out')
/** So many sentences in the other tense are a change of tense, not a slip. */
const SHIFT = 3

interface Act {
  readonly tense: 'past' | 'present'
  /** Whose act: the form of a verb in the present depends on it, and I and we may turn to the present to remark on something. */
  readonly who: 'third' | 'they' | 'teller'
  readonly sentence: Sentence
  readonly at: number
}

/** `He opened the door and walks in.`: one act of a person in the other tense. */
export const tenseSlip: QueryRule = {
  id: copydeskRules.tenseSlip,
  reach: 'narration',
  ask: block => {
    const acts = block.sentences
      .filter(sentence => !overlapsAny(sentence, block.speech))
      .flatMap(each => actsIn(block, each))
    return acts.flatMap(act => (isSlip(block, act, acts) ? noteAt(act) : []))
  },
}

/** Acts of persons, outside subordinate clauses: what is seen at one time of the story. */
function actsIn(block: ReadBlock, sentence: Sentence): readonly Act[] {
  if (sentence.tokens.some(({ lower }) => SUBORDINATORS.has(lower) && lower !== 'as' && lower !== 'before')) return []
  if (sentence.text.includes(':') || sentence.tokens.some(({ lower }) => HABITS.has(lower))) return []
  const acts: Act[] = []
  for (const [at, token] of sentence.tokens.entries()) {
    if (!isJoined(token)) continue
    const subject = personSubjectAt(block, sentence, at - 1)
    const isJoinedOn = acts.length > 0 && sentence.tokens[at - 1]?.lower === 'and' && !isTwoNouns(sentence, at)
    const who = subject !== null ? whoIs(sentence, subject) : isJoinedOn ? acts.at(-1)?.who : undefined
    const tense = who === undefined ? null : tenseOf(token.lower, who)
    if (tense === null || who === undefined) continue
    if (subject !== null && isThoughtOf(sentence, subject.start)) return []
    if (
      subject === null ? tense === 'past' || who === 'third' || isBareVerb(sentence, at) : !isAsked(sentence, subject)
    )
      acts.push({ tense, who, sentence, at })
  }
  return acts
}

function whoIs({ tokens }: Sentence, { start, isThird }: PersonSubject): Act['who'] {
  if (isThird) return 'third'
  return tokens[start]?.lower === 'they' ? 'they' : 'teller'
}

/** "did they walk": the verb has its tense from what stands before. */
function isAsked({ tokens }: Sentence, { start, isThird }: PersonSubject): boolean {
  return !isThird && AUXILIARIES.has(tokens[start - 1]?.lower ?? '')
}

/** "and walk in", "and lift the lid"; not "the bang and crash of it", where the form is as often a noun. */
function isBareVerb({ tokens }: Sentence, at: number): boolean {
  const [before, next] = [tokens[at - 2]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (BASES.has(before) || next === 'of') return false
  return DETERMINERS.has(next) || NOMINATIVE.has(next) || PREPOSITIONS.has(next) || PARTICLES.has(next)
}

/** "he knows she walked out": told at one time, done at another. */
function isThoughtOf({ tokens }: Sentence, subject: number): boolean {
  return isJoined(tokens[subject]) && KNOWS.has(tokens[subject - 1]?.lower ?? '')
}

/**
 * "her face and hands with soap", "the path and steps down", "his walks and runs alone": a part of the body, a thing,
 * or a plural before it, and nothing behind it that a verb would take.
 */
function isTwoNouns({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  const single = tokens[at]?.lower.replace(/s$/, '') ?? ''
  if ((BODY_NOUNS.has(single) || STAIRS.has(single)) && !DETERMINERS.has(next) && !NOMINATIVE.has(next)) return true
  return tokens[at - 2]?.lower.endsWith('s') === true && !DETERMINERS.has(next) && !PREPOSITIONS.has(next)
}

function tenseOf(word: string, who: Act['who']): Act['tense'] | null {
  if (PASTS.has(word)) return BASES.has(word) ? null : 'past'
  return (who === 'third' ? PRESENT : BASES).has(word) ? 'present' : null
}

/** Against the sentence's own first act, or against everything else of the paragraph. */
function isSlip(block: ReadBlock, act: Act, acts: readonly Act[]): boolean {
  const others = acts.filter(other => other !== act)
  const same = others.filter(({ tense }) => tense === act.tense)
  const opposite = others.filter(({ tense }) => tense !== act.tense)
  if (sentencesOf([act, ...same]) >= SHIFT || isSpokenVoice(block)) return false
  const isSecond = opposite.some(({ sentence, at }) => sentence === act.sentence && at < act.at)
  if (isSecond) return true
  if (isOfPicture(block, act)) return false
  return (
    act.tense === 'present' &&
    act.who !== 'teller' &&
    same.length === 0 &&
    opposite.length >= SHIFT &&
    isBetween(act, opposite)
  )
}

/** "He picked up the photograph. In it she stands by a boat." */
function isOfPicture(block: ReadBlock, { sentence }: Act): boolean {
  const at = block.sentences.indexOf(sentence)
  return block.sentences
    .slice(Math.max(0, at - 1), at + 1)
    .some(({ tokens }) => tokens.some(({ lower }) => PICTURES.has(lower)))
}

/** Told on both sides: a paragraph may end or begin in another time. */
function isBetween({ sentence }: Act, others: readonly Act[]): boolean {
  return (
    others.some(other => other.sentence.to <= sentence.from) && others.some(other => other.sentence.from >= sentence.to)
  )
}

function sentencesOf(acts: readonly Act[]): number {
  return new Set(acts.map(({ sentence }) => sentence)).size
}

/** Somebody who talks to us may tell a thing as it happens: "so he walks in". */
function isSpokenVoice({ voice }: ReadBlock): boolean {
  return voice.person === 'first' && voice.spoken
}

function noteAt({ sentence, at }: Act): readonly Note[] {
  const token = sentence.tokens[at]
  return token === undefined ? [] : [{ from: token.from, to: token.to, word: token.text }]
}
