import type { ItemWord } from '@understudy/persona'
import type { Direction } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { ACTIVATE, meets, PROPOSE } from './item-thresholds.ts'
import type { Population } from './population.ts'
import { effectBelief, type Posterior } from './posterior.ts'
import { lexicalKind } from './learn.ts'
import { wordEvidence } from './word-evidence.ts'
import { sightingsOf, type SightingIndex, type WordSighting } from './word-sighting.ts'
import { effectsOf, isTelling } from './word-units.ts'

/** What words are counted and weighed from. */
export interface WordGround {
  readonly posterior: Posterior
  readonly sightings: readonly WordSighting[]
  readonly population: Population
}

/** A word or phrase that could stand in a list, and how well it does. */
export interface WordStanding {
  readonly unit: string
  readonly direction: Direction
  /** What is put for it in most of its passages; null where it just goes or comes. */
  readonly instead: string | null
  readonly evidence: Evidence
  readonly sureness: number
  readonly stands: 'active' | 'proposed' | 'unsure' | 'turned'
}

const SIDES = ['lower', 'higher'] as const

/** A unit with this share of its passages in another's is the same thing seen through more or less of it. */
const SAME_SHARE = 0.75
/** The newest so many choices that moved a unit are looked through for what moved with it. */
const MOST_LOOKED_AT = 24
/** Of the passages in which a word gives way, the share in which it does to the same one. */
const SWAP_SHARE = 0.5

/** How a unit stands that is thought to be cut (`lower`) or put in (`higher`). */
export function wordStanding(unit: string, direction: Direction, ground: WordGround): WordStanding {
  const evidence = wordEvidence(ground.sightings, unit, direction)
  const instead = direction === 'lower' ? insteadOf(unit, evidence, ground.sightings) : null
  const sureness = surenessOfUnit({ unit, direction, instead }, ground)
  return { unit, direction, instead, evidence, sureness, stands: standsAs(evidence, sureness) }
}

function standsAs(evidence: Evidence, sureness: number): WordStanding['stands'] {
  if (meets(ACTIVATE, evidence, sureness)) return 'active'
  if (meets(PROPOSE, evidence, sureness)) return 'proposed'
  return sureness < 0 || evidence.against > evidence.for ? 'turned' : 'unsure'
}

/** Deviations by which the effects together lie on the side of the claim: of a phrase, also those of the words it is known by. */
export function surenessOfUnit(
  entry: Pick<WordStanding, 'unit' | 'direction' | 'instead'>,
  { posterior, population }: Pick<WordGround, 'posterior' | 'population'>,
): number {
  let [mean, variance] = [0, 0]
  for (const [effect, sign] of knownBy(entry)) {
    const belief = effectBelief(posterior, effect, lexicalKind(effect), population)
    mean += sign * belief.mean
    variance += belief.variance
  }
  return mean / Math.sqrt(variance)
}

function knownBy({ unit, direction, instead }: Pick<WordStanding, 'unit' | 'direction' | 'instead'>) {
  const own = direction === 'lower' ? -1 : 1
  const effects = new Map<string, 1 | -1>()
  for (const effect of instead === null ? [] : effectsWithWords(instead)) effects.set(effect, 1)
  for (const effect of effectsWithWords(unit)) effects.set(effect, own)
  return effects
}

function effectsWithWords(unit: string): readonly string[] {
  const words = unit.split(' ').filter(isTelling)
  return [...new Set([...effectsOf(unit), ...words.flatMap(effectsOf)])]
}

/** What most passages put for `unit`; null where no one thing. */
function insteadOf(unit: string, evidence: Evidence, sightings: readonly WordSighting[]): string | null {
  const about = sightingsOf(sightings).about(unit)
  if (about.instead === undefined) about.instead = mostPutFor(unit, evidence, about.of)
  return about.instead
}

function mostPutFor(unit: string, { agreeing }: Evidence, sightings: readonly WordSighting[]): string | null {
  const known = new Set(agreeing)
  const counts = new Map<string, number>()
  let total = 0
  for (const { outcome, swaps, moved } of sightings) {
    if (!known.has(outcome) || moved[unit] !== -1) continue
    total++
    const to = Object.hasOwn(swaps, unit) ? swaps[unit] : undefined
    if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return best !== undefined && best[1] >= SWAP_SHARE * total ? best[0] : null
}

/**
 * What could be listed of the units that moved together with any of `units`, the surest first: of a phrase and a word
 * in it that say the same, the phrase where the word only ever goes with it, else the word; what comes for a word that
 * goes is part of that word's entry. Grammar is listed only where it gives way to something.
 */
export function wordClaims(units: Iterable<string>, ground: WordGround): readonly WordStanding[] {
  const standing = [...related(units, ground.sightings)]
    .sort()
    .flatMap(unit => SIDES.map(direction => [unit, direction] as const))
    .filter(([unit, side]) => isHeard(unit, side, ground.sightings))
    .map(([unit, side]) => wordStanding(unit, side, ground))
  const whole = withoutParts(standing).filter(({ stands }) => stands === 'active' || stands === 'proposed')
  const given = whole.filter(({ direction, instead }) => direction === 'lower' && instead !== null)
  return whole
    .filter(({ unit, instead }) => isTelling(unit) || instead !== null)
    .filter(claim => !given.some(other => isAnswerTo(claim, other)))
    .sort((a, b) => b.sureness - a.sureness || (a.unit < b.unit ? -1 : 1))
}

/** Of the units for which enough passages speak, those that moved in a choice together with a habit among `units`. */
function related(units: Iterable<string>, sightings: readonly WordSighting[]): readonly string[] {
  const index = sightingsOf(sightings)
  const heard = index.habitsBy(unit => isHabit(unit, index) && SIDES.some(side => isHeard(unit, side, sightings)))
  if (heard.size === 0) return []
  const looked = new Set<WordSighting>()
  for (const unit of units)
    if (isHabit(unit, index)) for (const sighting of index.of(unit).slice(-MOST_LOOKED_AT)) looked.add(sighting)
  return [...heard].filter(unit =>
    index.of(unit).some(sighting => looked.has(sighting) && Object.hasOwn(sighting.moved, unit)),
  )
}

/** Whether it moved in some of the newest choices. */
function isHabit(unit: string, index: SightingIndex): boolean {
  const { moves } = index.about(unit)
  let count = 0
  for (let at = Math.max(0, moves.length - MOST_LOOKED_AT); at < moves.length; at++) if (moves[at] !== 0) count++
  return count >= PROPOSE.passages
}

function isHeard(unit: string, side: Direction, sightings: readonly WordSighting[]): boolean {
  return meets(PROPOSE, wordEvidence(sightings, unit, side), PROPOSE.sureness)
}

function withoutParts(standing: readonly WordStanding[]): readonly WordStanding[] {
  const longestFirst = [...standing].sort((a, b) => b.unit.length - a.unit.length)
  const words = longestFirst.filter(part => !longestFirst.some(whole => isWithin(part, whole) && covers(whole, part)))
  return words.filter(whole => !words.some(part => isWithin(part, whole) && covers(part, whole)))
}

function isWithin(part: WordStanding, whole: WordStanding): boolean {
  if (part === whole || part.direction !== whole.direction || part.unit.length > whole.unit.length) return false
  return ` ${whole.unit} `.includes(` ${part.unit} `)
}

/** Whether the passages of `one` hold most of those of `other`. */
function covers(one: WordStanding, other: WordStanding): boolean {
  const known = new Set(one.evidence.agreeing)
  const shared = other.evidence.agreeing.filter(outcome => known.has(outcome)).length
  return shared >= SAME_SHARE * other.evidence.agreeing.length
}

/** Whether `claim` is what comes for `other`, or a part of it, and hardly comes for anything else. */
function isAnswerTo(claim: WordStanding, other: WordStanding): boolean {
  return claim.direction === 'higher' && ` ${other.instead} `.includes(` ${claim.unit} `) && covers(other, claim)
}

/** Whether a claim and an entry of a list say the same seen through more or fewer words, or as what is put for it. */
export function overlaps(claim: WordStanding, entry: WordStanding): boolean {
  const isPart = isWithin(claim, entry) || isWithin(entry, claim)
  return (isPart && (covers(entry, claim) || covers(claim, entry))) || isAnswerTo(claim, entry)
}

/** The standing as an entry of a list. */
export function entryOf({ unit, direction, instead, evidence }: WordStanding, status: ItemWord['status']): ItemWord {
  return {
    text: unit,
    wish: direction === 'lower' ? 'cut' : 'use',
    instead,
    evidence: { for: evidence.for, against: evidence.against },
    status,
  }
}
