import type { RuleId } from '@understudy/contracts'
import { IRREGULAR_VERBS } from '@understudy/stylometry'
import { onRequestRules } from '../copydesk-rules.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { EVENT_VERBS } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import type { Edit } from '../rules/edit.ts'
import { personSubjectAt } from '../rules/person-subject.ts'
import type { Rule } from '../rules/rule.ts'
import { isBareVerb } from './bare-present.ts'

const BASES = [...new Set([...EVENT_VERBS, ...ACTION_VERBS, ...IRREGULAR_VERBS.keys()])].filter(base => base !== 'be')
const BASE_OF_PAST: ReadonlyMap<string, string> = new Map(
  BASES.flatMap(base => pastsOf(base).map(past => [past, base] as const)),
)
const BASE_OF_THIRD: ReadonlyMap<string, string> = new Map(BASES.map(base => [thirdPersonOf(base), base] as const))
const BARE: ReadonlySet<string> = new Set(BASES)
const LINKS = /^(?:and|then|only|still|never|always|just|also|\p{L}+ly)$/u
/** Words that a passage in one tense may hold of another: then the sentence is left to the writer. */
const OTHER_TIME =
  /^(?:yesterday|tomorrow|ago|had|has|have|would|could|should|might|will|can|may|must|did|does|do|were|are|am|been|\p{L}+n't|\p{L}+'(?:d|ll|ve|s|re|m))$/u

/** `She took the lamp and crossed the yard.` → `She takes the lamp and crosses the yard.` */
export const toPresent: Rule = shiftOf(onRequestRules.toPresent, 'present')
/** And back. */
export const toPast: Rule = shiftOf(onRequestRules.toPast, 'past')

type Tense = 'past' | 'present'

/** A sentence is shifted whole or not at all, as one change. */
function shiftOf(id: RuleId, tense: Tense): Rule {
  return {
    id,
    reach: 'narration',
    find: (block, sentence) => {
      const edit = shifted(block, sentence, tense)
      return edit === null ? [] : [edit]
    },
  }
}

function shifted(block: ReadBlock, sentence: Sentence, tense: Tense): Edit | null {
  const { tokens, text, from } = sentence
  const changes = new Map<Token, string>()
  let isThird: boolean | null = null
  for (const [at, token] of tokens.entries()) {
    if (OTHER_TIME.test(token.lower) || (token.lower === 'last' && TIMES.test(tokens[at + 1]?.lower ?? ''))) return null
    if (isUnknownVerb(block, sentence, at, tense)) return null
    const isFound = isVerbAt(block, sentence, at, { tense, isThird, changes })
    if (isFound === null) return null
    if (!isFound) continue
    const subject = subjectBefore(block, sentence, at)
    if (subject !== null && changes.size > 0 && !opensClause(sentence, at)) return null
    isThird = subject ?? (changes.size > 0 && isLinked(tokens, at) ? isThird : null)
    const put = isThird === null || !isJoined(token) ? null : shiftedVerb(token.lower, tense, isThird)
    if (put === null) return null
    changes.set(token, put)
  }
  if ([...changes].every(([token, put]) => token.text === put)) return null
  const [first, last] = [[...changes.keys()][0], [...changes.keys()].at(-1)]
  if (first === undefined || last === undefined) return null
  const put = tokens
    .filter(token => token.from >= first.from && token.to <= last.to)
    .reduceRight(
      (now, token) => {
        const word = changes.get(token)
        return word === undefined
          ? now
          : now.slice(0, token.from - first.from) + word + now.slice(token.to - first.from)
      },
      text.slice(first.from - from, last.to - from),
    )
  return { from: first.from, to: last.to, text: put, word: first.text }
}

/** "watched as he left", "took it, and he left"; not "the lamp he lit", which may be of another time. */
function opensClause({ tokens }: Sentence, verb: number): boolean {
  return tokens
    .slice(Math.max(1, verb - CLAUSE_OPENING), verb)
    .some(({ lower, gap }) => gap === ', ' || gap === '; ' || /^(?:and|but|as|when|while|where|if|until)$/.test(lower))
}
const CLAUSE_OPENING = 4
const TIMES = /^(?:night|week|month|year|time|spring|summer|autumn|winter|\p{L}+day)$/u

/** Where a verb in -s would stand, a word in -s that is not known for one: the sentence would be shifted by half. */
function isUnknownVerb(block: ReadBlock, sentence: Sentence, at: number, tense: Tense): boolean {
  const word = sentence.tokens[at]?.lower ?? ''
  if (tense === 'present' || at === 0 || !word.endsWith('s') || word === 'is') return false
  if (word === 'lies')
    return !/^(?:down|on|in|there|still|back|awake|asleep)$/.test(sentence.tokens[at + 1]?.lower ?? '')
  return (
    !BASE_OF_THIRD.has(word) &&
    !BARE.has(word) &&
    (subjectBefore(block, sentence, at) !== null || sentence.tokens[at - 1]?.lower === 'and')
  )
}

/** Whether the subject right before the verb, over adverbs, is of the third person; null where there is none. */
function subjectBefore(block: ReadBlock, sentence: Sentence, verb: number): boolean | null {
  let at = verb - 1
  while (at > 0 && /^(?:only|still|never|always|just|also|\p{L}+ly)$/u.test(sentence.tokens[at]?.lower ?? '')) at--
  if (sentence.tokens[at]?.lower === 'it') return true
  const subject = personSubjectAt(block, sentence, at)
  if (subject === null) return null
  // "Bess and Tom went": two of them
  const isOneOfTwo =
    sentence.tokens[subject.start - 1]?.lower === 'and' &&
    /^\p{Lu}/u.test(sentence.tokens[subject.start - 2]?.text ?? '')
  return isOneOfTwo ? false : subject.isThird
}

/** "and crossed", "and slowly crossed": the same subject goes on. */
function isLinked(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before > 0 && LINKS.test(tokens[before]?.lower ?? '') && tokens[before]?.lower !== 'and') before--
  return tokens[before]?.lower === 'and' || tokens[at]?.gap === ', '
}

interface Shifting {
  readonly tense: Tense
  /** Of the verb before it. */
  readonly isThird: boolean | null
  readonly changes: ReadonlyMap<Token, string>
}

/** Null where it cannot be told: then the sentence would be shifted by half. */
function isVerbAt(
  block: ReadBlock,
  sentence: Sentence,
  at: number,
  { tense, isThird, changes }: Shifting,
): boolean | null {
  const word = sentence.tokens[at]?.lower ?? ''
  if (isVerb(word, tense)) return true
  if (tense === 'present') return false
  if (subjectBefore(block, sentence, at) !== false)
    return isThird === false && isBareVerb(sentence, at, changes, base => BARE.has(base))
  if (BARE.has(word)) return true
  return LINKS.test(word) || BASE_OF_PAST.has(word) || word.endsWith('ed') ? false : null
}

function isVerb(word: string, to: Tense): boolean {
  if (to === 'present') return word === 'was' || BASE_OF_PAST.has(word) || /[^e]ed$/.test(word)
  return word === 'is' || BASE_OF_THIRD.has(word)
}

/** Null where the form tells no tense (`put`), or is of no verb that is known. */
function shiftedVerb(word: string, to: Tense, isThird: boolean): string | null {
  if (word === 'was') return isThird ? 'is' : null
  if (word === 'is') return 'was'
  if (to === 'past') {
    const said = isThird ? BASE_OF_THIRD.get(word) : BARE.has(word) ? word : undefined
    return said === undefined ? null : pastOf(said, null)
  }
  const base = BASE_OF_PAST.get(word)
  if (base === undefined || (BARE.has(word) && base !== word)) return null
  return isThird ? thirdPersonOf(base) : base
}

function pastsOf(base: string): readonly string[] {
  const past = pastOf(base, null)
  return IRREGULAR_VERBS.get(base)?.pasts ?? (past === null ? [] : [past])
}
