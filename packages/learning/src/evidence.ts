import { inScope, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'

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
 */
export function evidenceFor(choices: readonly Choice[], measure: string, direction: Direction, scope: Scope): Evidence {
  const sign = direction === 'higher' ? 1 : -1
  const passages = new Map<string, { move: number; readonly outcomes: string[] }>()
  for (const { about, change, passage, place, weight, outcome } of choices) {
    if (!about.includes(measure) || !inScope(scope, place)) continue
    const seen = passages.get(passage) ?? { move: 0, outcomes: [] }
    seen.move += sign * weight * (change[measure] ?? 0)
    seen.outcomes.push(outcome)
    passages.set(passage, seen)
  }
  const said = [...passages.values()].filter(({ move }) => Math.abs(move) >= LEAST_MOVE)
  const agreeing = said.filter(({ move }) => move > 0)
  return {
    for: agreeing.length,
    against: said.length - agreeing.length,
    outcomes: distinct(said.flatMap(({ outcomes }) => outcomes)),
    agreeing: distinct(agreeing.flatMap(({ outcomes }) => outcomes)),
  }
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
