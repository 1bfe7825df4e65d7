import { onRequestRules } from '../copydesk-rules.ts'
import { ADJECTIVES } from '../english/adjectives.ts'
import { THING_NOUNS } from '../english/nouns.ts'
import { isParticiple } from '../english/participles.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import { deleteWords, oneEdit } from '../rules/edit.ts'
import type { Rule } from '../rules/rule.ts'

/** Behind these the adverb is what the verb needs: "treated him badly". */
const NEEDS_MANNER =
  /^(?:(?:behav|treat|look|sound|smell|breath|bleed|smok)\w*|(?:act|dress|rain|snow)(?:s|ed|ing)?|liv(?:e|es|ed|ing)|fared?|did|do|does|was|were|is|are|be|been|felt|means?|meant|spoke|speaks?|sle(?:pt|eps?)|dr[aiu]nks?|bled)$/
/** They measure or deny: "barely moved" is not "moved". */
const NO_MANNER = wordList(
  'barely hardly scarcely nearly badly highly slightly roughly evenly equally partly mostly fairly clearly really early likely closely',
)
/** Graded, paired or set off: more hangs on it than itself. */
const LEANS = wordList(
  'so too as more less most least very quite rather and but or not enough how than almost only just even',
)

/** `She slowly turned the key.` → `She turned the key.`: adverbs of manner, wherever nothing hangs on them. */
export const cutAdverbs: Rule = {
  id: onRequestRules.cutAdverbs,
  reach: 'unquoted',
  find: (_, sentence) =>
    sentence.tokens.flatMap((token, at) =>
      isManner(token.lower) && !isCapital(token) && !isNeeded(sentence, at)
        ? oneEdit(deleteWords(sentence, { first: at, last: at }, token.text))
        : [],
    ),
}

/** An adjective with -ly behind it. */
function isManner(word: string): boolean {
  if (!word.endsWith('ly') || NO_MANNER.has(word)) return false
  return (
    [word.slice(0, -2), `${word.slice(0, -3)}y`, `${word.slice(0, -1)}e`].some(base => ADJECTIVES.has(base)) &&
    !ADJECTIVES.has(word)
  )
}

function isNeeded({ tokens }: Sentence, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (before === undefined || !isJoined(tokens[at])) return true
  if (LEANS.has(before.lower) || (isJoined(next) && isLeaning(next, tokens[at + 2]))) return true
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => NEEDS_MANNER.test(lower) || lower.endsWith("n't"))
}

/** "the roughly drawn map". */
function isAttribute({ lower }: Token, after: Token | undefined): boolean {
  return isParticiple(lower) && isJoined(after) && THING_NOUNS.has(after.lower)
}

/** "quietly hurt", "quietly and slowly"; not "quietly and left". */
function isLeaning(next: Token, after: Token | undefined): boolean {
  if (next.lower === 'and') return after?.lower.endsWith('ly') === true
  return LEANS.has(next.lower) || ADJECTIVES.has(next.lower) || isAttribute(next, after)
}
