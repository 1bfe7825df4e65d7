import type { ActorId, Outcome, Sample } from '@understudy/contracts'
import { applyPatch, type Persona, type PersonaPatch } from '@understudy/persona'
import { remember } from './choice.ts'
import type { Comparison } from './comparison.ts'
import { comparisonsOf } from './comparisons-of.ts'
import { comparisonsOfSample } from './comparisons-of-sample.ts'
import { learn } from './learn.ts'
import { learnedPatches, type RefusedPatch } from './learned-patches.ts'
import type { LearnerState } from './learner-state.ts'
import type { StyleReader } from './style-reader.ts'

export interface LearnBatch {
  /** New ones, or old ones that say more by now; what was learned from them before is not learned again. */
  readonly outcomes: readonly Outcome[]
  /** Pages handed over as the writer's own; each is learned once. Null for a text that was forgotten. */
  readonly samples?: readonly Sample<string | null>[]
  /** As it stands before the batch. */
  readonly persona: Persona
  /** Patches by people, to be applied between the choices by their time. Only a replay hands any over. */
  readonly patches: readonly PersonaPatch[]
  /** Whether the session has closed: the counts of its items are then written. */
  readonly closing: boolean
}

export interface Learned {
  readonly state: LearnerState
  /** For the ledger, in order. */
  readonly patches: readonly PersonaPatch[]
  /** What did not land, with the numbers that speak against it. */
  readonly refused: readonly RefusedPatch[]
  readonly persona: Persona
  /** A choice came after later ones had been learned: a replay would differ a little, and should be made some time. */
  readonly late: boolean
}

/**
 * Learns a batch, choice by choice in the order of their times; after each, whatever patches it asks for.
 * Yields between outcomes, so that a caller without a worker can let the page breathe; the result is the same.
 */
export function* learnOutcomes(state: LearnerState, batch: LearnBatch, reader: StyleReader): Generator<null, Learned> {
  const known = new Set(state.choices.map(({ id }) => id))
  const comparisons: Occasion[] = []
  for (const outcome of batch.outcomes) {
    for (const comparison of comparisonsOf(outcome, reader, known)) {
      comparisons.push({ comparison, actor: outcome.context.actor })
    }
    yield null
  }
  const fresh = (batch.samples ?? []).filter(({ id }) => !state.samples.includes(id))
  for (const sample of fresh) {
    for (const comparison of comparisonsOfSample(sample, reader)) comparisons.push({ comparison, actor: sample.actor })
    yield null
  }
  const people = [...batch.patches].sort((a, b) => a.at - b.at || a.counter - b.counter)
  const samples = [...state.samples, ...fresh.map(({ id }) => id)]
  const run = new Run(fresh.length === 0 ? state : { ...state, samples }, batch.persona, reader)
  for (const occasion of comparisons.sort((a, b) => byTime(a.comparison, b.comparison))) {
    while (people[0] !== undefined && people[0].at <= occasion.comparison.at) run.apply(people.shift())
    run.choose(occasion)
    yield null
  }
  for (const patch of people) run.apply(patch)
  if (batch.closing) run.close()
  return run.result()
}

interface Occasion {
  readonly comparison: Comparison
  readonly actor: ActorId
}

interface Moment {
  readonly id: string
  readonly at: number
}

function byTime(one: Moment, other: Moment): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1)
}

/** One pass over a batch: the state and the persona as they go, and what came of it. */
class Run {
  private readonly patches: PersonaPatch[] = []
  private readonly refused: RefusedPatch[] = []
  private late = false

  constructor(
    private state: LearnerState,
    private persona: Persona,
    private readonly reader: StyleReader,
  ) {}

  /** A person's patch that cannot be applied is the ledger's care, and passed over here. */
  apply(patch: PersonaPatch | undefined): void {
    const applied = patch && applyPatch(this.persona, patch)
    if (applied?.ok) this.persona = applied.value
  }

  choose({ comparison, actor }: Occasion): void {
    const { last } = this.state
    if (last !== null && last.session !== comparison.session) this.close()
    if (last !== null && byTime(last, comparison) > 0) this.late = true
    const posterior = learn(this.state.posterior, comparison)
    const { id, at, session } = comparison
    this.state = {
      ...this.state,
      posterior,
      choices: remember(this.state.choices, comparison, posterior.comparisons),
      last: { id, at, session, actor, closed: false },
    }
    this.write(new Set(Object.keys(comparison.change)))
  }

  /** Writes the counts of the session that the last choice was made in, under that choice's time. */
  close(): void {
    const { last } = this.state
    if (last === null || last.closed) return
    this.write(null)
    this.state = { ...this.state, last: { ...last, closed: true } }
  }

  result(): Learned {
    const { state, patches, refused, persona, late } = this
    return { state, patches, refused, persona, late }
  }

  private write(moved: ReadonlySet<string> | null): void {
    const { state, persona, reader } = this
    if (state.last === null) return
    const { posterior, choices, last, clock } = state
    const at = Math.max(last.at, clock.at)
    const counter = at === clock.at ? clock.counter + 1 : 0
    const written = learnedPatches({ posterior, choices, persona, actor: last.actor, at, counter, moved, reader })
    this.patches.push(...written.patches)
    this.refused.push(...written.refused)
    this.persona = written.persona
    const newest = written.patches.at(-1)
    if (newest !== undefined) this.state = { ...state, clock: { at, counter: newest.counter } }
  }
}
