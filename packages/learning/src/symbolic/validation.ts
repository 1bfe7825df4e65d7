import { contentHash } from '@understudy/persona'
import { isWrong, turned, wordSet } from './blind-control.ts'
import { oneOfEach } from './one-of-each.ts'
import type { BlindPair } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

/** Passages shown of a statement's own evidence, and of all others. */
const OWN_PAIRS = 6
const OTHER_PAIRS = 12
/** Below this mean of what speaks at all a statement does not hold. */
const LEAST_MEAN = 0.5
/** A critic that contradicts itself on more of what it is asked twice follows something else than the statement. */
const MOST_CONTRADICTED = 0.4

export interface BlindPairs {
  readonly asked: readonly BlindPair[]
  /** The same the other way round, in a question of their own: what says the first whatever it is gives itself away. */
  readonly again: readonly BlindPair[]
}

/** What a critic said of a pair: 2 the first text follows the statement far more, −2 the second, 0 neither or both. */
export interface BlindAnswer {
  readonly pair: BlindPair
  /** Null where it said nothing that could be read. */
  readonly leans: number | null
}

/**
 * The pairs by which a statement is validated: of its evidence and, more of them, of other differences, the likest
 * first, one a passage. Which side comes first hangs on the words alone, so that nothing tells which was kept.
 */
export function pairsFor(
  statement: string,
  because: readonly string[],
  differences: readonly RecordedDifference[],
): BlindPairs {
  const isOwn = new Set(because)
  const newest = onePerPassage([...oneOfEach(differences).values()].toSorted(byTime), isOwn)
  const own = newest.filter(({ outcome }) => isOwn.has(outcome)).slice(0, OWN_PAIRS)
  const ownPassages = new Set(own.map(({ passage }) => passage))
  const others = newest.filter(({ outcome, passage }) => !isOwn.has(outcome) && !ownPassages.has(passage))
  const wanted = wordsOf(own.map(changedWords), statement)
  const likest = others
    .map((difference, at) => ({ difference, at, like: likeness(difference, wanted, own) }))
    .toSorted((one, other) => other.like - one.like || one.at - other.at)
    .slice(0, OTHER_PAIRS)
  const asked = [...own, ...likest.map(({ difference }) => difference)].map(each => pairOf(statement, each))
  return { asked, again: asked.map(turned) }
}

/**
 * What was answered, as agreement with what was kept, one verdict a difference. Where the same pair turned round was
 * answered against itself it is neutral; where that happened too often, or where a control was answered wrongly,
 * everything is.
 */
export function verdictsOf(
  answers: readonly BlindAnswer[],
  controlled: { readonly statement: string; readonly answers: readonly BlindAnswer[] } | null = null,
): readonly Verdict[] {
  const byOutcome = new Map<string, number[]>()
  for (const { pair, leans } of answers) {
    const said = byOutcome.get(pair.outcome) ?? []
    said.push(agreement(pair, leans))
    byOutcome.set(pair.outcome, said)
  }
  const twice = [...byOutcome.values()].filter(said => said.length > 1 && said.every(each => each !== 0))
  const contradicted = twice.filter(said => !isOneSided(said)).length
  const isNoJudge = contradicted > MOST_CONTRADICTED * twice.length || (controlled !== null && isWrong(controlled))
  return [...byOutcome].map(([outcome, said]) => ({ outcome, verdict: isNoJudge ? 0 : weakest(said) }))
}

/** Whether a statement holds by other choices: by the mean of what speaks, and on passages that it was not derived from. */
export function holdsUp(
  verdicts: readonly Verdict[],
  because: readonly string[],
  differences: readonly RecordedDifference[],
): 'holds' | 'contradicted' | 'unconfirmed' {
  const speaking = verdicts.filter(({ verdict }) => verdict !== 0)
  if (speaking.length === 0) return 'unconfirmed'
  const mean = speaking.reduce((sum, { verdict }) => sum + verdict, 0) / speaking.length
  if (mean <= LEAST_MEAN) return 'contradicted'
  const passageOf = new Map(differences.map(({ outcome, passage }) => [outcome, passage]))
  const own = new Set(because.map(outcome => passageOf.get(outcome)))
  const isElsewhere = ({ outcome, verdict }: Verdict): boolean => verdict > 0 && !own.has(passageOf.get(outcome))
  return speaking.some(isElsewhere) ? 'holds' : 'unconfirmed'
}

function agreement({ keptFirst }: BlindPair, leans: number | null): number {
  if (leans === null || !Number.isFinite(leans)) return 0
  const bounded = Math.max(-2, Math.min(2, Math.round(leans)))
  return bounded === 0 ? 0 : keptFirst ? bounded : -bounded
}

function isOneSided(said: readonly number[]): boolean {
  return said.every(each => each > 0) || said.every(each => each < 0)
}

function weakest(said: readonly number[]): number {
  const [first = 0] = said
  if (said.length > 1 && !isOneSided(said)) return 0
  return Math.sign(first) * Math.min(...said.map(Math.abs))
}

function pairOf(statement: string, { outcome, kept, passed }: RecordedDifference): BlindPair {
  const keptFirst = Number.parseInt(contentHash(`${statement}\n${outcome}`).slice(-1), 36) % 2 === 0
  return { outcome, first: keptFirst ? kept : passed, second: keptFirst ? passed : kept, keptFirst }
}

function byTime(one: RecordedDifference, other: RecordedDifference): number {
  return other.at - one.at || (one.outcome < other.outcome ? -1 : 1)
}

/** Of each passage what is evidence, else the newest. */
function onePerPassage(
  newestFirst: readonly RecordedDifference[],
  own: ReadonlySet<string>,
): readonly RecordedDifference[] {
  const byPassage = new Map<string, RecordedDifference>()
  for (const difference of newestFirst) {
    const present = byPassage.get(difference.passage)
    if (present === undefined || (own.has(difference.outcome) && !own.has(present.outcome)))
      byPassage.set(difference.passage, difference)
  }
  return [...byPassage.values()].toSorted(byTime)
}

/** Words on one side and not on the other, in small letters. */
function changedWords({ kept, passed }: RecordedDifference): ReadonlySet<string> {
  const [one, other] = [wordSet(kept), wordSet(passed)]
  return new Set([...one, ...other].filter(word => one.has(word) !== other.has(word)))
}

function wordsOf(sets: readonly ReadonlySet<string>[], statement: string): ReadonlySet<string> {
  return new Set([...sets.flatMap(set => [...set]), ...wordSet(statement)])
}

/** Share of the changed words that the evidence changed too, and a little for a passage of the same mode. */
function likeness(
  difference: RecordedDifference,
  wanted: ReadonlySet<string>,
  own: readonly RecordedDifference[],
): number {
  const changed = changedWords(difference)
  const shared = [...changed].filter(word => wanted.has(word)).length
  const isOfMode = own.some(({ place }) => place.mode === difference.place.mode)
  return shared / Math.sqrt(1 + changed.size) + (isOfMode ? 0.5 : 0)
}
