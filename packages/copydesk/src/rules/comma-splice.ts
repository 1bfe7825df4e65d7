import { copydeskRules } from '../copydesk-rules.ts'
import { COORDINATORS, INDEFINITES, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from '../english/closed-classes.ts'
import { FINITE_VERBS } from '../english/finite-verbs.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isJoined, type Token } from '../reading/token.ts'
import type { Note, QueryRule } from './rule.ts'

/** "He would come, he said": the clause behind only says whose words they are. */
const SAYS = wordList('said thought knew told says')
const MODALS = wordList('may might could would should can will must')
const BE = /^(?:was|were|is|are)$/
const NOBODY = wordList('nobody nothing everyone everybody someone somebody')
/** Two clauses as short as this may stand side by side: "He came, he saw". */
const SHORT_CLAUSE = 3
/** A writer who does it more often than once hereabouts does it on purpose. */
const STYLE = 2
/** Behind these the first clause leads to the second: "as if", "said", "the more … the more". */
const LEADS =
  /^(?:the (?:more|less|longer|better|instant|moment|minute|second|hour|day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter|time|way|first|next|last)|so|such|not only|no sooner|hardly|scarcely|if|had|were|should)\b|\b(?:said|says|thought|asked|told|knew|maybe|perhaps|is|was|fact)$/i

/** `The train left, nobody had told her.`: a full stop, a dash, or a style. */
export const commaSplice: QueryRule = {
  id: copydeskRules.commaSplice,
  reach: 'narration',
  ask: block => {
    const found = splicesIn(block)
    return found.length === 0 || found.length >= STYLE || isStyle(block) ? [] : found
  },
}

function splicesIn(block: ReadBlock): readonly Note[] {
  return block.sentences
    .filter(sentence => !overlapsAny(sentence, block.speech))
    .flatMap(sentence => spliceOf(sentence) ?? [])
}

function spliceOf({ tokens, text, from, close }: Sentence): Note | null {
  const comma = tokens.findIndex(({ gap }) => gap === ', ')
  if (comma === -1 || !/^\.["”’]?$/.test(close) || (text.match(/,/g)?.length ?? 0) > 1 || /[;:—–()?!…]/.test(text))
    return null
  const [first, second] = [tokens.slice(0, comma), tokens.slice(comma)]
  if (!standsAlone(first) || !opensClause(second) || LEADS.test(text.slice(0, (first.at(-1)?.to ?? from) - from)))
    return null
  if (isBalanced(first, second)) return null
  if (first.length <= SHORT_CLAUSE && second.length <= SHORT_CLAUSE) return null
  const [end, start] = [first.at(-1), second[0]]
  return end === undefined || start === undefined
    ? null
    : { from: end.from, to: start.to, word: `${end.text}, ${start.text}` }
}

/** "He might be back, he might not", "It was not the wind, it was a voice": one verb set against itself. */
function isBalanced(first: readonly Token[], [subject, verb]: readonly Token[]): boolean {
  if (
    first.some(({ lower }) => lower === 'not') &&
    [...first.slice(1), verb].filter(token => BE.test(token?.lower ?? '')).length === 2
  )
    return true
  return (
    first[0]?.lower === subject?.lower &&
    MODALS.has(verb?.lower ?? '') &&
    first.some(({ lower }) => lower === verb?.lower)
  )
}

/** A subject and a finite verb near the front, and nothing that makes it hang on the other. */
function standsAlone(tokens: readonly Token[]): boolean {
  if (tokens.some(({ lower }) => SUBORDINATORS.has(lower) || COORDINATORS.has(lower))) return false
  const subject = tokens[0]?.lower ?? ''
  const isSubject = SUBJECT_PRONOUNS.has(subject) || /^(?:the|his|her|my|their|a|an)$/.test(subject)
  const verb = tokens.findIndex(({ lower }) => FINITE_VERBS.has(lower))
  return isSubject && verb >= 1 && verb <= 3
}

/** A pronoun and its finite verb, or "nobody had". */
function opensClause(tokens: readonly Token[]): boolean {
  const [subject, verb] = tokens
  if (subject === undefined || !isJoined(verb)) return false
  const isSubject = SUBJECT_PRONOUNS.has(subject.lower) || INDEFINITES.has(subject.lower) || NOBODY.has(subject.lower)
  return isSubject && FINITE_VERBS.has(verb.lower) && !isReport(tokens)
}

/** ", he said", ", she knew from the smell", ", he was told"; not ", everybody knew it". */
function isReport([, verb, next]: readonly Token[]): boolean {
  if (BE.test(verb?.lower ?? '') && /^(?:told|sure|certain)$/.test(next?.lower ?? '')) return true
  if (/^(?:would|could)$/.test(verb?.lower ?? '')) return /^(?:say|tell|swear)$/.test(next?.lower ?? '')
  return SAYS.has(verb?.lower ?? '') && (next === undefined || PREPOSITIONS.has(next.lower))
}

/** The writer's own rate hereabouts. Sentence by sentence: one pattern over all of it would go back again and again. */
function isStyle({ before }: ReadBlock): boolean {
  const sentences = before.match(/[^.!?“”"]+\./gu) ?? []
  return sentences.filter(sentence => SPLICED.test(sentence)).length >= STYLE
}
const SPLICED =
  /^[\s\S]{15,}, (?:he|she|it|they|we|I|nobody|nothing) (?:was|were|had|did|could|would|is|are|has|\p{L}+ed)\b[^,]*$/u
