import { onRequestRules } from '../copydesk-rules.ts'
import { INDEFINITES, SUBJECT_PRONOUNS, SUBORDINATORS } from '../english/closed-classes.ts'
import { capitalise } from '../english/capitalise.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from '../rules/edit.ts'
import type { Rule } from '../rules/rule.ts'

/** A sentence of fewer words is no sentence worth parting off. */
const LEAST_WORDS = 3

/** `She took the lamp, and he followed her.` → `She took the lamp. He followed her.` */
export const splitSentences: Rule = {
  id: onRequestRules.splitSentences,
  reach: 'narration',
  find: (_, sentence) => (hangs(sentence) ? [] : sentence.tokens.flatMap((_token, at) => partedAt(sentence, at) ?? [])),
}

/** A clause that opens with "when", or a list of clauses, would fall apart. */
function hangs({ tokens, close }: Sentence): boolean {
  return (
    !/^\.["”’]?$/.test(close) ||
    tokens.some(({ lower }) => SUBORDINATORS.has(lower)) ||
    tokens[0]?.lower.endsWith('ing') === true
  )
}

function partedAt({ tokens }: Sentence, at: number): Edit | null {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (before === undefined || here === undefined || at < LEAST_WORDS) return null
  const joiner = here.gap === ', ' && (here.lower === 'and' || here.lower === 'but')
  const subject = joiner ? tokens[at + 1] : here
  if (subject === undefined || (!joiner && here.gap !== '; ') || (joiner && !isJoined(subject))) return null
  if (!isSubject(subject) || tokens.length - at < LEAST_WORDS) return null
  const kept = joiner && here.lower === 'and' ? subject : here
  return { from: before.to, to: kept.to, text: `. ${capitalise(kept.text)}`, word: here.text }
}

function isSubject(token: Token): boolean {
  return (
    SUBJECT_PRONOUNS.has(token.lower) ||
    INDEFINITES.has(token.lower) ||
    token.lower === 'nobody' ||
    (token.lower === 'the' && !isCapital(token))
  )
}
