import { onRequestRules } from '../copydesk-rules.ts'
import { CONTRACTIONS, EXPANSIONS } from '../english/contractions.ts'
import { capitalise } from '../english/capitalise.ts'
import { SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from '../rules/edit.ts'
import type { Rule } from '../rules/rule.ts'

/** `She did not know.` → `She didn't know.`, in narration. */
export const contractNarration: Rule = {
  id: onRequestRules.contract,
  reach: 'unquoted',
  find: (block, { tokens }) => tokens.flatMap((_, at) => contracted(block, tokens, at) ?? []),
}

/** `She didn't know.` → `She did not know.` */
export const expandNarration: Rule = {
  id: onRequestRules.expand,
  reach: 'unquoted',
  find: (_, { tokens, close }) =>
    close.includes('?') ? [] : tokens.flatMap((_token, at) => expanded(tokens, at) ?? []),
}

/** Something has to follow: "as far as it is" ends on its verb. */
function contracted(block: ReadBlock, tokens: readonly Token[], at: number): Edit | null {
  const [first, second, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined) return null
  if (first.lower === 'cannot')
    return isJoined(second) && !isLeft(second) ? shortened(block, first, first, "can't") : null
  if (!isJoined(second) || !isJoined(next) || second.text === 'NOT' || (second.lower === 'not' && isLeft(next)))
    return null
  if (second.lower === 'not' && isOneOfUnlike(tokens, at)) return null
  // "Had not the tide turned": a condition, not a question
  if (at === 0 && second.lower === 'not' && /^(?:had|were|should)$/.test(first.lower)) return null
  const short = CONTRACTIONS.get(`${first.lower} ${second.lower}`)
  const isBlocked =
    (next.lower === 'not' && first.lower !== 'i') ||
    /^(?:what|who|where|how|than|as|that)$/.test(tokens[at - 1]?.lower ?? '')
  if (short === undefined || (second.lower !== 'not' && (isBlocked || /^(?:what|who|that)$/.test(first.lower))))
    return null
  return shortened(block, first, second, short)
}

/** "could not but laugh", "was not only tired": the two words belong to what follows. */
function isLeft({ lower }: Token): boolean {
  return /^(?:but|only|merely|just|simply)$/.test(lower)
}

/** "would not, could not go": the first has nothing to lean on, and both should read alike. */
function isOneOfUnlike(tokens: readonly Token[], at: number): boolean {
  const isAnd = /^(?:and|or|nor|but)$/.test(tokens[at - 1]?.lower ?? '')
  const not = isAnd ? at - 2 : at - 1
  const isSame = tokens[not]?.lower === 'not' && CONTRACTIONS.has(`${tokens[not - 1]?.lower} not`)
  return isSame && !isJoined(tokens[not + 1])
}

function shortened(block: ReadBlock, first: Token, last: Token, short: string): Edit {
  const text = block.apostrophe(short)
  const word = first === last ? first.text : `${first.text} ${last.text}`
  return { from: first.from, to: last.to, text: isCapital(first) ? capitalise(text) : text, word }
}

/** "Didn't he know?" would need another order. */
function expanded(tokens: readonly Token[], at: number): Edit | null {
  const [here, next] = [tokens[at], tokens[at + 1]]
  const full = here === undefined ? undefined : EXPANSIONS.get(here.lower)
  if (here === undefined || full === undefined) return null
  if (here.lower.endsWith("n't") && isJoined(next) && (SUBJECT_PRONOUNS.has(next.lower) || isCapital(next))) return null
  return {
    from: here.from,
    to: here.to,
    text: here.lower.startsWith("i'") ? `I${full.slice(1)}` : isCapital(here) ? capitalise(full) : full,
    word: here.text,
  }
}
