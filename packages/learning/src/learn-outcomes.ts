import type { ActorId, Outcome, Sample, SessionId } from '@understudy/contracts'
import { applyPatch, wordsItemId, type Persona, type PersonaPatch } from '@understudy/persona'
import type { Comparison, LexicalPart } from './comparison.ts'
import { indexOf } from './choice-index.ts'
import { comparisonsOf } from './comparisons-of.ts'
import { comparisonsOfSample } from './comparisons-of-sample.ts'
import { learnGhost } from './ghost-model.ts'
import { decidedGhost, type GhostReading, type SurvivingGhost } from './ghost-readings.ts'
import { habitPatches } from './habit-patches.ts'
import { openPosterior, type OpenPosterior } from './learn.ts'
import { learnChoice } from './learn-choice.ts'
import { learnedPatches, type LearnedPatches, type RefusedPatch } from './learned-patches.ts'
import type { LearnerState } from './learner-state.ts'
import { modelPatches } from './model-patches.ts'
import { learnTrial, modelTrialOf, type ModelTrial } from './model-trials.ts'
import type { StyleReader } from './style-reader.ts'
import { wordPatches } from './word-patches.ts'
import { sightingsOf } from './word-sighting.ts'

export interface LearnBatch {
  /** New ones, or old ones that say more by now; what was learned from them before is not learned again. */
  readonly outcomes: readonly Outcome[]
  /** Pages handed over as the writer's own; each is learned once. Null for a text that was forgotten. */
  readonly samples?: readonly Sample<string | null>[]
  /** Later readings of continuations that may have been learned before. */
  readonly survivals?: readonly SurvivingGhost[]
  /** As it stands before the batch. */
  readonly persona: Persona
  /**
   * Where a clock was ahead, when the last patch of that persona was made: what is learned on it comes after it in the
   * ledger all the same. Null or absent where clocks agree; a replay goes by the times there are.
   */
  readonly after?: Pick<PersonaPatch, 'at' | 'counter'> | null
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
  const known = { has: (id: string) => indexOf(state.choices).has(id) || sightingsOf(state.sightings).hasSeen(id) }
  const occasions: Occasion[] = (batch.survivals ?? []).map(ghost => ({ type: 'ghost', moment: ghost }))
  for (const outcome of batch.outcomes) {
    for (const comparison of comparisonsOf(outcome, reader, known)) {
      occasions.push({ type: 'choice', moment: comparison, actor: outcome.context.actor })
    }
    const ghost = decidedGhost(outcome)
    if (ghost !== null) occasions.push({ type: 'ghost', moment: ghost })
    const trial = modelTrialOf(outcome)
    if (trial !== null) occasions.push({ type: 'trial', moment: trial })
    yield null
  }
  const fresh = (batch.samples ?? []).filter(({ id }) => !state.samples.includes(id))
  for (const sample of fresh) {
    for (const comparison of comparisonsOfSample(sample, reader))
      occasions.push({ type: 'choice', moment: comparison, actor: sample.actor })
    yield null
  }
  const people = [...batch.patches].sort((a, b) => a.at - b.at || a.counter - b.counter)
  const samples = [...state.samples, ...fresh.map(({ id }) => id)]
  const run = new Run(startOf(fresh.length === 0 ? state : { ...state, samples }, batch), batch.persona, reader)
  for (const occasion of occasions.sort((a, b) => byTime(a.moment, b.moment))) {
    while (people[0] !== undefined && people[0].at <= occasion.moment.at) run.apply(people.shift())
    if (occasion.type === 'choice') run.choose(occasion)
    else if (occasion.type === 'trial') run.compareModels(occasion.moment)
    else run.behave(occasion.moment)
    yield null
  }
  for (const patch of people) run.apply(patch)
  if (batch.closing) run.close()
  return run.result()
}

interface ChoiceMade {
  readonly type: 'choice'
  readonly moment: Comparison
  readonly actor: ActorId
}
type Occasion =
  | ChoiceMade
  | { readonly type: 'ghost'; readonly moment: GhostReading }
  | { readonly type: 'trial'; readonly moment: ModelTrial }

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
  /** Null until a choice is learned: most continuations teach none, and beliefs are many to copy. */
  private posterior: OpenPosterior | null = null

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

  choose({ moment: comparison, actor }: ChoiceMade): void {
    this.begin(comparison, actor)
    this.posterior ??= openPosterior(this.state.posterior)
    const { posterior } = this
    this.state = { ...this.state, posterior, ...learnChoice({ ...this.state, posterior }, comparison, this.reader) }
    const moved = Object.keys(comparison.change)
    if (moved.length > 0) this.write(new Set(moved))
    if (comparison.lexical !== undefined) this.writeWords(this.spokenOf(comparison.lexical))
  }

  /** Learns from a continuation, unless it was learned before. */
  behave(ghost: GhostReading): void {
    const pattern = learnGhost(this.state.pattern, ghost)
    if (pattern === null) return
    if (ghost.type === 'decided') this.begin(ghost, ghost.actor)
    this.state = { ...this.state, pattern }
    this.writeHabits(false)
  }

  /** Learns what stays of a model's work, unless it was learned before. */
  compareModels(trial: ModelTrial): void {
    const models = learnTrial(this.state.models, trial)
    if (models === this.state.models) return
    this.begin(trial, trial.actor)
    this.state = { ...this.state, models }
    this.writeModels(false)
  }

  /** Writes the counts of the session that the last choice was made in, under that choice's time. */
  close(): void {
    const { last } = this.state
    if (last === null || last.closed) return
    this.write(null)
    this.writeWords(null)
    this.writeHabits(true)
    this.writeModels(true)
    this.state = { ...this.state, last: { ...last, closed: true } }
  }

  result(): Learned {
    const { state, patches, refused, persona, late } = this
    return { state, patches, refused, persona, late }
  }

  /** A choice of another session closes the one before. */
  private begin({ id, at, session }: Moment & { readonly session: SessionId }, actor: ActorId): void {
    const { last } = this.state
    if (last !== null && last.session !== session) this.close()
    if (last !== null && byTime(last, { id, at }) > 0) this.late = true
    this.state = { ...this.state, last: { id, at, session, actor, closed: false } }
  }

  private write(moved: ReadonlySet<string> | null): void {
    const { state, persona, reader } = this
    const { posterior, choices } = state
    this.land(now => learnedPatches({ posterior, choices, persona, ...now, moved, reader }))
  }

  /** What moved, and of what stood what is listed: nothing else can change by it. */
  private spokenOf({ moved, stood }: LexicalPart): readonly string[] {
    const listed = this.persona.items.get(wordsItemId({}))?.item.words ?? []
    const left = new Set(stood)
    return [...Object.keys(moved), ...listed.flatMap(({ text }) => (left.has(text) ? [text] : []))]
  }

  private writeWords(units: readonly string[] | null): void {
    const { persona, reader } = this
    const { posterior, choices, sightings } = this.state
    const population = reader.population()
    this.land(now => wordPatches({ posterior, choices, sightings, population, persona, ...now, units, reader }))
  }

  private writeHabits(closing: boolean): void {
    const { persona } = this
    const { pattern } = this.state
    this.land(now => habitPatches({ pattern, persona, ...now, closing }))
  }

  private writeModels(closing: boolean): void {
    const { persona } = this
    const { models } = this.state
    this.land(now => modelPatches({ models, persona, ...now, closing }))
  }

  /** Folds in what is written now: under the time of the last choice, after whatever was written or said before. */
  private land(write: (now: { actor: ActorId; at: number; counter: number }) => LearnedPatches): void {
    const { last, clock } = this.state
    if (last === null) return
    const at = Math.max(last.at, clock.at)
    const written = write({ actor: last.actor, at, counter: at === clock.at ? clock.counter + 1 : 0 })
    this.patches.push(...written.patches)
    this.refused.push(...written.refused)
    this.persona = written.persona
    const newest = written.patches.at(-1)
    if (newest !== undefined) this.state = { ...this.state, clock: { at, counter: newest.counter } }
  }
}

/** With its clock set after whatever stands in the ledger. */
function startOf(state: LearnerState, { after = null }: LearnBatch): LearnerState {
  if (after === null) return state
  const { at, counter } = state.clock
  const isBehind = at < after.at || (at === after.at && counter < after.counter)
  return isBehind ? { ...state, clock: { at: after.at, counter: after.counter } } : state
}
