import type { Outcome, StoreLock } from '@understudy/contracts'
import type { ActingCore } from './land-patches.ts'
import { endUpdate, landUpdate, updatesLock } from './land-update.ts'
import type { OptimizingOptions } from './optimizing.ts'
import type { RunningUpdate } from './optimizer-actions.ts'
import { chosenCritic } from './optimizer-critics.ts'
import { readUpdates, updateWrite, withoutQuestions, type KeptUpdate, type UpdateRecord } from './optimizer-records.ts'
import { readAnswers, type KnownAnswers } from './question-log.ts'
import { takenBackElsewhere } from './taken-back-elsewhere.ts'
import { runUpdate, type RunEnded } from './update-run.ts'
import { isWaiting, MOST_FAILURES } from './waiting-update.ts'

/** Works off the updates that steps of the schedule began, one after the other, and in one tab only. */
export interface UpdateDriver {
  /** `asked`: by a person, who may want what failed tried again. */
  begin(asked: boolean): void
  /** Stops, and resolves once nothing is written any more. */
  halt(): Promise<void>
}

export interface DriverOptions {
  readonly core: ActingCore
  readonly drafting: OptimizingOptions['drafting']
  /** Whether an outcome may be read at all, as its document and its host allow. */
  readonly mayLearn: (outcome: Outcome) => boolean
  /** Whether updates may go on here, as of now. */
  readonly mayGoOn: () => boolean
  /** Tells whoever shows the state. */
  readonly tell: (running: Omit<RunningUpdate, 'waits'> | null) => void
}

/** How long is waited where another tab is at it, ms. */
const ASK_AGAIN_MS = 500
/** How often an update is worked out again, where its persona was changed meanwhile so that it would not apply. */
const MOST_MOVES = 3

export function createUpdateDriver(options: DriverOptions): UpdateDriver {
  return new Driver(options)
}

class Driver implements UpdateDriver {
  private halting = new AbortController()
  private loop: Promise<void> | null = null
  private isDue = false
  private isAsked = false

  constructor(private readonly options: DriverOptions) {}

  begin(asked: boolean): void {
    this.isDue = true
    this.isAsked ||= asked
    this.loop ??= this.work().finally(() => {
      this.loop = null
      // asked for while the last of it came to its end
      if (this.isDue) this.begin(this.isAsked)
    })
  }

  async halt(): Promise<void> {
    this.isDue = false
    this.halting.abort()
    await this.loop
  }

  private mayGoOn(): boolean {
    return !this.halting.signal.aborted && this.options.mayGoOn()
  }

  private async work(): Promise<void> {
    this.halting = new AbortController()
    while (this.isDue && this.mayGoOn()) {
      const { store } = this.options.core
      const lock = await store.lock(updatesLock(this.options.core))
      if (lock === null) await new Promise(resolve => setTimeout(resolve, ASK_AGAIN_MS))
      else await this.workOff(lock)
    }
    if (!this.options.mayGoOn()) this.isDue = false
  }

  /** A tab that lets go of the author stops at what it is at; until it has, nothing is begun here. */
  private async workOff(lock: StoreLock): Promise<void> {
    try {
      this.isDue = false
      const done = new Set<string>()
      for (let next = await this.next(done); next !== null; next = await this.next(done)) {
        done.add(next.update)
        await this.takeUp(next)
      }
    } finally {
      this.isAsked = false
      this.options.tell(null)
      await lock.release()
    }
  }

  /** The oldest that is not done; then the newest that only its critic stopped. */
  private async next(done: ReadonlySet<string>): Promise<KeptUpdate | null> {
    if (!this.mayGoOn()) return null
    const { core } = this.options
    const { store, scope, books, desk } = core
    await takenBackElsewhere(core)
    const updates = await readUpdates(store, scope)
    if (!updates.ok || !this.mayGoOn()) return null
    const known = new Set(books.author.patches().map(({ id }) => id))
    // what another tab landed while this one was taking over
    if (updates.value.some(({ patches }) => patches.some(id => !known.has(id)))) {
      await books.load()
      await desk.weigh()
    }
    const open = updates.value.filter(({ update }) => !done.has(update))
    const stopped = open.findLast(update => isWaiting(update) && (this.isAsked || update.failures < MOST_FAILURES))
    return open.find(({ status }) => status === 'running') ?? stopped ?? null
  }

  private async takeUp(kept: KeptUpdate): Promise<void> {
    const { core } = this.options
    const answers = await readAnswers(core, kept)
    for (let move = 1; this.mayGoOn(); move++) {
      const record = this.begun(kept)
      const decided = decisionsIn(core)
      const run = await this.run(record, answers)
      if (!this.mayGoOn()) return
      if (run === 'fault') return endUpdate(core, { ...record, status: 'stopped', reason: 'fault' })
      // it was stopped by what was said in another tab, or the store could not be read
      if (run === null) {
        if (move >= MOST_MOVES) return
        continue
      }
      // what a person did meanwhile is what it has to be held against
      if (decisionsIn(core) === decided && (await landUpdate(core, run))) return
      if (move >= MOST_MOVES) return endUpdate(core, { ...run.record, status: 'stopped', reason: 'persona-moved' })
    }
  }

  /** A fault of the program ends the update, which would meet it again, and nothing else. */
  private async run(record: UpdateRecord, answers: KnownAnswers): Promise<RunEnded | null | 'fault'> {
    try {
      return await runUpdate({ ...this.options, signal: this.halting.signal, answers }, record)
    } catch (error) {
      // oxlint-disable-next-line no-console -- a fault, told where developers look
      console.error('An update in words came to nothing:', error)
      return 'fault'
    }
  }

  /** As it stands while it runs: by whoever is to think now. */
  private begun(kept: KeptUpdate): UpdateRecord {
    const { core } = this.options
    const { rate } = core.optimizer.state()
    const critic = chosenCritic(core)
    const begun = { critic, rate, status: 'running', reason: null, endedAt: null } as const
    const shown = core.books.everywhere().flatMap(({ persona }) => [...persona.items.keys()])
    // before anybody is asked, so that forgetting one finds what was said of it however this ends
    const items = [...new Set([...kept.items, ...shown])]
    const record = { ...withoutQuestions(kept), ...begun, items }
    this.options.tell({ update: record.update, critic, questions: 0 })
    core.queue.add([updateWrite(core.scope, record)])
    return record
  }
}

/** How many patches the ledger has that learning did not make. */
function decisionsIn({ book }: ActingCore): number {
  return book.patches().filter(({ by }) => by !== 'learner').length
}
