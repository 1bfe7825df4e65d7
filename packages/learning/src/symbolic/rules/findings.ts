import type { RecordedDifference } from '../trajectory.ts'
import { isCounted } from './read-wish.ts'
import { readDifferences, type ReadDifference } from './read-difference.ts'
import type { RuleWish } from './rule-wish.ts'
import { sayWish } from './say-wish.ts'
import { supportOf, type Support } from './support.ts'
import { wishCandidates } from './wish-candidates.ts'

/** A wish that differences bear out, with its words. */
export interface Finding {
  readonly wish: RuleWish
  readonly statement: string
  readonly support: Support
}

/** Passages that have to speak for a wish before it is worth asking the others; of many some agree by accident. */
const LEAST_PASSAGES = 2
const LEAST_OF_MANY = 3
const MANY = 10
/** Of those that say anything, and those in which the writer left standing what would have to go. */
const LEAST_SHARE = 0.75
/** A wish with this share of its passages in a stronger one is the same seen through more or less of it. */
const SAME_SHARE = 0.75

/** What differences keep saying, the strongest first; lets the page breathe in between. */
export function* findingsIn(differences: readonly RecordedDifference[]): Generator<null, readonly Finding[]> {
  const read = yield* readDifferences(differences)
  const found: Finding[] = []
  for (const wish of yield* wishCandidates(differences)) {
    const finding = yield* placed(wish, read)
    yield null
    if (finding === null) continue
    const statement = sayWish(finding.wish)
    if (statement !== null && !isCounted(statement)) found.push({ ...finding, statement })
  }
  return withoutEchoes(found.toSorted(byStrength))
}

/** The wish as the differences bear it out: everywhere, or where all that speaks for it lies; null where they do not. */
function* placed(
  wish: RuleWish,
  read: readonly ReadDifference[],
): Generator<null, { readonly wish: RuleWish; readonly support: Support } | null> {
  const least = read.length < MANY ? LEAST_PASSAGES : LEAST_OF_MANY
  const support = yield* supportOf(wish, read)
  if (support.for < least) return null
  if (isBorneOut(support)) return { wish, support }
  const [mode, ...others] = support.forModes
  if (mode === undefined || others.length > 0 || wish.type === 'manner') return null
  const here = { ...wish, mode }
  const there = yield* supportOf(here, read)
  return there.for >= least && isBorneOut(there) ? { wish: here, support: there } : null
}

/** Whether those that say anything, with those in which it was left standing, speak for it. */
export function isBorneOut({ for: agree, against, stood }: Support): boolean {
  return agree >= LEAST_PASSAGES && agree >= LEAST_SHARE * (agree + against + stood)
}

function byStrength(one: Finding, other: Finding): number {
  return (
    strength(other) - strength(one) || weightOf(other) - weightOf(one) || (one.statement < other.statement ? -1 : 1)
  )
}

function strength({ support }: Finding): number {
  return support.for - 2 * support.against - support.stood
}

/** Of two that are as strong, what is said of how sentences are built goes before what is said of words. */
function weightOf({ wish }: Finding): number {
  return wish.type === 'words' ? 0 : 1
}

function withoutEchoes(found: readonly Finding[]): readonly Finding[] {
  const said: Finding[] = []
  for (const finding of found) {
    if (!said.some(other => isAboutSame(finding.wish, other.wish) && shares(finding, other))) said.push(finding)
  }
  return said
}

/** Whether both are about some word. */
function isAboutSame(one: RuleWish, other: RuleWish): boolean {
  const known = wordsOf(other)
  return wordsOf(one).some(word => known.includes(word))
}

function wordsOf(wish: RuleWish): readonly string[] {
  if (wish.type === 'words') return wish.words.flatMap(({ text }) => text.split(' '))
  return wish.type === 'pattern' && wish.pattern.type === 'no-opening' ? wish.pattern.words : []
}

function shares({ support: { because } }: Finding, { support: other }: Finding): boolean {
  const known = new Set(other.because)
  return because.filter(outcome => known.has(outcome)).length >= SAME_SHARE * because.length
}
