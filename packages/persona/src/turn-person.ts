import { turnPronouns } from './pronouns.ts'
import { secondPerson, thirdPerson } from './verb-form.ts'

/** Verbs that statements about writing begin with, but for those that may be another word there, as in "Close third person". */
const VERBS: ReadonlySet<string> = new Set(
  (
    'add address allow announce ask avoid be begin break bring build call choose cut deepen delay delete describe draw ' +
    'drop dwell end ensure exclude explain favor favour find finish follow give go hide hold imply include introduce ' +
    'italicize join keep kill leave let limit linger maintain make mix move name omit preserve prefer punctuate ' +
    'put raise reduce refrain rely remove repeat replace reserve retain reveal save say separate set sharpen shorten show ' +
    'skip soften spell spend start stay stick stop strip substitute suggest summarise summarize tell tie trim trust ' +
    'try turn use vary want weave withhold write'
  ).split(' '),
)

/** And not what is open, as in "Open endings". */
const OPENING_SENTENCES = /^open (?:fewer |more )?(?:sentences|paragraphs|scenes|chapters)\b/i

const OFTEN = 'never|always|only|rarely|seldom|often|usually|mostly|sometimes'
const OPENING = new RegExp(`^(?:please,?\\s+)?(?:(${OFTEN})\\s+)?(do not|don[’']t|[a-z]+)(?![a-z])(.*)$`, 'is')

/** What there may be none, fewer or more of: with another noun "No dogs die" would be taken for one. */
const WANTED =
  /^(no|fewer|less|more)\s+((?:[a-z-]+\s+){0,2}?(?:adjectives|adverbs|backstory|clich[eé]s?|commas|contractions|dashes|description|dialogue|ellipses|exposition|flashbacks|italics|jokes|marks|metaphors|profanity|questions|repetition|semicolons|similes|slang|summary|swearing|tags|violence|voice))(?=$|\s+(?:in|at|of|for|from|before|after|between|with|within|on|per|than|unless|when)\b)(.*)$/is

/**
 * A wish in English as what someone does: "Keep sentences short" becomes "keep sentences short" of a second person and
 * "keeps sentences short" of a third. Null where it is no wish that surely reads well so.
 */
export function turnPerson(statement: string, person: 'second' | 'third'): string | null {
  if (SECOND_SENTENCE.test(statement)) return null
  return turnFirstPerson(statement, person) ?? turnWanted(statement, person) ?? turnImperative(statement, person)
}

/** Another sentence would have to be turned as well: better quoted than wrong. */
const SECOND_SENTENCE = /[.!?]["”’]?\s+\p{L}/u

function turnImperative(statement: string, person: 'second' | 'third'): string | null {
  const [, adverb, verb, rest] = OPENING.exec(statement) ?? []
  if (verb === undefined || rest === undefined) return null
  const often = adverb === undefined ? '' : `${adverb.toLowerCase()} `
  const isNot = /^do/i.test(verb)
  if (!isNot && !VERBS.has(verb.toLowerCase()) && !OPENING_SENTENCES.test(`${verb}${rest}`)) return null
  if (person === 'second')
    return `${often}${isNot ? 'do not' : secondPerson(verb.toLowerCase())}${turnPronouns(rest, person)}`
  if (!isNot && hasSecondVerb(rest)) return null
  return `${often}${isNot ? 'does not' : thirdPerson(verb.toLowerCase())}${turnPronouns(rest, person)}`
}

/** "No adverbs", "Fewer similes in action": what someone uses. */
function turnWanted(statement: string, person: 'second' | 'third'): string | null {
  const [, amount, what, rest] = WANTED.exec(statement) ?? []
  if (amount === undefined || what === undefined || rest === undefined || FINITE.test(rest)) return null
  return `${person === 'second' ? 'use' : 'uses'} ${amount.toLowerCase()} ${what}${turnPronouns(rest, person)}`
}
const FINITE = /\b(?:is|are|was|were|should|must|can|may|will)\b/i

const FIRST = new RegExp(
  `^I(?:[’'](m|d|ve|ll))?\\s+(?:(${OFTEN}|really|much|also)\\s+)?(do not|don[’']t|can(?:not|[’']t)|[a-z]+)(?![a-z])(.*)$`,
  'is',
)
/** Said of everybody alike. */
const MODAL = /^(?:can|cannot|can[’']t|could|would|should|will|must|may|might)$/i
const SHORT = { m: ['are', 'is'], ve: ['have', 'has'], d: ['would', 'would'], ll: ['will', 'will'] } as const

/** "I like short sentences", as people say it of themselves. */
function turnFirstPerson(statement: string, person: 'second' | 'third'): string | null {
  const [, short, adverb, verb = '', rest = ''] = FIRST.exec(statement) ?? []
  if (verb === '' || hasSecondVerb(rest)) return null
  const often = adverb === undefined ? '' : `${adverb.toLowerCase()} `
  const tail = turnPronouns(rest, person)
  const contracted = SHORT[short?.toLowerCase() as keyof typeof SHORT]
  if (contracted !== undefined) return `${contracted[person === 'second' ? 0 : 1]} ${often}${verb}${tail}`
  if (/^do(?: not|n[’']t)$/i.test(verb)) return `${often}${person === 'second' ? 'do not' : 'does not'}${tail}`
  if (MODAL.test(verb)) return `${often}${verb}${tail}`
  if (/^am$/i.test(verb)) return `${often}${person === 'second' ? 'are' : 'is'}${tail}`
  return `${often}${person === 'second' ? verb : thirdPerson(verb)}${tail}`
}

function hasSecondVerb(rest: string): boolean {
  if (/\b(?:do not|don[’']t)\b/i.test(rest)) return true
  return [...rest.matchAll(/(?:[,;:.]|\b(?:and|or|but|then))\s+(?:then\s+|and\s+|but\s+)?([a-z]+)/gi)].some(
    ([, word = '']) => VERBS.has(word.toLowerCase()),
  )
}
