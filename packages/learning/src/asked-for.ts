import type { Outcome } from '@understudy/contracts'

/** Length in any unit: what *tighten* and *expand* are about. */
const LENGTHS = ['text-length', 'sentence-length', 'sentence-variation', 'paragraph-length']
const MARKS = [
  'commas',
  'semicolons',
  'colons',
  'dashes',
  'ellipses',
  'exclamations',
  'questions',
  'parentheses',
  'contractions',
]

/**
 * What a request asks for by itself, as measures; taking it is obedience, not taste (rule 4). An absent kind asks
 * for no measure. `continuation` is any request that is no rewrite: how much was offered is the proposer's doing.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  continuation: ['text-length'],
  tighten: LENGTHS,
  expand: LENGTHS,
  describe: [...LENGTHS, 'dialogue-share'],
  dialogue: [...LENGTHS, 'dialogue-share', 'said-tags', 'questions'],
  proof: MARKS,
  instruction: ['text-length'],
}

/** Measures that earn no credit where `outcome` is compared. */
export function askedFor({ request, kind }: Outcome): ReadonlySet<string> {
  return new Set(ASKED[request === 'rewrite' ? (kind ?? '') : 'continuation'])
}

/** Whether the request asked for more or fewer words: then those that only came or went are its doing. */
export function asksForLength({ request, kind }: Outcome): boolean {
  return request === 'rewrite' && (ASKED[kind ?? '']?.includes('text-length') ?? false)
}

/**
 * Whether the difference between the offered text and what stood there is all the request's doing: an own
 * instruction asks for anything, so only what the writer then changed, or preferred among answers, is taste.
 * A single hunk of a rule is another matter: the rule offered it, not the instruction, unless it was asked for by name.
 */
export function isAllAskedFor({ kind, rule, trigger }: Outcome): boolean {
  return trigger === 'pass' || (kind === 'instruction' && rule === null)
}
