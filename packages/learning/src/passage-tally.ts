import { inScope, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import type { Direction } from './direction.ts'

/** Moves of a passage smaller than this, in the unit of `measureChange`, say nothing either way. */
export const LEAST_MOVE = 0.15

/** What a choice says about one measure. */
export interface Saying {
  readonly choice: Choice
  /** Its move by the measure, as much as it counts. */
  readonly move: number
  /** Whether a text was taken, and not one change that said by name what it was. */
  readonly isTakenWithMore: boolean
}

/** The sayings of one passage, oldest first, and what they come to together. */
interface Passage {
  readonly sayings: Saying[]
  move: number
  isPointed: boolean
}

/** Passages of one side. Pointed: not only taken with more, so that it is known what was meant. */
interface Side {
  pointed: number
  others: number
}

/**
 * How many passages within a scope count on either side, as `evidenceFor` says, kept up while choices come and go: a
 * choice costs the same however many are remembered.
 */
export class PassageTally {
  private readonly passages = new Map<string, Passage>()
  private readonly sides: Readonly<Record<Direction, Side>> = {
    higher: { pointed: 0, others: 0 },
    lower: { pointed: 0, others: 0 },
  }

  constructor(
    private readonly scope: Scope,
    sayings: readonly Saying[],
  ) {
    for (const saying of sayings) this.add(saying)
  }

  on(direction: Direction): number {
    const { pointed, others } = this.sides[direction]
    return pointed + Math.min(pointed, others)
  }

  /** The newest of all. */
  add(saying: Saying): void {
    const { place, passage } = saying.choice
    if (!inScope(this.scope, place)) return
    const seen = this.passages.get(passage) ?? { sayings: [], move: 0, isPointed: false }
    this.passages.set(passage, seen)
    this.count(seen, -1)
    seen.sayings.push(saying)
    seen.move += saying.move
    seen.isPointed ||= !saying.isTakenWithMore
    this.count(seen, 1)
  }

  /** What is left of its passage is added up anew, so that the sum is to the last digit what it would have been without. */
  drop(choice: Choice): void {
    const seen = this.passages.get(choice.passage)
    if (seen === undefined) return
    this.count(seen, -1)
    this.passages.delete(choice.passage)
    for (const saying of seen.sayings) if (saying.choice !== choice) this.add(saying)
  }

  private count({ move, isPointed }: Passage, by: 1 | -1): void {
    if (Math.abs(move) < LEAST_MOVE) return
    this.sides[move > 0 ? 'higher' : 'lower'][isPointed ? 'pointed' : 'others'] += by
  }
}
