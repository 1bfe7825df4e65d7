import { onRequestRules } from '../copydesk-rules.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { COORDINATORS, SUBORDINATORS } from '../english/closed-classes.ts'
import { EVENT_VERBS } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { overlapsAny } from '../reading/span.ts'
import { isJoined } from '../reading/token.ts'
import type { Rule } from '../rules/rule.ts'

const BASES: ReadonlySet<string> = new Set([...EVENT_VERBS, ...ACTION_VERBS])
const PASTS: ReadonlySet<string> = new Set([...BASES].flatMap(base => pastOf(base, null) ?? []))
const THIRDS: ReadonlySet<string> = new Set([...BASES].map(thirdPersonOf))
/** Longer than this, the two together are too long to say. */
const LONGEST_WORDS = 12
const OPENERS = /^(?:he|she|they|we|i)$/

/** `He climbed the stair. He opened the hatch.` → `He climbed the stair and opened the hatch.` */
export const joinSentences: Rule = {
  id: onRequestRules.joinSentences,
  reach: 'narration',
  find: (block, sentence) => {
    const at = block.sentences.indexOf(sentence)
    const verb = block.sentences[at + 1]?.tokens[1]
    const last = sentence.tokens.at(-1)
    if (!opensPair(block, at) || verb === undefined || last === undefined) return []
    return [{ from: last.to, to: verb.from, text: ' and ', word: block.sentences[at + 1]?.tokens[0]?.text ?? '' }]
  },
}

/** Two by two: the second of a pair is not joined to a third. */
function opensPair(block: ReadBlock, at: number): boolean {
  return at >= 0 && canJoin(block, at) && !opensPair(block, at - 1)
}

function canJoin(block: ReadBlock, at: number): boolean {
  const [first, second] = [block.sentences[at], block.sentences[at + 1]]
  if (
    first === undefined ||
    second === undefined ||
    overlapsAny(second, block.speech) ||
    overlapsAny(first, block.speech)
  )
    return false
  const [subject, verb] = second.tokens
  if (subject === undefined || !OPENERS.test(subject.lower) || first.tokens[0]?.lower !== subject.lower) return false
  return (
    isSimple(first) &&
    isSimple(second) &&
    isJoined(verb) &&
    isOneTense(subject.lower, first.tokens[1]?.lower ?? '', verb.lower)
  )
}

/** Two acts in one tense; the same act again ("He ran. He ran.") is a beat. */
function isOneTense(subject: string, one: string, other: string): boolean {
  const present = /^(?:he|she)$/.test(subject) ? THIRDS : BASES
  return one !== other && [PASTS, present].some(forms => forms.has(one) && forms.has(other))
}

function isSimple({ tokens, close, text }: Sentence): boolean {
  if (tokens.some(({ lower }) => SUBORDINATORS.has(lower) || COORDINATORS.has(lower))) return false
  return tokens.length <= LONGEST_WORDS && close.trim() === '.' && !/[,;:—–]/.test(text)
}
