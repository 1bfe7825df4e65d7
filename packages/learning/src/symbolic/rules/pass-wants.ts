import { readSpeechVerb, wordCount } from '@understudy/prose'
import { measureChange } from '@understudy/stylometry'
import { PASS_IDS, type PassId } from '../operation.ts'
import type { RecordedDifference } from '../trajectory.ts'

/** A pass over drafted rewrites whose work the writer does by hand, or takes back. */
export interface PassWant {
  readonly pass: PassId
  readonly wants: 'pass' | 'no-pass'
  /** `Outcome.id` of the differences that show it. */
  readonly because: readonly string[]
}

/** Passages that have to speak for a pass before it is worth doing again with it. */
const LEAST_PASSAGES = 2
const LEAST_SHARE = 0.75

/** Which passes would have done what was done by hand to rewrites, and which did what was taken back. */
export function* passWants(differences: readonly RecordedDifference[]): Generator<null, readonly PassWant[]> {
  const rewrites = differences.filter(({ kind, by }) => kind !== null && BY_HAND.has(by))
  const wants: PassWant[] = []
  for (const pass of PASS_IDS) {
    const said: Worked[] = []
    for (const { kept, passed, outcome, passage } of rewrites) {
      said.push({ outcome, passage, work: WORK[pass](passed, kept) })
      yield null
    }
    wants.push(...wantOf(pass, said))
  }
  return wants
}

interface Worked extends Pick<RecordedDifference, 'outcome' | 'passage'> {
  readonly work: -1 | 0 | 1
}

function wantOf(pass: PassId, said: readonly Worked[]): readonly PassWant[] {
  const done = said.filter(({ work }) => work > 0)
  const undone = said.filter(({ work }) => work < 0)
  const [pro, con] = passagesOf(done) >= passagesOf(undone) ? [done, undone] : [undone, done]
  const count = passagesOf(pro)
  if (count < LEAST_PASSAGES || count < LEAST_SHARE * (count + passagesOf(con))) return []
  const because = [...new Set(pro.map(({ outcome }) => outcome))]
  return [{ pass, wants: pro === done ? 'pass' : 'no-pass', because }]
}

const BY_HAND: ReadonlySet<RecordedDifference['by']> = new Set(['reworked', 'refused', 'typed-instead'])

function passagesOf(said: readonly Worked[]): number {
  return new Set(said.map(({ passage }) => passage)).size
}

/** Whether what was done to a text is the work of a pass (1), the opposite of it (−1) or something else (0). */
const WORK: Readonly<Record<PassId, (passed: string, kept: string) => -1 | 0 | 1>> = {
  tightening: tightened,
  proofing: proofed,
}

/** What copy editors cut from a text to have it shorter, by measure. */
const LOOSE = [
  'padding',
  'doublets',
  'body-doubling',
  'intensifiers',
  'hedges',
  'suddenly',
  'began-to',
  'filter-verbs',
  'there-was',
  'tag-adverbs',
]
/** So much of what a reader notices (1) has to have gone. */
const LEAST_MOVED = 0.5

function tightened(passed: string, kept: string): -1 | 0 | 1 {
  const shorter = Math.sign(wordCount(passed) - wordCount(kept))
  if (shorter === 0) return 0
  const changes = measureChange(passed, kept)
  const moved = LOOSE.reduce((sum, measure) => sum + (changes[measure] ?? 0), 0)
  if (Math.abs(moved) < LEAST_MOVED || Math.sign(moved) !== -shorter) return 0
  return shorter > 0 ? 1 : -1
}

/** Sentences that were joined by a comma alone, and what somebody does that was marked as if it were said. */
function proofed(passed: string, kept: string): -1 | 0 | 1 {
  const put = mended(passed, kept) - mended(kept, passed)
  return put > 0 ? 1 : put < 0 ? -1 : 0
}

/** How many commas of `text` that part what should be two sentences are full stops in `other`. */
function mended(text: string, other: string): number {
  const plain = marked(other)
  return [...marked(text).matchAll(JOINED)].filter(
    ([, before = '', quote = '', first = '', second = '']) =>
      (quote === '' ? PRONOUN.test(first) : !isTag(first, second)) &&
      new RegExp(`${before}[.;]${quote} ${first} ${second}(?!\\p{L})`, 'u').test(plain),
  ).length
}

const JOINED = /(\p{L}+),("?) (\p{L}+) (\p{L}+)/gu
const PRONOUN = /^(?:he|she|it|they|we|i)$/u

function marked(text: string): string {
  return text.replaceAll(/[“”‘’](?=\s|$)/gu, '"').toLowerCase()
}

function isTag(first: string, second: string): boolean {
  return readSpeechVerb(first) !== null || readSpeechVerb(second) !== null
}

const WORDS: Readonly<Record<PassWant['wants'], Readonly<Record<PassId, string>>>> = {
  pass: {
    tightening: 'Go over a rewrite once more and cut what says nothing',
    proofing: 'Go over a rewrite once more and put right what is wrong in any hand',
  },
  'no-pass': {
    tightening: 'Leave a rewrite as full as it was drafted',
    proofing: 'Leave the marks of a rewrite as they were drafted',
  },
}

/** A want in the words of a gradient. */
export function sayPassWant({ pass, wants }: Pick<PassWant, 'pass' | 'wants'>): string {
  return WORDS[wants][pass]
}
