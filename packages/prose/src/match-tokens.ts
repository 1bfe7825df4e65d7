import { COMMON_TAGS } from './common-tags.ts'
import { matchSequences } from './match-sequences.ts'
import { pairSimilar } from './pair-similar.ts'
import { sentenceEnds } from './sentence-ends.ts'
import type { Slice } from './slice.ts'

/** Longest edit script of one passage, in tokens: a page wholly rewritten. Past it a passage is taken as all new. */
const TOKEN_BOUND = 600
/** Longest edit script over whole paragraphs or sentences. */
const PASSAGE_BOUND = 1_000
/** Shorter texts are compared token by token at once: their alignment is better for being free. */
const SHORT_TOKENS = 240

/** A text with its tokens. */
export interface Tokenised {
  readonly text: string
  readonly tokens: readonly Slice[]
}

/**
 * A place that both texts share: token `a` of the one lives on as token `b` of the other (`length` 1), or a paragraph
 * begins before them (`length` 0). Both rise.
 */
export interface Anchor {
  readonly a: number
  readonly b: number
  readonly length: 0 | 1
}

/** A range of the tokens of `whole`. */
interface Passage {
  readonly whole: Tokenised
  readonly from: number
  readonly to: number
}
type Level = 'paragraph' | 'sentence' | 'token'

/**
 * What of `a` lives on in `b`: by paragraphs, rewritten paragraphs by sentences, rewritten sentences by tokens, so that
 * cost follows length. Never fails: where a bound is hit nothing of that passage counts as living on.
 */
export function matchTokens(a: Tokenised, b: Tokenised): readonly Anchor[] {
  return [...anchors(all(a), all(b), 'paragraph')]
}

function* anchors(a: Passage, b: Passage, level: Level): Generator<Anchor> {
  if (size(a) === 0 || size(b) === 0) return
  if (level === 'token') yield* byTokens(a, b)
  else {
    const partsOfA = split(a, level)
    const partsOfB = split(b, level)
    const isShort = size(a) + size(b) <= SHORT_TOKENS
    const isFree = level === 'sentence' || partsOfA.length !== partsOfB.length
    yield* isShort && isFree ? byTokens(a, b) : byParts(partsOfA, partsOfB, level)
  }
}

function* byTokens(a: Passage, b: Passage): Generator<Anchor> {
  for (const [i, j] of matchSequences(textsOf(a), textsOf(b), TOKEN_BOUND) ?? []) {
    yield { a: a.from + i, b: b.from + j, length: 1 }
  }
}

function* byParts(a: readonly Passage[], b: readonly Passage[], level: 'paragraph' | 'sentence'): Generator<Anchor> {
  const equal = matchSequences(a.map(keyOf), b.map(keyOf), PASSAGE_BOUND) ?? []
  let nextA = 0
  let nextB = 0
  for (const [i, j] of equal) {
    yield* byRewritten(a.slice(nextA, i), b.slice(nextB, j), level)
    yield* same(a[i], b[j])
    nextA = i + 1
    nextB = j + 1
  }
  yield* byRewritten(a.slice(nextA), b.slice(nextB), level)
}

function* same(a: Passage | undefined, b: Passage | undefined): Generator<Anchor> {
  if (a === undefined || b === undefined) return
  for (let k = 0; k < size(a); k++) yield { a: a.from + k, b: b.from + k, length: 1 }
}

/** Parts with no equal on the other side: each is compared with the one it was most likely rewritten into. */
function* byRewritten(
  a: readonly Passage[],
  b: readonly Passage[],
  level: 'paragraph' | 'sentence',
): Generator<Anchor> {
  const isOne = a.length === 1 && b.length === 1
  for (const [i, j] of isOne ? ([[0, 0]] as const) : pairSimilar(a.map(textsOf), b.map(textsOf))) {
    const [old, fresh] = [a[i], b[j]]
    if (old === undefined || fresh === undefined) continue
    if (level === 'paragraph') yield { a: old.from, b: fresh.from, length: 0 }
    yield* anchors(old, fresh, level === 'paragraph' ? 'sentence' : 'token')
  }
}

/** The paragraphs or sentences that `passage` is made of. */
function split({ whole, from, to }: Passage, level: 'paragraph' | 'sentence'): readonly Passage[] {
  const start = whole.tokens[from]?.from ?? 0
  const text = whole.text.slice(start, whole.tokens[to - 1]?.to ?? start)
  const parts: Passage[] = []
  let at = from
  for (const end of level === 'paragraph' ? paragraphEnds(text) : sentenceEnds(text, COMMON_TAGS)) {
    let next = at
    while (next < to && (whole.tokens[next]?.from ?? Infinity) < start + end) next++
    if (next > at) parts.push({ whole, from: at, to: next })
    at = next
  }
  return at < to ? [...parts, { whole, from: at, to }] : parts
}

function paragraphEnds(text: string): readonly number[] {
  return [...text.matchAll(/\n/g)].map(match => match.index)
}

function all(whole: Tokenised): Passage {
  return { whole, from: 0, to: whole.tokens.length }
}

function textsOf({ whole, from, to }: Passage): string[] {
  return whole.tokens.slice(from, to).map(token => token.text)
}

function keyOf(passage: Passage): string {
  return textsOf(passage).join('\u0000')
}

function size({ from, to }: Passage): number {
  return to - from
}
