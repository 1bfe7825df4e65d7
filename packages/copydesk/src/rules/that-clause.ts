import { EVENT_PARTICIPLES, isUnderWay } from '../english/event-verbs.ts'
import { PERSON_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { perceivedAt } from './perceived.ts'
import type { Perceiving } from './perceiver.ts'

/** A verb of perceiving where it stands. */
export interface FilteredPlace {
  readonly block: ReadBlock
  readonly sentence: Sentence
  /** The word of the sentence that the verb is. */
  readonly verb: number
  readonly perceiving: Perceiving
}

/** What takes the place of everything from the perceiver to word `last`. */
export interface Happened {
  readonly last: number
  readonly text: string
}

/** `She noticed that the gate was open.` → `The gate was open.` */
export function thatClause({ block, sentence, verb, perceiving }: FilteredPlace): Happened | null {
  if (perceiving.sense !== 'see' && perceiving.sense !== 'notice') return null
  const { tokens } = sentence
  const that = tokens[verb + 1]
  if (!isJoined(that) || that.lower !== 'that') return null
  const subject = clauseSubject(block, sentence, verb + 2)
  if (subject === null) return null
  const auxiliary = tokens[subject.last + 1]
  const state = tokens[subject.last + 2]
  if (!isJoined(auxiliary) || !isJoined(state) || !isPlainState(auxiliary.lower, state, perceiving, subject.isPerson))
    return null
  return { last: subject.last, text: subject.text }
}

function clauseSubject(
  block: ReadBlock,
  sentence: Sentence,
  first: number,
): { last: number; text: string; isPerson: boolean } | null {
  const token = sentence.tokens[first]
  if (!isJoined(token)) return null
  if (['he', 'she', 'they', 'it'].includes(token.lower))
    return { last: first, text: token.lower, isPerson: token.lower !== 'it' }
  const perceived = perceivedAt(block, sentence, first).at(-1)
  if (perceived === undefined || perceived.kind === 'pronoun') return null
  return {
    last: perceived.last,
    text: perceived.text,
    isPerson: perceived.kind !== 'thing' || PERSON_NOUNS.has(perceived.head),
  }
}

const STATES = wordList(
  'open ajar shut closed locked unlocked empty full dark lit unlit wet dry damp gone broken torn cracked bare missing dirty muddy frozen on off out down up still bolted parked soaked drenched stained bleeding chipped swollen bandaged barefoot boarded painted dented flooded',
)

const PERSON_STATES = wordList('bleeding barefoot soaked drenched')

/** Something anybody there could see: a state of a thing, or somebody in the middle of doing something. */
function isPlainState(auxiliary: string, state: Token, { tense }: Perceiving, isPerson: boolean): boolean {
  const be = tense === 'past' ? ['was', 'were'] : ['is', 'are']
  const have = tense === 'past' ? ['had'] : ['has', 'have']
  if (be.includes(auxiliary)) return isUnderWay(state.lower) || (isPerson ? PERSON_STATES : STATES).has(state.lower)
  return have.includes(auxiliary) && !isPerson && (EVENT_PARTICIPLES.has(state.lower) || state.lower === 'gone')
}
