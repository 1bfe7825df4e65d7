import type { Json, PatchId, Store, StoreScope, StoreWrite } from '@understudy/contracts'
import { foldPatches, type Persona, type PersonaIdentity, type PersonaPatch } from '@understudy/persona'
import type { PersonaBook } from './persona-book.ts'
import type { ScheduleEvery } from './schedule.ts'
import { saidInCore, saidOtherwise } from './said-in-core.ts'
import { SCHEDULE } from './scopes.ts'
import { settledPatches } from './settled-patches.ts'

/** How often what was learned is settled, when that was last, and which patches wait for the next step. */
export interface ScheduleBook {
  load(): Promise<void>
  every(): ScheduleEvery
  /** What to write. */
  setEvery(every: ScheduleEvery): readonly StoreWrite[]
  last(): LastStep | null
  /** How many learned items `core` does not say as they are now. */
  waiting(): number
  /** The author's persona as prompts have it in `core`: without what waits. */
  core(): Persona
  /** These were learned and wait from now on; what to write. */
  learned(patches: readonly PersonaPatch[]): readonly StoreWrite[]
  /** All was learned anew: what had been settled stays so, by its time, and only the rest waits. What to write. */
  relearned(patches: readonly PersonaPatch[]): readonly StoreWrite[]
  /** As of this step nothing waits any more; but where `core` would say nothing new, it stays as it is. What to write. */
  settle(step: LastStep): readonly StoreWrite[]
  /** As on a first day: after everything was erased. */
  clear(): void
}

export interface LastStep {
  readonly step: number
  readonly at: number
}

/** The document of a waiting patch: it waits for a step after this one that settles. */
interface Waiting {
  readonly after: number
}

const SETTING = 'setting'
const LAST = 'last'
const WAITING = 'waiting/'

interface ScheduleBookOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly identity: PersonaIdentity
  /** The author's. */
  readonly book: Pick<PersonaBook, 'persona' | 'patches'>
}

export function createScheduleBook(options: ScheduleBookOptions): ScheduleBook {
  return new Book(options)
}

class Book implements ScheduleBook {
  private setting: ScheduleEvery = 'sessions-3-or-30'
  private step: LastStep | null = null
  /** The last step that settled; 0 where none did. */
  private settled = 0
  private readonly patches = new Set<PatchId>()
  private folded: Folded | null = null

  constructor(private readonly options: ScheduleBookOptions) {}

  async load(): Promise<void> {
    const page = await this.options.store.list(this.options.scope, SCHEDULE)
    if (!page.ok) return
    const { documents } = page.value
    const valueAt = (key: string) => documents.find(document => document.key === key)?.value ?? null
    this.clear()
    this.setting = readSetting(valueAt(SETTING)) ?? this.setting
    this.step = readStep(valueAt(LAST))
    this.settled = readNumber(valueAt(LAST), 'settled') ?? 0
    for (const { key, value } of documents) {
      const isOpen = key.startsWith(WAITING) && (readNumber(value, 'after') ?? -1) >= this.settled
      if (isOpen) this.patches.add(key.slice(WAITING.length) as PatchId)
    }
  }

  every(): ScheduleEvery {
    return this.setting
  }
  setEvery(every: ScheduleEvery): readonly StoreWrite[] {
    this.setting = every
    return [this.put(SETTING, { format: 1, every })]
  }
  last(): LastStep | null {
    return this.step
  }
  waiting(): number {
    return saidOtherwise(saidInCore(this.core()), saidInCore(this.options.book.persona())).length
  }

  core(): Persona {
    const { book, identity } = this.options
    const live = book.persona()
    if (this.patches.size === 0) return live
    if (this.folded?.live === live) return this.folded.core
    const patches = settledPatches(book.patches(), this.patches)
    const isSame = this.folded !== null && sameMembers(this.folded.patches, patches)
    const core = isSame && this.folded !== null ? this.folded.core : foldPatches(identity, patches)
    this.folded = { live, patches, core }
    return core
  }

  learned(patches: readonly PersonaPatch[]): readonly StoreWrite[] {
    const after = this.step?.step ?? 0
    return patches.map(({ id }) => {
      this.patches.add(id)
      return this.put(`${WAITING}${id}`, { after } satisfies Waiting)
    })
  }

  relearned(patches: readonly PersonaPatch[]): readonly StoreWrite[] {
    const known = new Set(this.patches)
    const times = patches.flatMap(({ id, at }) => (known.has(id) ? [at] : []))
    const since = Math.min(Infinity, ...times)
    const dropped = this.drop()
    return [...dropped, ...this.learned(patches.filter(({ id, at }) => known.has(id) || at > since))]
  }

  settle(step: LastStep): readonly StoreWrite[] {
    const isNew = this.waiting() > 0
    if (isNew) this.settled = step.step
    this.step = step
    return [this.put(LAST, { format: 1, ...step, settled: this.settled }), ...(isNew ? this.drop() : [])]
  }

  clear(): void {
    this.setting = 'sessions-3-or-30'
    this.step = null
    this.settled = 0
    this.patches.clear()
    this.folded = null
  }

  private drop(): readonly StoreWrite[] {
    const { scope } = this.options
    const writes = [...this.patches].map(
      (id): StoreWrite => ({ type: 'delete', scope, collection: SCHEDULE, key: `${WAITING}${id}` }),
    )
    this.patches.clear()
    this.folded = null
    return writes
  }

  private put(key: string, value: Json): StoreWrite {
    return { type: 'put', scope: this.options.scope, collection: SCHEDULE, key, value }
  }
}

interface Folded {
  /** What the author's persona was then. */
  readonly live: Persona
  readonly patches: readonly PersonaPatch[]
  readonly core: Persona
}

function sameMembers<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index])
}

function readSetting(value: Json): ScheduleEvery | null {
  const { every } = (value ?? {}) as { readonly every?: unknown }
  return every === 'sessions-3-or-30' || every === 'on-demand' || every === 'never' ? every : null
}

function readStep(value: Json): LastStep | null {
  const { step, at } = (value ?? {}) as { readonly step?: unknown; readonly at?: unknown }
  return typeof step === 'number' && typeof at === 'number' ? { step, at } : null
}

function readNumber(value: Json, key: string): number | null {
  const number = ((value ?? {}) as Readonly<Record<string, unknown>>)[key]
  return typeof number === 'number' ? number : null
}
