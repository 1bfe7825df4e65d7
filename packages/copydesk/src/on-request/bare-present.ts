import { DETERMINERS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS } from '../english/closed-classes.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, type Token } from '../reading/token.ts'

const LINKS = /^(?:and|then|or|but)$/
const PARTICLES = /^(?:up|down|in|out|on|off|away|back|over|round|around|along|past|home|again|there|here)$/
/** What may follow a link or a comma and is no verb. */
const NO_VERBS =
  /^(?:and|then|or|but|so|yet|not|it|there|i|you|he|she|we|they|him|us|them|who|nothing|nobody|somebody|someone|something|\p{L}+ly|\p{L}+ing|only|still|never|always|just|also|here|now|back|away|out|up|down)$/u

/**
 * Whether word `at`, in a sentence whose subject is I, we or they, is a verb of it behind "and", "then" or a comma; null
 * where it may be one and may be a noun: "salt and water".
 */
export function isBareVerb(
  { tokens }: Pick<Sentence, 'tokens'>,
  at: number,
  verbs: ReadonlyMap<Token, string>,
  isBase: (word: string) => boolean,
): boolean | null {
  const [token, before] = [tokens[at], linkBefore(tokens, at)]
  if (token === undefined || before === null) return false
  const { lower } = token
  if (
    isCapital(token) ||
    NO_VERBS.test(lower) ||
    [DETERMINERS, PREPOSITIONS, SUBORDINATORS].some(list => list.has(lower))
  )
    return false
  if (!isBase(lower)) return null
  // "they let me take it and cross the yard": it may go on with theirs or with mine
  if (tokens.slice(0, at).some((other, i) => isBase(other.lower) && !verbs.has(other) && !isNoun(tokens, i)))
    return null
  const next = tokens[at + 1]?.lower ?? ''
  // "take the lamp and cross the yard", "stop and turn", "sit down and eat"
  if (DETERMINERS.has(next) || NOMINATIVE.has(next)) return true
  return (before !== undefined && verbs.has(before)) || PARTICLES.test(before?.lower ?? '') ? true : null
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  return DETERMINERS.has(tokens[at - 1]?.lower ?? '')
}

/** The word before the link or comma that stands before word `at`; null where none stands there. */
function linkBefore(tokens: readonly Token[], at: number): Token | undefined | null {
  let end = at
  while (/ly$|^(?:only|still|never|always|just|also)$/.test(tokens[end - 1]?.lower ?? '')) end--
  if (!LINKS.test(tokens[end - 1]?.lower ?? '')) return tokens[end]?.gap === ', ' ? tokens[end - 1] : null
  while (LINKS.test(tokens[end - 1]?.lower ?? '')) end--
  return tokens[end - 1]
}
