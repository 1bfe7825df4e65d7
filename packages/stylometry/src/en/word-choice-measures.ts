import { readSpeechVerb } from '@understudy/prose'
import type { Measure } from '../measure.ts'
import { isCapitalised } from '../is-capitalised.ts'
import { phraseIndex } from '../phrases.ts'
import type { Word } from '../prose-reading.ts'
import { wordSet } from '../word-set.ts'
import { countAt, counted, countPhrases } from './counted.ts'
import { BODY_PARTS, isBodilyFeeling, isStatedFeeling, mayShowFeeling, mayStateFeeling } from './emotion.ts'
import { isNoName } from './no-name.ts'
import { isParticiple } from './participle.ts'
import { PLAIN_WORDS } from './plain-words.ts'
import { STOCK_WORDS } from './stock-phrases.ts'
import { BE, FUNCTION_WORDS, INTENSIFIERS, HEDGES, IRREGULAR_PARTICIPLES, NOT_ABSTRACT } from './word-lists.ts'
import { IRREGULAR_PASTS } from './verbs.ts'

const LATINATE =
  /(?:ates?|ated|ating|if(?:y|ies|ied|ying)|i[sz](?:es?|ed|ing)|ive|ives|ible|ibly|able|ably|ual|ial|onal|ical|ary|ory|ant|ent|ious|uous|eous)$/
const NOT_LATINATE =
  wordSet(`promise promised promises promising rising surprise surprised surprises noise noises otherwise exercise
  table tables stable cable able unable capable five give gives live lives alive drive dive hive olive receive arrive
  water later gate gates late plate plates skate state states hated waited stated dated wise raise raised raises raising
  praise praised cruise bruise bruised bruises advise revise disguise disguised paradise
  parent parents student students talent accident present silent absent agent agents spent went meant lent sent
  ancient patient patients client moment distant instant plant plants giant infant elephant servant servants
  story stories factory history memory glory victory theory ivory library diary dictionary ordinary january february
  merchant sergeant pleasant peasant restaurant restaurants content event events vegetable comfortable size sized
  prize prized seize seized comfortable possible probable usual equal visual pirate climate private chocolate senate
  pilate palate promenade relative relatives native natives motive motives detective detectives serious curious
  precious obvious previous anxious delicious various cupboard urgent recent innocent current incident continent
  government apartment`)

const VAGUE =
  wordSet(`thing things something anything stuff someone somebody somewhere sometime something's various certain
  several lots whatever whoever somehow`)

/** Words that can go and leave the sentence standing. */
const FILLERS = phraseIndex(`just
  of course
  in fact
  after all
  at all
  at least
  anyway
  you know
  even a|an|the|in|as|his|her|my|with|more
  only just
  as well`)
const MODALS = /^(?:would|could|should|might|may|must|ought)(?:n't)?$/
const COLOURS =
  wordSet(`red blue green yellow orange purple pink brown black white grey gray golden gold silver crimson scarlet azure
  amber emerald violet indigo turquoise ivory ochre russet teal maroon beige copper bronze pale dark bright`)
const OATHS =
  wordSet(`damn damned dammit goddamn goddamned hell bloody bastard bastards bugger shit shitty bullshit crap fuck fucked
  fucking fucker motherfucker ass arse asshole arsehole bitch bitches piss pissed christ jesus`)

/** Where words come from, what they name and how they feel. */
export const WORD_CHOICE_MEASURES: readonly Measure[] = [
  counted('formal-words', countAt(PLAIN_WORDS)),
  counted('latinate-words', countAt(isLatinate, isNoName), 1.5),
  counted('vague-words', countAt(VAGUE)),
  counted('fillers', countPhrases(FILLERS)),
  counted('modal-verbs', countAt(MODALS)),
  counted('names', countAt(mayBeName, isName), 1.5),
  counted('colours', countAt(COLOURS)),
  counted('strong-language', countAt(OATHS)),
  counted('stated-feelings', countAt(mayStateFeeling, isStatedFeeling)),
  counted('bodily-feelings', countAt(mayShowFeeling, isBodilyFeeling)),
  counted('acting-body-parts', countAt(BODY_PARTS, isActingPart)),
  counted('stock-words', countAt(STOCK_WORDS)),
]

/** Verbs and adjectives built the Latin way. Nouns are counted as abstract nouns, formal words by themselves. */
function isLatinate(lower: string): boolean {
  if (lower.length < 6 || !LATINATE.test(lower) || NOT_LATINATE.has(lower) || NOT_ABSTRACT.has(lower)) return false
  return (
    readSpeechVerb(lower) === null &&
    !PLAIN_WORDS.has(lower) &&
    !STOCK_WORDS.has(lower) &&
    !INTENSIFIERS.has(lower) &&
    !HEDGES.has(lower) &&
    !lower.endsWith('ment')
  )
}

/** `I` is none. */
function mayBeName(lower: string): boolean {
  return !FUNCTION_WORDS.has(lower) && !lower.startsWith("i'")
}

/** A capital inside a sentence. */
function isName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word?.joined === true && isCapitalised(word.text) && /^\p{Lu}\p{L}*\p{Ll}/u.test(word.text)
}

const POSSESSIVES = /^(?:my|his|her|their|your|our|\p{L}+'s)$/u

/** A part of the body that does what its owner does: "her eyes scanned the room". Signs of feeling count there. */
function isActingPart(words: readonly Word[], at: number): boolean {
  const [before, part, verb] = [words[at - 1], words[at], words[at + 1]]
  if (part?.joined !== true || verb?.joined !== true) return false
  if (before === undefined || !POSSESSIVES.test(before.lower) || isBodilyFeeling(words, at) || BE.has(verb.lower))
    return false
  return (
    isParticiple(verb.lower) ||
    isPastForm(verb.lower) ||
    /^(?:scan|rest|linger|search|find|drift|move)s$/.test(verb.lower)
  )
}

function isPastForm(lower: string): boolean {
  return (lower.length > 3 && /[^e]ed$/.test(lower)) || IRREGULAR_PASTS.has(lower) || IRREGULAR_PARTICIPLES.has(lower)
}
