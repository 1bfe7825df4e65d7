import { copydeskRules } from '../copydesk-rules.ts'
import { DETERMINERS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS } from '../english/closed-classes.ts'
import { EVENT_VERBS, isUnderWay } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS, COMPOUNDS, FELT_NOUNS, PERSON_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { replaceWords, type Edit } from './edit.ts'
import { herAlone, nounOf, perceivedAt, type Perceived } from './perceived.ts'
import { PERCEIVING, perceiverOf, type Perceiving } from './perceiver.ts'
import type { Rule } from './rule.ts'
import { isSafeTail } from './safe-tail.ts'
import { thatClause, type FilteredPlace, type Happened } from './that-clause.ts'

/**
 * `She heard the door slam.` → `The door slammed.`
 *
 * A bare infinitive takes the tense of the verb of perceiving; an -ing form keeps its aspect (`saw him running` → `He
 * was running`), because "ran" would make one event of what was already under way; "saw that" and "noticed that" leave
 * their clause as it stands.
 */
export const filterVerb: Rule = {
  id: copydeskRules.filterVerb,
  reach: 'narration',
  find: (block, sentence) =>
    sentence.tokens.flatMap((token, verb) => {
      const perceiving = PERCEIVING.get(token.lower)
      return perceiving === undefined ? [] : (editAt({ block, sentence, verb, perceiving }) ?? [])
    }),
}

function editAt(place: FilteredPlace): Edit | null {
  const { block, sentence, verb } = place
  const subject = perceiverOf(block, sentence, verb)
  if (subject === null) return null
  const perceiver = sentence.tokens[subject.start]
  const happened = thatClause(place) ?? eventSeen(place, perceiver)
  if (happened === null || !isSafeTail(sentence, happened.last + 1)) return null
  return replaceWords(
    sentence,
    { first: subject.start, last: happened.last },
    happened.text,
    sentence.tokens[verb]?.text ?? '',
  )
}

function eventSeen(place: FilteredPlace, perceiver: Token | undefined): Happened | null {
  const { block, sentence, verb } = place
  const isHer = sentence.tokens[verb + 1]?.lower === 'her' && isRunning(sentence.tokens[verb + 2])
  for (const perceived of isHer ? [herAlone(verb + 1)] : perceivedAt(block, sentence, verb + 1)) {
    const happened = perceiver === undefined || isConfusable(perceiver, perceived) ? null : happenedTo(place, perceived)
    if (happened !== null) return happened
  }
  return null
}

function happenedTo(place: FilteredPlace, perceived: Perceived): Happened | null {
  const { tokens } = place.sentence
  if (place.perceiving.sense === 'feel' && !isFelt(perceived)) return null
  const next = tokens[perceived.last + 1]
  const adverb = isJoined(next) && next.lower.endsWith('ly') && !EVENT_VERBS.has(next.lower) ? next : null
  const last = perceived.last + (adverb === null ? 1 : 2)
  const event = eventAt(place, perceived, last)
  if (event === null) return null
  return { last, text: [perceived.text, ...(adverb === null ? [event] : placeAdverb(event, adverb.text))].join(' ') }
}

/** "was softly closing", "softly closed". */
function placeAdverb(happened: string, adverb: string): readonly string[] {
  const [auxiliary, ...rest] = happened.split(' ')
  return rest.length === 0 ? [adverb, happened] : [auxiliary ?? '', adverb, ...rest]
}

/** The finite verb for word `at`; null where that is no event of its own. */
function eventAt({ block, sentence, perceiving }: FilteredPlace, perceived: Perceived, at: number): string | null {
  const token = sentence.tokens[at]
  const after = sentence.tokens[at + 1]
  if (!isJoined(token) || (isJoined(after) && (ENDS_NO_EVENT.has(after.lower) || isAnotherEvent(after)))) return null
  // "we heard it start": what is left, "it started", has lost that it is out of sight
  if (perceived.head === 'it' && perceiving.sense === 'hear' && after === undefined) return null
  if (isRunning(token))
    return perceived.head === 'it' && token.lower === 'coming' ? null : `${toBe(perceiving, perceived)} ${token.text}`
  if (!EVENT_VERBS.has(token.lower) || perceiving.sense === 'notice') return null
  if (nounOf(token.lower) !== null && isJoined(after) && !mayFollowEvent(after)) return null
  if (!perceived.isPlural && COMPOUNDS.has(`${perceived.head}-${token.lower}`)) return null
  if (perceiving.tense === 'past') return pastOf(token.lower, block.spelling())
  return perceived.isPlural ? token.lower : thirdPersonOf(token.lower)
}
/** Behind these the word before is a noun, or the clause has another verb. */
const ENDS_NO_EVENT = wordList(
  'of was were is are am had has have did does do would could should might will can may must be been',
)

/** Behind a word that is a noun as well, what proves it the verb: "the gate swing open", not "the cold wind bite". */
function mayFollowEvent({ lower }: Token): boolean {
  if (PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || SUBORDINATORS.has(lower) || NOMINATIVE.has(lower))
    return true
  return OUTCOMES.has(lower) || FOLLOWS.has(lower) || lower.endsWith('ly')
}
const FOLLOWS = wordList(
  'and away back home again once twice together apart forward forwards backward backwards ahead like hard',
)

/** "the garden swing creak": the first of the two is a noun. "swing open" is one event. */
function isAnotherEvent({ lower }: Token): boolean {
  return EVENT_VERBS.has(lower) && !OUTCOMES.has(lower)
}
const OUTCOMES = wordList('open shut clear free still round light down fast slow')

function isRunning(token: Token | undefined): boolean {
  return isJoined(token) && isUnderWay(token.lower)
}

function toBe({ tense }: Perceiving, { isPlural }: Perceived): string {
  if (tense === 'past') return isPlural ? 'were' : 'was'
  return isPlural ? 'are' : 'is'
}

/** After the cut "he" would be read as the perceiver; and a name gives no gender to tell by. */
function isConfusable(perceiver: Token, { kind, head }: Perceived): boolean {
  if (kind !== 'pronoun' || head === 'it') return false
  const pairs: Readonly<Record<string, readonly string[]>> = {
    he: ['her', 'them'],
    she: ['him', 'them'],
    they: ['him', 'her'],
    i: ['him', 'her', 'them'],
    we: ['him', 'her', 'them'],
  }
  return pairs[perceiver.lower]?.includes(head) !== true
}

/** What moves against the body, or in it; "felt him watching" is a belief. */
function isFelt({ kind, head, text }: Perceived): boolean {
  return (
    kind === 'thing' &&
    !PERSON_NOUNS.has(head) &&
    (FELT_NOUNS.has(head) || (BODY_NOUNS.has(head) && !/^(?:a|an|the) /i.test(text)))
  )
}
