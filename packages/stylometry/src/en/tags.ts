import { readSpeechVerb, type SpeechVerb } from '@understudy/prose'
import { measure, type Measure } from '../measure.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { occurrences } from '../tally.ts'
import { isAdverb } from './adverb.ts'

/** Speech and who is said to speak it. */
export const TAG_MEASURES: readonly Measure[] = [
  counted('ornate-tags', reading => tags(reading).filter(({ verb }) => verb.kind === 'ornate').length),
  counted('said-tags', reading => tags(reading).length),
  counted('tag-adverbs', tagAdverbs),
]

function counted(id: string, count: (reading: ProseReading) => number): Measure {
  return measure({ id, reckoning: occurrences(count), unit: 'per-100-words', scale: 1, language: 'en' })
}

interface Tag {
  readonly verb: SpeechVerb
  /** Index of the verb among the words. */
  readonly at: number
}

/** A tag has its verb among its first words; farther on it belongs to another clause. */
const VERB_WITHIN = 5
/** "said Tom softly": between the verb and its adverb there is a name at most. */
const ADVERB_WITHIN = 3

/** The first speech verb of each tag. */
function tags({ words }: ProseReading): readonly Tag[] {
  const found: Tag[] = []
  let start = -1
  for (const [at, word] of words.entries()) {
    if (word.voice !== 'tag') start = -1
    else if (start === -1) start = at
    const verb = start >= 0 && at - start <= VERB_WITHIN ? readSpeechVerb(word.lower) : null
    if (verb === null) continue
    found.push({ verb, at })
    start = Infinity
  }
  return found
}

/** Adverbs of manner beside the verb of a tag. */
export function tagAdverbs(reading: ProseReading): number {
  return tags(reading).filter(({ at }) => hasAdverb(reading.words, at)).length
}

function hasAdverb(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at <= verb + ADVERB_WITHIN; at++) {
    const word = words[at]
    if (at === verb || word === undefined || word.voice !== 'tag') continue
    if (at > verb && !word.joined) return false
    if (isAdverb(word)) return true
  }
  return false
}
