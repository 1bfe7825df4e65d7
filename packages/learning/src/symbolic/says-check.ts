import { inScope, type Scope, type SessionId } from '@understudy/contracts'
import type { PatchCheck } from '@understudy/persona'
import { actingWeight } from '../acting-weight.ts'
import type { Choice } from '../choice.ts'
import { surenessOf } from '../item-thresholds.ts'
import { learnAll } from '../learn.ts'
import { lossOf, roundedLoss } from '../log-loss.ts'
import type { Population } from '../population.ts'
import { certaintyKept, emptyPosterior, weightBelief } from '../posterior.ts'
import { scoreChange } from '../score-change.ts'
import type { Weights } from '../weights.ts'
import type { Said } from './says-evidence.ts'

/** A statement as far as it was judged: what it says of each difference, and where it holds. */
export interface Saying {
  readonly said: readonly Said[]
  readonly scope: Scope
}

export interface SaysGround {
  readonly choices: readonly Choice[]
  /** What ranking reads beside. */
  readonly others: Weights
  readonly population: Population
  /** How many comparisons were learned by now. */
  readonly comparisons: number
}

/** Stands for the statement among the measures: a verdict of 2 is a change that a reader notices. */
const SAYS = 'says'
const ONE_CHANGE = 2

/** What a check compares, and what it may not be tested on. */
export interface SaysChange {
  /** As it is said now, and as it would be; null where nothing is said. */
  readonly present: Saying | null
  readonly wanted: Saying | null
  /** The least that a statement weighs where its own side has the weight. */
  readonly least: number
  /** `Outcome.id` of the choices that the change was derived from. Their passages teach, and are never predicted. */
  readonly because: readonly string[]
}

/**
 * Rule 9 for what no measure counts. Verdicts stand in for a measure; of the passages on which either statement says
 * anything, every other one teaches what it weighs and the rest are predicted, then the other way round. `before` with
 * `present`, `after` with `wanted`. Null where there are too few to part, or none to predict.
 */
export function saysCheck({ present, wanted, least, because }: SaysChange, ground: SaysGround): PatchCheck | null {
  const [before, after] = [choicesOf(present, ground), choicesOf(wanted, ground)]
  const ids = new Set([...before, ...after].filter(({ change }) => Object.hasOwn(change, SAYS)).map(({ id }) => id))
  const all = [...before, ...after.filter(({ id }) => !before.some(other => other.id === id))]
  const about = all.filter(({ id }) => ids.has(id)).toSorted((one, other) => one.at - other.at)
  const passages = [...new Set(about.map(({ passage }) => passage))]
  const own = new Set(about.flatMap(({ outcome, passage }) => (because.includes(outcome) ? [passage] : [])))
  const asked = about.filter(({ passage }) => !own.has(passage))
  if (passages.length < 2 || asked.length === 0) return null
  const loss = (choices: readonly Choice[]) => heldOutLoss({ about, asked, choices, passages, least }, ground)
  return { choices: asked.length, before: loss(before), after: loss(after) }
}

/** Deviations by which what was chosen lies on the side of the statement, which was told apart from all else when it was asked about. */
export function saysSureness(saying: Saying, ground: SaysGround): number {
  const choices = choicesOf(saying, ground).flatMap(({ change, ...choice }) => {
    const said = change[SAYS]
    return said === undefined ? [] : [{ ...choice, change: { [SAYS]: said } }]
  })
  return surenessOf(weightBelief(learnAll(emptyPosterior, choices, ground.population), SAYS, saying.scope), 1)
}

interface HeldOut {
  readonly about: readonly Choice[]
  /** Of those, the ones that are predicted. */
  readonly asked: readonly Choice[]
  /** The same choices as one statement has them. */
  readonly choices: readonly Choice[]
  readonly passages: readonly string[]
  readonly least: number
}

function heldOutLoss({ about, asked, choices, passages, least }: HeldOut, ground: SaysGround): number {
  const { others, population, comparisons } = ground
  const byId = new Map(choices.map(choice => [choice.id, choice]))
  const isEven = new Set(passages.filter((_, index) => index % 2 === 0))
  let [loss, total] = [0, 0]
  for (const half of [true, false]) {
    const taught = about
      .filter(({ passage }) => isEven.has(passage) === half)
      .map(choice => byId.get(choice.id) ?? plain(choice))
    const learned = learnAll(emptyPosterior, taught, population)
    for (const choice of asked.filter(({ passage }) => isEven.has(passage) !== half)) {
      const counts = choice.weight * certaintyKept(comparisons - choice.learnedAs)
      const amount = byId.get(choice.id)?.change[SAYS] ?? 0
      const weight = actingWeight(weightBelief(learned, SAYS, choice.place).mean, 1, least)
      const { score } = scoreChange(others, plain(choice).change, choice.place, population)
      loss += counts * lossOf(score + weight * amount)
      total += counts
    }
  }
  return roundedLoss(loss / total)
}

/** A choice without what a statement says of it. */
function plain(choice: Choice): Choice {
  const { [SAYS]: _, ...change } = choice.change
  return { ...choice, change }
}

/** The choices behind a statement's verdicts, with those as if they were a measure; a choice that moved none is made up of them. */
function choicesOf(saying: Saying | null, ground: SaysGround): readonly Choice[] {
  if (saying === null) return []
  return saying.said.flatMap(({ difference, verdict }): readonly Choice[] => {
    const { outcome, by, passage, place } = difference
    const recorded = ground.choices.find(choice => choice.outcome === outcome && choice.kind === by)
    const said = verdict === 0 || !inScope(saying.scope, place) ? {} : { [SAYS]: verdict / ONE_CHANGE }
    if (recorded !== undefined) return [{ ...recorded, passage, change: { ...recorded.change, ...said } }]
    return [{ ...unmeasured(difference, ground), change: said }]
  })
}

function unmeasured({ outcome, by, passage, place, at }: Said['difference'], { choices }: SaysGround): Choice {
  return {
    id: `${outcome}#${by}`,
    outcome,
    kind: by,
    at,
    session: '' as SessionId,
    place: { ...place, mode: place.mode ?? 'description' },
    passage,
    spot: passage,
    weight: by === 'passed-by' || by === 'typed-instead' ? 0.5 : 1,
    change: {},
    learnedAs: choices.findLast(choice => choice.at <= at)?.learnedAs ?? 0,
    about: [],
  }
}
