import type { RuleId } from '@understudy/contracts'
import { onRequestRules } from '../copydesk-rules.ts'
import { articleBefore } from '../english/articles.ts'
import { capitalise } from '../english/capitalise.ts'
import { LONG_FOR_PLAIN, PLAIN_FOR_LONG } from '../english/word-pairs.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined } from '../reading/token.ts'
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
    find: (_, sentence) => sentence.tokens.flatMap((token, at) => swapAt(sentence, at, words.get(token.lower)) ?? []),
  }
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
