import type { SessionId, StoreWrite } from '@understudy/contracts'
import type { Countable } from '@understudy/learning'
import type { Core } from './core.ts'
import { differenceOf } from './differences.ts'
import { findSessions, outcomesOf, type FoundSession, type SessionQuery } from './find-sessions.ts'
import type { Folding } from './folding.ts'
import {
  DUE_EXCHANGES,
  DUE_SESSIONS,
  type Covered,
  type OnSchedule,
  type ScheduleState,
  type StepPart,
} from './schedule.ts'
import type { ScheduleBook } from './schedule-book.ts'
import { createSessionBook, type SessionBook } from './session-book.ts'
import { readSteps, stepWrite, type StepRecord } from './step-log.ts'
import type { Difference } from './understudy-assistant.ts'

/** How many readings of the log are kept at once: the next start reads so few again in no time. */
const KEPT_EVERY = 16

/** Sessions and the steps of the schedule, by one tab at a time; another only looks. */
export interface SittingDesk {
  /** Takes up what is kept. `isStart`: a page was opened, and sessions of pages before it are over. */
  open(isStart: boolean): Promise<void>
  /** Reads what the log has by now. With `closing`, the session of this page is over, and all is kept. */
  catchUp(closing?: boolean): Promise<void>
  /** From the first event on: after something was restored or forgotten. */
  rebuild(): Promise<void>
  /** As on a first day: after everything was erased. Keeps nothing. */
  clear(): Promise<void>
  /** Takes the next step where it is due, or where a person asks for it; nothing where it would cover nothing. */
  fire(by: Covered['by']): Promise<void>
  /** Null before anything was read. */
  gathered(): ScheduleState['gathered']
  find(query: SessionQuery): Promise<readonly FoundSession[]>
  /** What became of everything in a session, newest first. */
  differences(session: SessionId): Promise<readonly Difference[]>
}

export interface SittingDeskOptions {
  readonly core: Core
  readonly folding: Pick<Folding, 'isHere'>
  readonly idleMs: number
  /** What a step does, in order; what was learned is settled last. */
  readonly parts: readonly OnSchedule[]
  /** Told once a step was taken here; nothing waits for what comes of it. */
  readonly stepped?: () => void
}

/** Has `core` in prompts say what was learned by now. */
export function settleCore(schedule: ScheduleBook): OnSchedule {
  return async ({ step, at }) => ({ patches: [], writes: schedule.settle({ step, at }) })
}

export function createSittingDesk(options: SittingDeskOptions): SittingDesk {
  return new Desk(options)
}

class Desk implements SittingDesk {
  private book: SessionBook
  /** The number of the last step that was taken, here or elsewhere. */
  private step = 0
  private isOpen = false
  private unkept = 0
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: SittingDeskOptions) {
    this.book = this.emptyBook()
  }

  open(isStart: boolean): Promise<void> {
    return this.inTurn(async () => {
      await this.load(covered => this.book.open(covered))
      const { sitting } = this.options.core
      // something may have been done here while the log was read
      if (isStart) this.book.endAll(sitting.hasBegun() ? sitting.now() : null)
    })
  }

  rebuild(): Promise<void> {
    return this.inTurn(async () => {
      await this.load(covered => this.book.rebuild(covered))
      this.keep(true)
    })
  }

  catchUp(closing = false): Promise<void> {
    return this.inTurn(async () => {
      if (!this.isOpen) return
      await this.book.catchUp()
      if (closing) this.book.endAll()
      this.keep(closing)
    })
  }

  clear(): Promise<void> {
    return this.inTurn(async () => {
      this.book = this.emptyBook()
      this.step = 0
    })
  }

  fire(by: Covered['by']): Promise<void> {
    return this.inTurn(async () => {
      const { core, folding, parts } = this.options
      if (!this.isOpen || !folding.isHere() || !this.isDue(by)) return
      const { sessions, exchanges } = this.book.uncovered()
      const covered: Covered = { step: this.step + 1, at: core.env.now(), by, sessions, exchanges }
      const done: StepPart[] = []
      for (const part of parts) done.push(await part(covered))
      // another tab may have taken over meanwhile, and takes the step itself
      if (folding.isHere()) await this.land(covered, done)
    })
  }

  gathered(): ScheduleState['gathered'] {
    if (!this.isOpen) return null
    const { fresh, exchanges } = this.book.uncovered()
    return { sessions: fresh, exchanges: exchanges.length }
  }

  find(query: SessionQuery): Promise<readonly FoundSession[]> {
    const { core, idleMs } = this.options
    const { store, scope, env } = core
    return this.upToDate().then(() =>
      findSessions({ store, scope, now: env.now(), idleMs }, this.book.sessions(), query),
    )
  }

  async differences(session: SessionId): Promise<readonly Difference[]> {
    await this.upToDate()
    const placed = this.book.sessions().find(({ record }) => record.id === session)
    if (placed === undefined) return []
    const outcomes = await outcomesOf(this.options.core, placed)
    return outcomes.map(differenceOf).toReversed()
  }

  /** A tab that does not fold reads what the one that does has kept, and the log since. */
  private upToDate(): Promise<void> {
    return this.isOpen ? this.catchUp() : this.open(false)
  }

  private isDue(by: Covered['by']): boolean {
    const { schedule } = this.options.core
    const { sessions, exchanges, fresh } = this.book.uncovered()
    if (by === 'person') return sessions.length + exchanges.length + schedule.waiting() > 0
    if (schedule.every() !== 'sessions-3-or-30') return false
    return fresh >= DUE_SESSIONS || exchanges.length >= DUE_EXCHANGES
  }

  /** The record of the step, its patches and marks: one write, of which all is kept or nothing. */
  private async land(covered: Covered, done: readonly StepPart[]): Promise<void> {
    const { core } = this.options
    const record: StepRecord = { format: 1, ...covered, device: core.loaded.device, token: core.env.newId() }
    const patches = done.flatMap(part => part.patches)
    const ledger = patches.flatMap(patch => {
      const added = core.book.add(patch)
      return added.ok ? added.value : []
    })
    core.queue.add([stepWrite(core.scope, record), ...ledger, ...done.flatMap(part => part.writes)])
    this.step = covered.step
    this.book.cover(covered)
    this.keep(true)
    core.changed()
    const kept = await core.queue.flush()
    if (kept.ok && !(await this.isOurs(record))) await this.load(steps => this.book.rebuild(steps))
    else this.options.stepped?.()
  }

  /** Of two tabs that took one step, as when one took over from the other in the middle of it, the first counts. */
  private async isOurs({ step, token }: StepRecord): Promise<boolean> {
    const { store, scope } = this.options.core
    const steps = await readSteps(store, scope)
    return !steps.ok || steps.value.some(known => known.step === step && known.token === token)
  }

  private async load(read: (covered: Countable) => ReturnType<SessionBook['open']>): Promise<void> {
    const { store, scope, changed } = this.options.core
    const steps = await readSteps(store, scope)
    if (!steps.ok) return
    const covered = {
      sessions: steps.value.flatMap(({ sessions }) => sessions),
      exchanges: steps.value.flatMap(({ exchanges }) => exchanges),
    }
    this.step = steps.value.reduce((last, { step }) => Math.max(last, step), 0)
    this.isOpen = (await read(covered)).ok
    changed()
  }

  private emptyBook(): SessionBook {
    const { core, idleMs } = this.options
    return createSessionBook({ store: core.store, scope: core.scope, env: core.env, idleMs })
  }

  private keep(all: boolean): void {
    const { core, folding } = this.options
    if (!folding.isHere() || (!all && ++this.unkept < KEPT_EVERY)) return
    this.unkept = 0
    const writes: readonly StoreWrite[] = this.book.changes()
    core.queue.add(writes)
  }

  /** One thing at a time, whatever became of the one before. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.turn.then(work, work)
    this.turn = turn.catch(() => {})
    return turn
  }
}
