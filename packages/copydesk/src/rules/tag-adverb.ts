import { copydeskRules } from '../copydesk-rules.ts'
import { PREPOSITIONS } from '../english/closed-classes.ts'
import { REPEATING_ADVERBS } from '../english/repeating-adverbs.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import { deleteWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Behind the adverb these begin something else; all others may lean on it: "loudly enough", "softly but". */
const FOLLOWS = wordList('when while before after because again once until till his her my their our the')
/** Words that grade, deny or set off: then the adverb is what the sentence says. */
const LEANS = wordList(
  'very so too as more less most least quite rather almost only just not never still even and but or yet though enough like',
)

const DENIES = wordList('if not never to')

/** `he shouted loudly` → `he shouted` */
export const tagAdverb: Rule = {
  id: copydeskRules.tagAdverb,
  reach: 'unquoted',
  find: (_, sentence) =>
    sentence.tokens.flatMap((token, at) => {
      const repeats = REPEATING_ADVERBS.get(token.lower)
      const adverb = repeats === undefined ? null : repeatedBeside(sentence, at, repeats)
      if (adverb === null || isDenied(sentence, at) || leans(sentence, adverb)) return []
      return cut(sentence, at, adverb) ?? []
    }),
}

/** The adverb behind the verb, behind the one word that names who spoke, or right before the verb. */
function repeatedBeside({ tokens }: Sentence, verb: number, repeats: ReadonlySet<string>): number | null {
  const isRepeat = (at: number): boolean => repeats.has(tokens[at]?.lower ?? '')
  if (isRepeat(verb + 1) && isJoined(tokens[verb + 1])) return verb + 1
  const name = tokens[verb + 1]
  if (isJoined(name) && isSpeaker(name) && isJoined(tokens[verb + 2]) && isRepeat(verb + 2)) return verb + 2
  return isRepeat(verb - 1) && isJoined(tokens[verb]) && verb > 1 ? verb - 1 : null
}

function isSpeaker(token: Token): boolean {
  return isCapital(token) || token.lower === 'he' || token.lower === 'she'
}

/** "did not whisper softly", "if he shouted loudly": what is denied or supposed may turn on the adverb. */
function isDenied({ tokens }: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && isJoined(tokens[at + 1]); at--) {
    const lower = tokens[at]?.lower ?? ''
    if (DENIES.has(lower) || lower.endsWith("n't")) return true
  }
  return false
}

function leans({ tokens, text, from }: Sentence, adverb: number): boolean {
  const [before, here, next] = [tokens[adverb - 1], tokens[adverb], tokens[adverb + 1]]
  if (here === undefined || LEANS.has(before?.lower ?? '')) return true
  if (next === undefined) return false
  const isAnother = LEANS.has(next.lower) || next.lower.endsWith('ly')
  if (next.gap !== ' ')
    return next.gap === ', '
      ? isAnother && !isNewAct(next, tokens[adverb + 2])
      : /[-(]/.test(text.slice(here.to - from, next.from - from))
  // before its verb the adverb has the verb behind it
  if (REPEATING_ADVERBS.has(next.lower)) return false
  return isAnother || !(PREPOSITIONS.has(next.lower) || FOLLOWS.has(next.lower))
}

/** ", and shut the hatch" */
function isNewAct(and: Token, next: Token | undefined): boolean {
  return and.lower === 'and' && next?.lower.endsWith('ly') === false
}

function cut(sentence: Sentence, verb: number, adverb: number): Edit | null {
  return deleteWords(sentence, { first: adverb, last: adverb }, sentence.tokens[verb]?.text ?? '')
}
