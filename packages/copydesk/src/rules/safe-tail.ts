import { COORDINATORS, NEGATIVES, REFLEXIVES, SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'

/** These open a clause that may hang on the perceiving. */
const HANGS_ON_PERCEIVER = wordList(
  'that which who whom whose what if because since though although whereas unless until till than whether why how so lest',
)

/** Seen by a glass, heard at a distance, seen again: how it was perceived is the matter. */
const PERCEIVING_MATTERS = wordList(`
  through mirror glass window windscreen windshield screen television tv telly film photograph photo picture telescope binoculars lens camera monitor dream nightmare memory mind mind's imagination vision phone radio reflection headphones earphones keyhole
  clearly distinctly plainly unmistakably vividly faintly dimly barely only again always often never ever once sometimes yesterday ago before first last time times finally
  own every each herself himself myself
`)

/** Behind a comma, these go on with what happens and not with who perceives. */
const GOES_ON = wordList(
  'like as somewhere above below far behind beneath beyond overhead outside inside upstairs downstairs loud hard fast high low',
)

const PAIRED = wordList('up down in out back forth round over again left right on off to fro there here')

/**
 * Whether words `first` and on, up to the end of the sentence, still hold once their perceiver is gone: nothing joined
 * to what was perceived, nothing that hangs on the perceiving, a plain full stop. A clause of its own may follow.
 */
export function isSafeTail(sentence: Sentence, first: number): boolean {
  const { tokens, close } = sentence
  if (!/^\.["”’]?$/.test(close)) return false
  const clause = tokens.findIndex((token, at) => at >= first && opensOwnClause(tokens, at, token))
  return tokens
    .slice(first, clause === -1 ? tokens.length : clause)
    .every((token, index) => isSafe(tokens, first + index, token))
}

/** ", and she ran", "; nobody came": a clause with a subject of its own, which needs no perceiver. */
function opensOwnClause(tokens: readonly Token[], at: number, token: Token): boolean {
  const next = tokens[at + 1]
  if (token.gap === '; ') return SUBJECT_PRONOUNS.has(token.lower)
  return (
    token.gap === ', ' &&
    (token.lower === 'and' || token.lower === 'but') &&
    isJoined(next) &&
    SUBJECT_PRONOUNS.has(next.lower)
  )
}

function isSafe(tokens: readonly Token[], at: number, token: Token): boolean {
  if (HANGS_ON_PERCEIVER.has(token.lower) || PERCEIVING_MATTERS.has(token.lower)) return false
  if (NEGATIVES.has(token.lower) || REFLEXIVES.has(token.lower)) return false
  if (COORDINATORS.has(token.lower)) return isPair(tokens, at)
  return token.gap === ', ' ? GOES_ON.has(token.lower) : isJoined(token)
}

/** "up and down", "back and forth". */
function isPair(tokens: readonly Token[], at: number): boolean {
  return PAIRED.has(tokens[at - 1]?.lower ?? '') && PAIRED.has(tokens[at + 1]?.lower ?? '')
}
