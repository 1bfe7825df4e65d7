import type { RuleId } from '@understudy/contracts'
import { onRequestRules } from '../copydesk-rules.ts'
import { ADJECTIVES } from '../english/adjectives.ts'
import { articleBefore } from '../english/articles.ts'
import { capitalise } from '../english/capitalise.ts'
import { DETERMINERS, PREPOSITIONS } from '../english/closed-classes.ts'
import { LONG_FOR_PLAIN, NOUNS_TOO, PLAIN_FOR_LONG, PLAIN_PARTICIPLES } from '../english/word-pairs.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from '../rules/edit.ts'
import type { Rule } from '../rules/rule.ts'

/** `She commenced to row.` → `She began to row.` */
export const plainWords: Rule = swapOf(onRequestRules.plainWords, PLAIN_FOR_LONG)
/** `She often rowed.` → `She frequently rowed.` */
export const longWords: Rule = swapOf(onRequestRules.longWords, LONG_FOR_PLAIN)

function swapOf(id: RuleId, words: ReadonlyMap<string, string>): Rule {
  return {
    id,
    reach: 'unquoted',
    find: (_, sentence) =>
      sentence.tokens.flatMap((token, at) => swapAt(sentence, at, wordFor(sentence.tokens, at, words)) ?? []),
  }
}

/** The word of the other kind that takes the same place; undefined where none does. */
function wordFor(tokens: readonly Token[], at: number, words: ReadonlyMap<string, string>): string | undefined {
  const here = tokens[at]?.lower ?? ''
  const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]]
  const follower = isJoined(next) ? next.lower : ''
  if (NOUNS_TOO.has(here) && !TAKES_VERB.test(before)) return undefined
  if (isBound(here, before, follower) || (here.endsWith('ing') && DETERMINERS.has(before))) return undefined
  const isPerfect = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => AUXILIARY.test(lower))
  const isAttribute = DETERMINERS.has(before) || ADJECTIVES.has(before)
  return (
    ((isPerfect || isAttribute) && words === PLAIN_FOR_LONG ? PLAIN_PARTICIPLES.get(here) : undefined) ??
    words.get(here)
  )
}
const TAKES_VERB =
  /^(?:i|we|they|you|he|she|who|to|will|would|could|can|must|may|might|should|not|\p{L}+n't|\p{L}+ly)$/u
const AUXILIARY = /^(?:had|has|have|having|was|were|is|are|am|been|being|be|got|\p{L}+'(?:d|ve|s))$/u

/** What the word means there, or how it stands, has no other word. */
function isBound(here: string, before: string, next: string): boolean {
  if (here === 'sufficient') return DETERMINERS.has(before) || next === 'unto'
  if (here === 'numerous') return next === ''
  if (here === 'whilst') return DETERMINERS.has(before)
  if (here === 'approximately')
    return !/^(?:\d|a$|the$|half$|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|a\b)/.test(
      next,
    )
  if (here === 'often' || here === 'occasionally') return /^(?:as|so|too|more|most|less|very|quite|how)$/.test(before)
  if (here.startsWith('requir')) return next === 'to'
  if (here.startsWith('demonstrat')) return next === '' || PREPOSITIONS.has(next)
  if (/^(?:begin|began|commenc)/.test(here)) return next === 'with'
  if (/^m(?:eet|et)/.test(here)) return !/^(?:an?|another|some|no)$/.test(next)
  if (/^b(?:uy|ought)/.test(here)) return !/^(?:an?|the|another|some|his|my|their|our|it|them|two|three)$/.test(next)
  return here === 'begun' && DETERMINERS.has(before)
}

/** With the article before it, and its capital; a name inside a sentence is left. */
function swapAt({ tokens }: Sentence, at: number, put: string | undefined): Edit | null {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (put === undefined || here === undefined || (at > 0 && isCapital(here))) return null
  const text = isCapital(here) ? capitalise(put) : put
  if (before !== undefined && isJoined(here) && /^an?$/.test(before.lower)) {
    const article = articleBefore(put)
    return {
      from: before.from,
      to: here.to,
      text: `${isCapital(before) ? capitalise(article) : article} ${text}`,
      word: here.text,
    }
  }
  return { from: here.from, to: here.to, text, word: here.text }
}
