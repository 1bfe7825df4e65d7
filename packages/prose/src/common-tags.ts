import type { SpeechTags } from './sentence-ends.ts'

const COMMON_TAG =
  /^(?:sa(?:id|ys)|asks?|asked|repl(?:ied|ies)|answer(?:ed|s)|told|cried|call(?:ed|s)|whisper(?:ed|s)|shout(?:ed|s)|mutter(?:ed|s)|murmur(?:ed|s)|yelled|added|sighed|laughed|snapped|began)$/i

/**
 * Nearly all tags there are. The editor's page knows no more: all verbs of speech would weigh more there than they are
 * worth to an alignment, or to a key that takes the next sentence.
 */
export const COMMON_TAGS: SpeechTags = {
  any: word => COMMON_TAG.test(word),
  finite: word => COMMON_TAG.test(word),
}
