import { inScope, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import { indexOf, type Saying } from './choice-index.ts'

/** Moves of a passage smaller than this, in the unit of `measureChange`, say nothing either way. */
const LEAST_MOVE = 0.15

export type Direction = 'higher' | 'lower'

/** What was seen for and against a preference, counted by independent passage. */
export interface Evidence {
  readonly for: number
  readonly against: number
  /** `Outcome.id` of every choice counted, in order. */
  readonly outcomes: readonly string[]
  /** Of those, the ones in passages that agree. */
  readonly agreeing: readonly string[]
}

/** The choices that speak about `measure` within `scope`. */
export function choicesAbout(choices: readonly Choice[], measure: string, scope: Scope): readonly Choice[] {
  return choices.filter(({ change, place }) => Object.hasOwn(change, measure) && inScope(scope, place))
}

/**
 * The record of evidence that `direction` by `measure` is preferred in `scope`. However many choices a passage saw, it
 * counts once, on the side they come to together.
 *
 * Nobody can say for which of its changes a text was taken: whoever takes all that comes would seem to want all of it. So such passages count only as many as there are on the same side that the writer
 * wrote, turned down, or took as a change shown by itself; of more, the newest.
 */
export function evidenceFor(choices: readonly Choice[], measure: string, direction: Direction, scope: Scope): Evidence {
  const about = indexOf(choices).about(measure)
  const key = keyOf(direction, scope)
  const evidence = about.reckoned.get(key) ?? reckoned(about.sayings, direction, scope)
  about.reckoned.set(key, evidence)
  return evidence
}

function keyOf(direction: Direction, scope: Scope): string {
  return Object.keys(scope).length === 0 ? direction : `${direction} ${JSON.stringify(scope)}`
}

function reckoned(sayings: readonly Saying[], direction: Direction, scope: Scope): Evidence {
  const sign = direction === 'higher' ? 1 : -1
  const passages = new Map<string, Passage>()
  for (const { choice, move, isTakenWithMore } of sayings) {
    const { passage, place, outcome } = choice
    if (!inScope(scope, place)) continue
    const seen = passages.get(passage) ?? { move: 0, isPointed: false, outcomes: [] }
    seen.move += sign * move
    seen.isPointed ||= !isTakenWithMore
    seen.outcomes.push(outcome)
    passages.set(passage, seen)
  }
  const said = [...passages.values()].filter(({ move }) => Math.abs(move) >= LEAST_MOVE)
  const agreeing = counted(said.filter(({ move }) => move > 0))
  const against = counted(said.filter(({ move }) => move < 0))
  return {
    for: agreeing.length,
    against: against.length,
    outcomes: distinct([...agreeing, ...against].flatMap(({ outcomes }) => outcomes)),
    agreeing: distinct(agreeing.flatMap(({ outcomes }) => outcomes)),
  }
}

interface Passage {
  move: number
  isPointed: boolean
  readonly outcomes: string[]
}

/** Of the passages of one side, oldest first, those that count. */
function counted(side: readonly Passage[]): readonly Passage[] {
  const pointed = side.filter(({ isPointed }) => isPointed)
  const others = side.filter(({ isPointed }) => !isPointed)
  return [...pointed, ...others.slice(Math.max(0, others.length - pointed.length))]
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
