import type { Span } from './span.ts'
import { overlapsAny } from './span.ts'
import type { Token } from './token.ts'

/** Who tells, and whether the telling has a speaking voice of its own. */
export interface Voice {
  readonly person: 'first' | 'third'
  /** Contractions, a "you", slang or outcries in the narration itself. */
  readonly spoken: boolean
}

const FIRST = new Set(['i', "i'm", "i'd", "i've", "i'll", 'my', 'me', 'mine', 'myself'])
const SECOND = new Set([
  'you',
  'your',
  'yours',
  "you're",
  "you'd",
  "you'll",
  "you've",
  'yeah',
  'okay',
  'ok',
  'gonna',
  'wanna',
  'reckon',
  'mind',
])
const CONTRACTION = /(?:n't|'(?:m|d|ll|re|ve)|^it's|^that's|^there's|^he's|^she's|in')$/

/** Reads the voice off the words outside `speech`. */
export function voiceOf(text: string, tokens: readonly Token[], speech: readonly Span[]): Voice {
  const told = tokens.filter(token => !overlapsAny(token, speech))
  const first = told.some(({ lower, text: word }) => FIRST.has(lower) && (lower !== 'i' || word === 'I'))
  const spoken = told.some(({ lower, to }) => SECOND.has(lower) || CONTRACTION.test(lower) || text[to] === '!')
  return { person: first ? 'first' : 'third', spoken }
}
