import { IRREGULAR_VERBS } from '@understudy/stylometry'
import { onRequestRules } from '../copydesk-rules.ts'
import { INDEFINITES, SUBJECT_PRONOUNS, SUBORDINATORS } from '../english/closed-classes.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { capitalise } from '../english/capitalise.ts'
import { EVENT_VERBS } from '../english/event-verbs.ts'
import { FINITE_VERBS } from '../english/finite-verbs.ts'
import { wordList } from '../english/word-list.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import type { Edit } from '../rules/edit.ts'
import type { Rule } from '../rules/rule.ts'

/** Behind these, what is told is somebody's: parted off, it would be a fact. */
const REPORTS = wordList(
  'said says thought thinks knew knows told felt feels hoped hopes believed wished supposed heard',
)
const PASTS: ReadonlySet<string> = new Set([...IRREGULAR_VERBS.values()].flatMap(({ pasts }) => pasts))
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
    tokens.some(({ lower }) => SUBORDINATORS.has(lower) || REPORTS.has(lower)) ||
    /^(?:either|neither|not|hardly|scarcely|no)$/.test(tokens[0]?.lower ?? '') ||
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
  const next = tokens.findIndex(
    (token, place) => place > at && /^[,;]/.test(token.gap) && place > tokens.indexOf(subject),
  )
  if (
    !isClause(tokens.slice(0, at)) ||
    !isClause(tokens.slice(tokens.indexOf(subject), next === -1 ? undefined : next))
  )
    return null
  const kept = joiner && here.lower === 'and' ? subject : here
  return { from: before.to, to: kept.to, text: `. ${capitalise(kept.text)}`, word: here.text }
}

/** Words with a verb of their own behind the first: not "and the boy a coin", "one more step", "take the lamp". */
function isClause([subject, ...rest]: readonly Token[]): boolean {
  const [verb] = rest
  if (subject === undefined || verb === undefined) return false
  if (rest.some(({ lower }) => FINITE_VERBS.has(lower) || PASTS.has(lower) || /[^e]ed$/.test(lower))) return true
  return (
    /^(?:i|we|they|you)$/.test(subject.lower) &&
    (ACTION_VERBS.has(verb.lower) || EVENT_VERBS.has(verb.lower) || IRREGULAR_VERBS.has(verb.lower))
  )
}

function isSubject(token: Token): boolean {
  return (
    SUBJECT_PRONOUNS.has(token.lower) ||
    INDEFINITES.has(token.lower) ||
    token.lower === 'nobody' ||
    (token.lower === 'the' && !isCapital(token))
  )
}
