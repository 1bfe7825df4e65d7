import type {
  Cursor,
  Env,
  ItemId,
  Json,
  LoggedEvent,
  Mode,
  Outcome,
  RecordId,
  RewardModel,
  Sample,
  Store,
  StoreScope,
  StoreWrite,
  SuggestionRequest,
  TextId,
  WorkerPort,
} from '@understudy/contracts'
import type { Examined } from '@understudy/learning/symbolic'
import type {
  Contradictions,
  Learner,
  LearnReport,
  ModelState,
  PatternState,
  RefusedPatch,
  Weights,
} from '@understudy/learning'
import { itemOf, type PersonaIdentity, type PersonaItem, type PersonaPatch } from '@understudy/persona'
import { putDerived, readDerived, type DerivedRecord } from './derived-record.ts'
import { deskJudge } from './desk-judge.ts'
import { readEvents, readWithTexts } from './event-log.ts'
import type { Judge } from './judge.ts'
import { readRecords, withWords } from './learning-log.ts'
import { withEvents, withoutFinished, type PendingExchanges } from './pending-exchanges.ts'
import type { LayerAt, PersonaBooks } from './persona-books.ts'
import { createRefusedDrafts } from './refused-drafts.ts'
import type { ScheduleBook } from './schedule-book.ts'
import { OUTCOMES } from './scopes.ts'
import type { RefusedLearning } from './understudy-assistant.ts'

/** How many refused changes an interface is told of. */
const REFUSALS_SHOWN = 20

/**
 * How many landings are kept with where learning stands, where no patch comes of them: the state grows with the choices
 * (1 MB at 10,000), and the next start learns so few again from the log in no time.
 */
const KEPT_EVERY = 16

export interface DeskOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly identity: PersonaIdentity
  readonly books: PersonaBooks
  /** What was learned waits for it to be said in `core`. */
  readonly schedule: Pick<ScheduleBook, 'learned' | 'relearned'>
  readonly env: Env
  readonly worker: WorkerPort | null
  /** The host's, beside those that ship. */
  readonly rewardModels: readonly RewardModel[]
  readonly mayLearn: (outcome: Outcome) => boolean
  /** Keeps what was derived. */
  readonly keep: (writes: readonly StoreWrite[]) => void
  readonly changed: () => void
}

/** Reads the event log as it grows and learns from it; answers what the writer would think of a text. */
export interface LearningDesk {
  readonly judge: Judge
  /** Takes up where it stopped; from the start of the log where what was kept is missing or of another version. */
  open(): Promise<void>
  /** Learns what the log has by now. With `closing`, the session's counts are written too. */
  catchUp(closing?: boolean): Promise<void>
  /** After the persona was changed by a person. */
  weigh(): Promise<void>
  /** Stands as on a first day: after everything was erased. Keeps nothing. */
  forgetAll(): Promise<void>
  /** After a backup was restored: takes up what came with it, or learns all anew where there was something here before. */
  takeUpRestored(): Promise<void>
  /** Drops all that was learned and learns it anew from what the log still says. */
  rebuild(): Promise<void>
  /** What ranking reads for an item now: what a lock holds on to. Null where it weighs nothing. */
  weightOf(item: ItemId, layer: LayerAt): number | null
  /** How the writer takes continuations; null where nothing was learned yet. */
  pattern(): PatternState | null
  /** What stays of what each model makes, by task; nothing where nothing was learned yet. */
  models(): ModelState
  /** What the recorded choices say against an item; nothing where it has no measure. */
  contradictions(item: Pick<PersonaItem, 'measure' | 'direction' | 'scope'>): Promise<Contradictions>
  /** Whether an operation of the optimizer holds by the recorded choices, and the patches that it comes to. */
  examine(input: Parameters<Learner['examine']>[0]): Promise<Examined>
  outcomes(): number
  refusals(): readonly RefusedLearning[]
  /** Refused suggestions of the same kind in the same mode, latest first. */
  counterexamples(request: SuggestionRequest, mode: Mode): readonly string[]
}

export function createLearningDesk(options: DeskOptions): LearningDesk {
  return new Desk(options)
}

interface Landing {
  /** Whether where learning stands is kept with it. */
  readonly last: boolean
  /** Marks what landed; what to write. */
  readonly note: (patches: readonly PersonaPatch[]) => readonly StoreWrite[]
}

class Desk implements LearningDesk {
  private cursor: Cursor | null = null
  private last: RecordId | null = null
  /** How far the records that people made were read: each start reads them all, and learns no page twice. */
  private told: Cursor | null = null
  private pending: PendingExchanges = new Map()
  private weights: Weights = []
  private behaviour: PatternState | null = null
  private trials: ModelState = {}
  private count = 0
  /** Of those still pending, by id: an outcome is met again when it settles. */
  private counted = new Set<string>()
  private refused: readonly RefusedLearning[] = []
  private readonly refusedDrafts = createRefusedDrafts()
  private learner: Promise<Learner> | null = null
  /** Landings since where learning stands was kept. */
  private unkept = 0
  private turn: Promise<void> = Promise.resolve()

  constructor(private readonly options: DeskOptions) {}

  readonly judge: Judge = deskJudge({
    weights: () => this.weights,
    learning: () => this.learning(),
    layers: () => this.options.books.everywhere(),
    models: () => this.options.rewardModels,
  })

  weightOf(item: ItemId, layer: LayerAt): number | null {
    const own = this.weights.filter(weight => weight.item === item && isOf(weight, layer))
    const listed = this.options.books.at(layer)?.persona().items.get(item)?.item.words
    if (listed === undefined || own.length === 0) return own[0]?.value ?? null
    // every word of a list holds on to what they weigh together, shared out
    return own.reduce((sum, { value }) => sum + Math.abs(value), 0) / listed.length
  }
  pattern(): PatternState | null {
    return this.behaviour
  }
  models(): ModelState {
    return this.trials
  }
  async contradictions({
    measure,
    direction,
    scope,
  }: Pick<PersonaItem, 'measure' | 'direction' | 'scope'>): Promise<Contradictions> {
    if (measure === null || direction === null) return { against: 0, of: 0, outcomes: [] }
    return (await this.learning()).contradictions({ measure, direction, scope })
  }
  async examine(input: Parameters<Learner['examine']>[0]): Promise<Examined> {
    return (await this.learning()).examine(input)
  }
  outcomes(): number {
    return this.count
  }
  refusals(): readonly RefusedLearning[] {
    return this.refused
  }
  counterexamples(request: SuggestionRequest, mode: Mode): readonly string[] {
    return this.refusedDrafts.like(request, mode)
  }

  open(): Promise<void> {
    return this.inTurn(async () => {
      const learner = await this.learning()
      const record = await readDerived(this.options.store, this.options.scope)
      if (record === null || !(await learner.load(record.state))) return this.replayAll()
      if (record.cursor === null && !(await this.findPlace(record.last ?? null))) return this.replayAll()
      this.cursor = record.cursor ?? this.cursor
      this.last = record.last ?? this.last
      this.pending = withEvents(new Map(), record.pending)
      this.count = record.outcomes
      const { foldOutcomes } = await import('@understudy/learning')
      this.counted = new Set(foldOutcomes(record.pending).map(({ id }) => id))
      const { store, scope } = this.options
      const { readOutcomes } = await import('./differences.ts')
      this.refusedDrafts.remember(await readOutcomes(store, scope, record.refusedDrafts ?? []))
      this.weights = await learner.weigh(this.options.books.everywhere())
      this.behaviour = record.state.pattern
      this.trials = record.state.models
      // the session of the last choice is over, though a page that was closed on it may not have come to say so
    }).then(() => this.catchUp(true))
  }

  catchUp(closing = false): Promise<void> {
    return this.inTurn(async () => {
      const { store, scope } = this.options
      const page = await readEvents(store, scope, this.cursor)
      if (!page.ok) return
      const { events, cursor } = page.value
      const samples = await this.newSamples()
      if (events.length === 0 && samples.length === 0 && !closing) return
      this.cursor = cursor
      this.last = events.at(-1)?.id ?? this.last
      await this.take(events, samples, closing)
    })
  }

  takeUpRestored(): Promise<void> {
    return this.cursor === null ? this.open() : this.rebuild()
  }

  weigh(): Promise<void> {
    return this.inTurn(async () => {
      this.weights = await (await this.learning()).weigh(this.options.books.everywhere())
    })
  }

  forgetAll(): Promise<void> {
    return this.inTurn(async () => {
      await (await this.learning()).load(null)
      this.cursor = null
      this.last = null
      this.told = null
      this.pending = new Map()
      this.count = 0
      this.counted = new Set()
      this.refused = []
      this.refusedDrafts.clear()
      this.behaviour = null
      this.trials = {}
      this.weights = await (await this.learning()).weigh(this.options.books.everywhere())
    })
  }

  rebuild(): Promise<void> {
    return this.inTurn(() => this.replayAll())
  }

  /** Learns the exchanges that `events` belong to, as far as they go. */
  private async take(
    events: readonly LoggedEvent<TextId>[],
    samples: readonly Sample<string | null>[],
    closing: boolean,
  ): Promise<void> {
    const { store, scope, books, schedule, mayLearn, env } = this.options
    this.pending = withEvents(this.pending, events)
    const touched = new Set(events.map(({ exchange }) => exchange))
    const told = [...this.pending].flatMap(([exchange, all]) => (touched.has(exchange) ? all : []))
    const read = await readWithTexts(store, scope, told)
    if (!read.ok) return
    const { foldOutcomes, survivingGhosts } = await import('@understudy/learning')
    const outcomes = foldOutcomes(read.value).filter(mayLearn)
    this.refusedDrafts.remember(outcomes)
    const survivals = survivingGhosts(read.value)
    const persona = books.author.persona()
    const after = books.author.ahead()
    const report = await (await this.learning()).learn({ outcomes, survivals, samples, persona, after, closing })
    if (events.length === 0 && samples.length === 0 && report.patches.length === 0 && this.unkept === 0) return
    const stored = foldOutcomes(told)
    this.pending = withoutFinished(this.pending, env.now())
    this.countNew(stored)
    await this.land(report, this.outcomeWrites(stored), {
      last: closing || samples.length > 0,
      note: patches => schedule.learned(patches),
    })
  }

  /** Pages handed over since they were last read; none where they cannot be read now, and then the next time. */
  private async newSamples(): Promise<readonly Sample<string | null>[]> {
    const { store, scope } = this.options
    const page = await readRecords(store, scope, this.told)
    const read = page.ok ? await withWords(store, scope, page.value.samples) : page
    if (!page.ok || !read.ok) return []
    this.told = page.value.cursor
    return read.value
  }

  private async replayAll(): Promise<void> {
    const { store, scope, identity, books, schedule, mayLearn, env } = this.options
    const page = await readEvents(store, scope, null)
    if (!page.ok) return
    const read = await readWithTexts(store, scope, page.value.events)
    if (!read.ok) return
    const { foldOutcomes } = await import('@understudy/learning')
    const outcomes = foldOutcomes(read.value)
    const vetoed = outcomes.filter(outcome => !mayLearn(outcome)).map(({ id }) => id)
    // what was forgotten is no longer held up as what not to write
    this.refusedDrafts.clear()
    this.refusedDrafts.remember(outcomes.filter(mayLearn))
    const dropped = books.author.dropLearned()
    this.told = null
    const report = await (await this.learning()).replay({
      identity,
      events: read.value,
      samples: await this.newSamples(),
      patches: books.author.patches(),
      closing: false,
      vetoed,
    })
    this.cursor = page.value.cursor
    this.last = page.value.events.at(-1)?.id ?? null
    this.pending = withoutFinished(withEvents(new Map(), page.value.events), env.now())
    this.count = outcomes.length
    this.counted = new Set(outcomes.map(({ id }) => id))
    const refolded = this.outcomeWrites(foldOutcomes(page.value.events))
    await this.land(report, [...dropped, ...refolded], {
      last: true,
      note: patches => schedule.relearned(patches),
    })
  }

  /**
   * Finds where learning stopped in a log that came by a backup, and folds its outcomes, which did not come along.
   * False where the log goes on behind it, as when two writers' stores were put together.
   */
  private async findPlace(last: RecordId | null): Promise<boolean> {
    const { store, scope, keep } = this.options
    const page = await readEvents(store, scope, null)
    if (!page.ok || (page.value.events.at(-1)?.id ?? null) !== last) return false
    const { foldOutcomes } = await import('@understudy/learning')
    keep(this.outcomeWrites(foldOutcomes(page.value.events)))
    this.cursor = page.value.cursor
    this.unkept++
    return true
  }

  /** Folds in what was learned, and keeps it; where learning stands goes with each patch, `last` or now and then. */
  private async land(report: LearnReport, writes: readonly StoreWrite[], { last, note }: Landing): Promise<void> {
    const { books, keep, changed } = this.options
    const ledger = books.author.addLearned(report.patches)
    const landed = new Set(ledger.map(write => ('key' in write ? write.key : '')))
    const waiting = note(report.patches.filter(({ id }) => landed.has(id)))
    const layers = books.everywhere()
    this.weights = layers.length === 1 ? report.weights : await (await this.learning()).weigh(layers)
    this.behaviour = report.pattern
    this.trials = report.models
    this.refused = [...report.refused.map(refusalOf).toReversed(), ...this.refused].slice(0, REFUSALS_SHOWN)
    const isDue = ledger.length > 0 || last || ++this.unkept >= KEPT_EVERY
    if (isDue) this.unkept = 0
    keep([...writes, ...ledger, ...waiting, ...(isDue && this.cursor !== null ? [await this.derivedWrite()] : [])])
    changed()
  }

  private outcomeWrites(outcomes: readonly Outcome[]): readonly StoreWrite[] {
    const { scope } = this.options
    const put = { type: 'put', scope, collection: OUTCOMES } as const
    return outcomes.map(outcome => ({ ...put, key: outcome.id, value: outcome as unknown as Json }))
  }

  private async derivedWrite(): Promise<StoreWrite> {
    const state = await (await this.learning()).state()
    const record: DerivedRecord = {
      format: 1,
      cursor: this.cursor,
      last: this.last,
      pending: [...this.pending.values()].flat(),
      outcomes: this.count,
      refusedDrafts: this.refusedDrafts.ids(),
      state,
    }
    return putDerived(this.options.scope, record)
  }

  private countNew(outcomes: readonly Outcome[]): void {
    const fresh = outcomes.filter(({ id }) => !this.counted.has(id))
    this.count += fresh.length
    for (const { id } of fresh) this.counted.add(id)
  }

  private learning(): Promise<Learner> {
    this.learner ??= import('@understudy/learning').then(({ createLearner, workerLearner }) =>
      this.options.worker === null ? createLearner() : workerLearner(this.options.worker),
    )
    return this.learner
  }

  /** One thing at a time, whatever became of the one before. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.turn.then(work, work)
    this.turn = turn.catch(() => {})
    return turn
  }
}

function isOf({ layer, scope }: Weights[number], at: LayerAt): boolean {
  return typeof at === 'string' ? layer === at : layer === 'work' && scope.work === at.work
}

function refusalOf({ patch }: RefusedPatch): RefusedLearning {
  const [op] = patch.ops
  const item = op === undefined ? '' : (itemOf(op) ?? '')
  const { choices, before, after } = patch.check ?? { choices: 0, before: 0, after: 0 }
  return { item: item as RefusedLearning['item'], at: patch.at, choices, before, after }
}
