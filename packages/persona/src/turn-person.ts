/** Verbs that statements about writing begin with, but for those that may be another word there, as in "Close third person". */
const VERBS: ReadonlySet<string> = new Set(
  (
    'add address allow announce ask avoid be begin break build call choose cut describe draw drop end favor favour ' +
    'find follow give go hide hold introduce italicize join keep kill leave let make mix move name prefer punctuate put ' +
    'repeat replace reserve save say separate set shorten show skip spell spend start stay stick stop tell tie trim ' +
    'trust turn use vary want weave write'
  ).split(' '),
)

/** And not what is open, as in "Open endings". */
const OPENING_SENTENCES = /^open (?:fewer |more )?(?:sentences|paragraphs|scenes|chapters)\b/i

const OPENING =
  /^(?:(never|always|rarely|seldom|often|usually|mostly|sometimes)\s+)?(do not|don[’']t|[a-z]+)(?![a-z])(.*)$/is

/**
 * An English imperative as what someone does: "Keep sentences short" becomes "keep sentences short" of a second person
 * and "keeps sentences short" of a third. Null where it is no imperative that surely reads well so.
 */
export function turnPerson(statement: string, person: 'second' | 'third'): string | null {
  const [, adverb, verb, rest] = OPENING.exec(statement) ?? []
  if (verb === undefined || rest === undefined) return null
  const often = adverb === undefined ? '' : `${adverb.toLowerCase()} `
  const isNot = /^do/i.test(verb)
  if (!isNot && !VERBS.has(verb.toLowerCase()) && !OPENING_SENTENCES.test(`${verb}${rest}`)) return null
  if (person === 'second') return `${often}${isNot ? 'do not' : secondPerson(verb.toLowerCase())}${rest}`
  // a second imperative would have to be turned as well: better quoted than wrong
  if (!isNot && hasSecondVerb(rest)) return null
  const deed = `${often}${isNot ? 'does not' : thirdPerson(verb.toLowerCase())}${rest}`
  return deed.replace(/\byour\b/g, 'their')
}

function hasSecondVerb(rest: string): boolean {
  if (/\b(?:do not|don[’']t)\b/i.test(rest)) return true
  return [...rest.matchAll(/(?:[,;:.]|\b(?:and|or|but|then))\s+(?:then\s+|and\s+|but\s+)?([a-z]+)/gi)].some(
    ([, word = '']) => VERBS.has(word.toLowerCase()),
  )
}

function secondPerson(verb: string): string {
  return verb === 'be' ? 'are' : verb
}

function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
