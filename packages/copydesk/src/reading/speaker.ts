import { readSpeechVerb } from '@understudy/prose'
import { overlapsAny, type Span } from './span.ts'
import { isCapital, type Token } from './token.ts'

/** A paragraph as `speakerOf` reads it. */
interface Spoken {
  readonly tokens: readonly Token[]
  readonly speech: readonly Span[]
  readonly names: ReadonlySet<string>
}

/**
 * Who speaks in a paragraph with marked speech: the name beside its tag's verb, else the only known name that it tells
 * of. Null where that leaves two, or nobody: a pronoun says too little.
 */
export function speakerOf({ tokens, speech, names }: Spoken): string | null {
  if (speech.length === 0) return null
  const told = tokens.filter(token => !overlapsAny(token, speech))
  const tagged = new Set(told.flatMap((token, at) => (isTagVerb(token) ? (nameBeside(told, at) ?? []) : [])))
  const known = tagged.size > 0 ? tagged : new Set(told.flatMap(({ text }) => (names.has(text) ? [text] : [])))
  const [only] = known
  return known.size === 1 && only !== undefined ? only : null
}

function nameBeside(told: readonly Token[], at: number): string | null {
  const name = [told[at + 1], told[at - 1]].find(
    token =>
      token !== undefined && isCapital(token) && /^\p{Lu}\p{Ll}+$/u.test(token.text) && !PRONOUNS.has(token.lower),
  )
  return name?.text ?? null
}
const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'you', 'it', 'the', 'a', 'an', 'his', 'her', 'their', 'my', 'who'])

function isTagVerb({ lower }: Token): boolean {
  const verb = readSpeechVerb(lower)
  return verb !== null && verb.form !== 'base'
}
