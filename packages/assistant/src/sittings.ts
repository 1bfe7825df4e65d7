import { SESSION_IDLE_MS } from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import type { Core } from './core.ts'
import type { Folding } from './folding.ts'
import type { Optimizing } from './optimizing.ts'
import { DUE_EXCHANGES, DUE_SESSIONS, type ScheduleState } from './schedule.ts'
import type { SittingActions } from './sitting-actions.ts'
import type { SittingDesk } from './sitting-desk.ts'

/** Sessions and the schedule as the rest of an assistant sees them; their desk is loaded when first needed. */
export interface Sittings {
  readonly actions: SittingActions
  state(): ScheduleState
  /** This tab has come to fold. Nothing waits for it. */
  open(): void
  /** After learning; takes a step where one is due. With `closing`, the session of this page is over. */
  catchUp(closing?: boolean): Promise<void>
  /** After something was restored or forgotten. */
  rebuild(): Promise<void>
  /** After everything was erased. Keeps nothing. */
  clear(): Promise<void>
  /** What is answered while `parts` come is waited for: no step is taken meanwhile. */
  asked<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part>
}

export interface SittingsOptions extends Pick<AssistantOptions, 'idleMs'> {
  readonly folding: Folding
  readonly optimizing: Pick<Optimizing, 'begin'>
}

export function createSittings(core: Core, options: SittingsOptions): Sittings {
  const clerk = new Clerk(core, options)
  const loaded = () => clerk.loaded()
  return {
    actions: actionsOf(core, options, clerk),
    state: () => clerk.state(),
    open: () => clerk.open(),
    catchUp: closing => clerk.catchUp(closing),
    rebuild: async () => (await loaded()).rebuild(),
    clear: async () => (await loaded()).clear(),
    asked: parts => clerk.asked(parts),
  }
}

/** Knows when the desk is to be asked. */
class Clerk {
  private loading: Promise<SittingDesk> | null = null
  private desk: SittingDesk | null = null
  private isDeferred = false

  constructor(
    private readonly core: Core,
    private readonly options: SittingsOptions,
  ) {}

  loaded(): Promise<SittingDesk> {
    this.loading ??= this.load()
    return this.loading
  }

  private async load(): Promise<SittingDesk> {
    const { core } = this
    const { folding, optimizing, idleMs = SESSION_IDLE_MS } = this.options
    const [{ createSittingDesk, settleCore }, { beginUpdate }] = await Promise.all([
      import('./sitting-desk.ts'),
      import('./begin-update.ts'),
    ])
    const parts = [beginUpdate(core), settleCore(core.schedule)]
    this.desk = createSittingDesk({ core, folding, idleMs, parts, stepped: () => optimizing.begin() })
    return this.desk
  }

  state(): ScheduleState {
    const { schedule } = this.core
    return {
      every: schedule.every(),
      gathered: this.options.folding.isHere() ? (this.desk?.gathered() ?? null) : null,
      due: { sessions: DUE_SESSIONS, exchanges: DUE_EXCHANGES },
      firedAt: schedule.last()?.at ?? null,
      waiting: schedule.waiting(),
    }
  }

  open(): void {
    const isStart = !this.core.sitting.hasBegun()
    void this.loaded()
      .then(desk => desk.open(isStart))
      .then(() => this.consider())
  }

  async catchUp(closing = false): Promise<void> {
    if (!this.options.folding.isHere()) return
    await (await this.loaded()).catchUp(closing)
    await this.consider()
    this.core.changed()
  }

  async consider(): Promise<void> {
    this.isDeferred = this.core.waits.isWaiting()
    if (!this.isDeferred) await (await this.loaded()).fire('schedule')
  }

  async *asked<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
    const done = this.core.waits.begin()
    try {
      yield* parts
    } finally {
      done()
      if (this.isDeferred) void this.consider()
    }
  }
}

function actionsOf(
  { queue, desk, schedule, changed }: Core,
  { folding, optimizing }: SittingsOptions,
  clerk: Clerk,
): SittingActions {
  return {
    sessions: async (query = {}) => (await clerk.loaded()).find(query),
    sessionDifferences: async session => (await clerk.loaded()).differences(session),
    async setSchedule(every) {
      await folding.takeOver()
      queue.add(schedule.setEvery(every))
      changed()
      await clerk.consider()
      return queue.flush()
    },
    async learnNow() {
      await folding.takeOver()
      await queue.flush()
      await desk.catchUp(true)
      await clerk.catchUp()
      const last = schedule.last()
      await (await clerk.loaded()).fire('person')
      // where there was nothing new, what failed is tried again
      if (schedule.last() === last) optimizing.begin(true)
      return queue.flush()
    },
  }
}
