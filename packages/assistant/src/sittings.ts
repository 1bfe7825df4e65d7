import { SESSION_IDLE_MS } from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import type { Core } from './core.ts'
import type { Folding } from './folding.ts'
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

export function createSittings(core: Core, folding: Folding, options: Pick<AssistantOptions, 'idleMs'>): Sittings {
  const clerk = new Clerk(core, folding, options.idleMs ?? SESSION_IDLE_MS)
  const loaded = () => clerk.loaded()
  return {
    actions: actionsOf(core, folding, clerk),
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
  private asking = 0
  private isDeferred = false

  constructor(
    private readonly core: Core,
    private readonly folding: Folding,
    private readonly idleMs: number,
  ) {}

  loaded(): Promise<SittingDesk> {
    const { core, folding, idleMs } = this
    this.loading ??= import('./sitting-desk.ts').then(({ createSittingDesk, settleCore }) => {
      this.desk = createSittingDesk({ core, folding, idleMs, parts: [settleCore(core.schedule)] })
      return this.desk
    })
    return this.loading
  }

  state(): ScheduleState {
    const { schedule } = this.core
    return {
      every: schedule.every(),
      gathered: this.folding.isHere() ? (this.desk?.gathered() ?? null) : null,
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
    if (!this.folding.isHere()) return
    await (await this.loaded()).catchUp(closing)
    await this.consider()
    this.core.changed()
  }

  async consider(): Promise<void> {
    this.isDeferred = this.asking > 0
    if (!this.isDeferred) await (await this.loaded()).fire('schedule')
  }

  async *asked<Part>(parts: AsyncIterable<Part>): AsyncIterable<Part> {
    this.asking++
    try {
      yield* parts
    } finally {
      this.asking--
      if (this.isDeferred) void this.consider()
    }
  }
}

function actionsOf({ queue, desk, schedule, changed }: Core, folding: Folding, clerk: Clerk): SittingActions {
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
      await (await clerk.loaded()).fire('person')
      return queue.flush()
    },
  }
}
