import { readSpeechVerb, type SpeechVerb } from '@understudy/prose'
import { byReading } from '../by-reading.ts'
import { isCapitalised } from '../is-capitalised.ts'
import type { Measure } from '../measure.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { countAt, counted } from './counted.ts'
import { isAdverb } from './adverb.ts'
import { isParticiple } from './participle.ts'
import { DETERMINERS, FUNCTION_WORDS } from './word-lists.ts'

/** Speech and who is said to speak it. */
export const TAG_MEASURES: readonly Measure[] = [
  counted('ornate-tags', reading => tags(reading).filter(({ verb }) => verb.kind === 'ornate').length),
  counted('said-tags', reading => tags(reading).length),
  counted('tag-adverbs', tagAdverbs),
  counted('tag-actions', countAt(isParticiple, isTagAction)),
  counted('inverted-tags', reading => tags(reading).filter(({ at }) => isInverted(reading.words, at)).length),
  counted('names-in-speech', countAt(mayAddress, isAddress)),
]

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
const tags = byReading(({ words }): readonly Tag[] => {
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
})

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

/** What is done besides speaking: "she said, turning away". */
function isTagAction(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word?.voice === 'tag' && !word.joined && words[at - 1]?.voice === 'tag'
}

/** The verb before who speaks: "said Tom". */
function isInverted(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before?.voice === 'tag' || next?.joined !== true || next.voice !== 'tag') return false
  return isCapitalised(next.text) || DETERMINERS.has(next.lower) || next.lower === 'he' || next.lower === 'she'
}

const EXCLAIMED =
  /^(?:yes|no|well|oh|ah|look|please|listen|right|fine|okay|ok|hey|wait|come|stop|sorry|thanks|god|good|hello|hi|sure|maybe|now|go|of|so)$/

function mayAddress(lower: string): boolean {
  return !FUNCTION_WORDS.has(lower) && !EXCLAIMED.test(lower)
}

/** A name that somebody is spoken to by, set off by commas or ends: "Listen, Bess." */
function isAddress(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined || word.voice !== 'speech' || word.joined) return false
  if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word.text)) return false
  const opens = before === undefined || before.sentence !== word.sentence || before.voice !== 'speech'
  const behind = text.charAt(word.to)
  return opens ? behind === ',' : /[,.!?…—”"’']/.test(behind) && text.slice(before.to, word.from).trim() === ','
}
