import { readSpeechVerb } from './en/speech-verbs.ts'
import type { Span } from './span.ts'

const CLAUSE = /[,?!…]\s+((?:\p{L}[\p{L}'’.]*\s+){1,3}?(\p{L}+))(?=[\s.,!?:;—]|$)/gu
const INVERTED = /[,?!…]\s+((\p{L}+)\s+(?:\p{Lu}|the\b|he\b|she\b|I\b))/gu

/** The tag in a sentence whose speech has no marks around it, as in `I know, she said, and sat`: from it to the end. */
export function tagClause(sentence: string): Span | null {
  for (const pattern of [CLAUSE, INVERTED]) {
    for (const match of sentence.matchAll(pattern)) {
      const [whole, clause = '', word = ''] = match
      const verb = readSpeechVerb(word)
      if (verb !== null && verb.form !== 'base')
        return { from: match.index + whole.length - clause.length, to: sentence.length }
    }
  }
  return null
}
