import type {
  DocumentId,
  EventBody,
  Json,
  LoggedEvent,
  QuietRule,
  RuleId,
  Store,
  StoreScope,
  StoreWrite,
  TextId,
} from '@understudy/contracts'
import { readEvents } from './event-log.ts'
import { quietScenes, type QuietScene, type ReadManuscript } from './quiet-scenes.ts'
import { heedOf, withheldKinds } from './query-heed.ts'
import { createRefusalReader, type Refusal } from './refusals.ts'
import { QUIET } from './scopes.ts'

/** Refusals of a manuscript that count: what the latest ones were, more are of no use. */
const MOST = 1_000

/** Which rules the writer has made quiet by refusing, in each manuscript. */
export interface Quiet {
  /** Takes note of what happened; `stored` is the event as the log keeps it, null where it keeps none. */
  note(event: LoggedEvent, stored: EventBody<TextId> | null): void
  load(document: DocumentId): Promise<unknown>
  /** Where rules are quiet in the manuscript as it reads now. */
  scenesIn(document: DocumentId, manuscript: ReadManuscript): readonly QuietScene[]
  /** The same, as proposers are told; what is only withheld, they may find. */
  rulesIn(document: DocumentId, manuscript: ReadManuscript): readonly QuietRule[]
  /** Log-odds that a question of `rule` is heeded in the manuscript rather than put away; 0 where nothing is known. */
  heedOf(document: DocumentId, rule: RuleId): number
  /** These refusals count no more. */
  wake(document: DocumentId, refusals: readonly string[]): void
  /** After texts were forgotten, or everything was erased. */
  clear(): void
}

export interface QuietOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly keep: (writes: readonly StoreWrite[]) => void
  /** Tells whoever shows what is quiet. */
  readonly changed: () => void
}

/** One document of the collection `quiet`: derived from the log, but for what was woken. Holds no words. */
interface QuietRecord {
  readonly format: 1
  readonly refusals: readonly Refusal<TextId>[]
  readonly woken: readonly string[]
}

interface Known {
  /** With their words, null where these were forgotten. */
  refusals: readonly Refusal<string | null>[]
  record: QuietRecord
}

const NONE: QuietRecord = { format: 1, refusals: [], woken: [] }

export function createQuiet(options: QuietOptions): Quiet {
  return new QuietBook(options)
}

class QuietBook implements Quiet {
  private readonly known = new Map<DocumentId, Known>()
  private readonly spoken = createRefusalReader<string>()
  private readonly logged = createRefusalReader<TextId>()

  constructor(private readonly options: QuietOptions) {}

  note(event: LoggedEvent, stored: EventBody<TextId> | null): void {
    const refusal = this.spoken.read(event)
    const written = stored === null ? null : this.logged.read(stored)
    if (refusal !== null)
      void this.load(event.document).then(here => this.add(event.document, here, { refusal, written }))
  }

  async load(document: DocumentId): Promise<Known> {
    const { store, scope } = this.options
    const here = this.known.get(document)
    if (here !== undefined) return here
    const found = await store.get({ scope, collection: QUIET, key: document })
    const kept = found.ok ? readRecord(found.value) : null
    const record = kept ?? { ...NONE, refusals: await refusalsInLog(this.options, document) }
    const ids = record.refusals.map(({ passage }) => passage)
    const texts = await store.texts(scope, ids)
    const words = texts.ok ? texts.value : []
    // another call may have been faster, and noted something since
    const faster = this.known.get(document)
    if (faster !== undefined) return faster
    const refusals = record.refusals.map((refusal, index) => ({ ...refusal, passage: words[index] ?? null }))
    const loaded = { record, refusals }
    this.known.set(document, loaded)
    if (kept === null) this.put(document, record)
    return loaded
  }

  scenesIn(document: DocumentId, manuscript: ReadManuscript): readonly QuietScene[] {
    const counting = this.countingIn(document)
    const quiet = quietScenes(counting, manuscript)
    const silent = new Set(quiet.filter(({ where }) => where === 'manuscript').map(({ rule }) => rule))
    return [...quiet, ...withheldKinds(counting, manuscript).filter(({ rule }) => !silent.has(rule))]
  }

  rulesIn(document: DocumentId, manuscript: ReadManuscript): readonly QuietRule[] {
    return quietScenes(this.countingIn(document), manuscript).map(({ rule, from, to }) => ({ rule, from, to }))
  }

  heedOf(document: DocumentId, rule: RuleId): number {
    return heedOf(this.countingIn(document).filter(each => each.rule === rule))
  }

  wake(document: DocumentId, refusals: readonly string[]): void {
    const here = this.known.get(document)
    if (here === undefined) return
    here.record = { ...here.record, woken: [...new Set([...here.record.woken, ...refusals])].slice(-MOST) }
    this.put(document, here.record)
    this.options.changed()
  }

  clear(): void {
    this.known.clear()
  }

  private countingIn(document: DocumentId): readonly Refusal<string | null>[] {
    const here = this.known.get(document)
    const woken = new Set(here?.record.woken)
    return here?.refusals.filter(({ id }) => !woken.has(id)) ?? []
  }

  private add(document: DocumentId, here: Known, { refusal, written }: Noted): void {
    if (here.refusals.some(({ id }) => id === refusal.id)) return
    here.refusals = [...here.refusals, refusal].slice(-MOST)
    if (written !== null) {
      here.record = { ...here.record, refusals: [...here.record.refusals, written].slice(-MOST) }
      this.put(document, here.record)
    }
    this.options.changed()
  }

  private put(document: DocumentId, record: QuietRecord): void {
    const { scope, keep } = this.options
    keep([{ type: 'put', scope, collection: QUIET, key: document, value: record as unknown as Json }])
  }
}

/** One refusal, in words and as it is kept; null where it is not. */
interface Noted {
  readonly refusal: Refusal<string>
  readonly written: Refusal<TextId> | null
}

/** What a manuscript's own record would say, had it been kept: as after a backup of an earlier version. */
async function refusalsInLog(
  { store, scope }: QuietOptions,
  document: DocumentId,
): Promise<readonly Refusal<TextId>[]> {
  const page = await readEvents(store, scope, null)
  if (!page.ok) return []
  const reader = createRefusalReader<TextId>()
  return page.value.events
    .filter(event => event.document === document)
    .flatMap(event => reader.read(event) ?? [])
    .slice(-MOST)
}

/** Null where nothing is there, or nothing that can be read. */
function readRecord(value: Json | null): QuietRecord | null {
  const { format, refusals, woken } = (value ?? {}) as Partial<Record<keyof QuietRecord, unknown>>
  return format === 1 && Array.isArray(refusals) && Array.isArray(woken) ? (value as unknown as QuietRecord) : null
}
