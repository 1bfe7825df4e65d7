import { inScope, scopeKey, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import { indexOf, type AboutMeasure } from './choice-index.ts'
import type { Direction } from './direction.ts'
import { LEAST_MOVE, PassageTally, type Saying } from './passage-tally.ts'

/** What was seen for and against a preference, counted by independent passage. */
export interface Evidence {
  readonly for: number
  readonly against: number
  /** `Outcome.id` of every choice counted, in order. */
  readonly outcomes: readonly string[]
  /** Of those, the ones in passages that agree. */
  readonly agreeing: readonly string[]
}

/** The choices that moved `measure` within `scope`, also those that are no evidence about it. */
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
  const key = `${direction} ${scopeKey(scope)}`
  const evidence = about.reckoned.get(key) ?? reckoned(about, direction, scope)
  about.reckoned.set(key, evidence)
  return evidence
}

/** Most of what is reckoned is only asked how many: the lists are made when they are. */
function reckoned(about: AboutMeasure, direction: Direction, scope: Scope): Evidence {
  const tally = tallyOf(about, scope)
  let lists: Pick<Evidence, 'outcomes' | 'agreeing'> | null = null
  const { sayings } = about
  const { length } = sayings
  const listed = () => (lists ??= listsOf(sayings.slice(0, length), direction, scope))
  return {
    for: tally.on(direction),
    against: tally.on(direction === 'higher' ? 'lower' : 'higher'),
    get outcomes() {
      return listed().outcomes
    },
    get agreeing() {
      return listed().agreeing
    },
  }
}

function tallyOf({ sayings, tallies }: AboutMeasure, scope: Scope): PassageTally {
  const key = scopeKey(scope)
  const tally = tallies.get(key) ?? new PassageTally(scope, sayings)
  tallies.set(key, tally)
  return tally
}

function listsOf(
  sayings: readonly Saying[],
  direction: Direction,
  scope: Scope,
): Pick<Evidence, 'outcomes' | 'agreeing'> {
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
