import {
  ok,
  type ActorId,
  type DeviceId,
  type DocumentAddress,
  type Env,
  type ItemId,
  type Json,
  type Message,
  type PatchId,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
} from '@understudy/contracts'
import {
  applyPatch,
  comparePatches,
  foldPatches,
  ledgerGaps,
  readPatch,
  withoutItemText,
  type FoldedPersona,
  type LedgerGap,
  type PatchRefusal,
  type Persona,
  type PersonaIdentity,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'
import { endsOf } from './scopes.ts'

/** The ledger of one layer and the persona it folds to. Patches go in here first, then into the store. */
export interface PersonaBook {
  readonly identity: PersonaIdentity
  persona(): Persona
  patches(): readonly PersonaPatch[]
  isEmpty(): boolean
  /** Reads the ledger. A damaged patch is set aside and named; the rest folds. */
  load(): Promise<Result<null, StoreFailure>>
  /** Patches that could not be read or applied when the ledger was last loaded, each with why, and those that are missing. */
  damaged(): readonly string[]
  /** What devices wrote, by their count, and the ledger lacks. */
  gaps(): readonly LedgerGap[]
  /** When its last patch was made, where that is still to come by the clock here; else null. */
  ahead(): PatchTime | null
  /** A person's patch, stamped now, and after every patch there is: clocks do go backwards. */
  stamp(ops: readonly PersonaOp[], cause: Message, by?: 'person' | 'import'): PersonaPatch
  /** Folds the patch in; what to write where it applied, the reason where it did not. */
  add(patch: PersonaPatch): Result<readonly StoreWrite[], PatchRefusal>
  /** The same of several, all of them or none: what is folded here and kept nowhere would be missed later. */
  addAll(patches: readonly PersonaPatch[]): Result<readonly StoreWrite[], PatchRefusal>
  /**
   * Folds in what was learned, each patch in its place by time, which may be before what a person did meanwhile. One that
   * would not apply there is left out, so that the ledger is read as it was written; what to write of the others.
   */
  addLearned(patches: readonly PersonaPatch[]): readonly StoreWrite[]
  /** Takes an item's words out of every patch that touches it; what to write. */
  scrub(item: ItemId): readonly StoreWrite[]
  /** Everything learned, dropped: what a replay then gives anew. Words of persons stay, and what was learned in words. */
  dropLearned(): readonly StoreWrite[]
}

type PatchTime = Pick<PersonaPatch, 'at' | 'counter'>

export interface BookOptions {
  readonly store: Store
  readonly shelf: BookShelf
  readonly env: Env
  readonly owner: BookOwner
}

/** Where the patches of a ledger stand: keys of `collection` that begin with `prefix`. */
interface BookShelf {
  readonly scope: StoreScope
  readonly collection: string
  readonly prefix: string
}

interface BookOwner {
  readonly identity: PersonaIdentity
  readonly actor: ActorId
  readonly device: () => DeviceId
}

export function createPersonaBook(options: BookOptions): PersonaBook {
  return new Book(options)
}

class Book implements PersonaBook {
  private ledger: PersonaPatch[] = []
  private unread: readonly string[] = []
  private missing: readonly LedgerGap[] = []
  private folded: Persona

  constructor(private readonly options: BookOptions) {
    this.folded = foldPatches(options.owner.identity, [])
  }

  get identity(): PersonaIdentity {
    return this.options.owner.identity
  }
  persona(): Persona {
    return this.folded
  }
  patches(): readonly PersonaPatch[] {
    return this.ledger
  }
  isEmpty(): boolean {
    return this.ledger.length === 0
  }
  damaged(): readonly string[] {
    return [...this.unread, ...this.missing.map(saidOf)]
  }
  gaps(): readonly LedgerGap[] {
    return this.missing
  }

  async load(): Promise<Result<null, StoreFailure>> {
    const { store, shelf } = this.options
    const page = await store.list(shelf.scope, shelf.collection)
    if (!page.ok) return page
    const ends = await this.readEnds()
    if (!ends.ok) return ends
    const read = page.value.documents
      .filter(({ key }) => key.startsWith(shelf.prefix))
      .map(({ key, value }) => ({ key, value, patch: readPatch(value) }))
    this.ledger = read.flatMap(({ patch }) => (patch.ok ? [patch.value] : []))
    const { skipped } = this.fold()
    this.unread = [
      ...page.value.damaged.filter(key => key.startsWith(shelf.prefix)),
      ...read.flatMap(({ key, patch }) => (patch.ok ? [] : [`${key}: ${patch.detail}`])),
      ...skipped.map(({ id, detail }) => `${id}: ${detail}`),
    ]
    // one that is there and cannot be read is named by itself
    const unread = read.flatMap(({ patch, value }) => (patch.ok ? [] : countOf(value)))
    this.missing = ledgerGaps([...this.ledger, ...unread], ends.value)
    return ok(null)
  }

  ahead(): PatchTime | null {
    const latest = this.latest()
    return latest !== null && latest.at > this.options.env.now() ? { at: latest.at, counter: latest.counter } : null
  }

  private latest(): PersonaPatch | null {
    return this.ledger.reduce<PersonaPatch | null>((last, patch) => {
      const isLater = last === null || patch.at > last.at || (patch.at === last.at && patch.counter > last.counter)
      return isLater ? patch : last
    }, null)
  }

  stamp(ops: readonly PersonaOp[], cause: Message, by: 'person' | 'import' = 'person'): PersonaPatch {
    const { env, owner } = this.options
    const latest = this.latest()
    const at = Math.max(env.now(), latest?.at ?? 0)
    const counter = latest?.at === at ? latest.counter + 1 : 0
    const id = `${by}.${env.newId()}` as PatchId
    const made = { device: owner.device(), actor: owner.actor, by, cause, ops }
    return { format: 1, id, at, counter, ...made, learner: null, check: null, cost: null }
  }

  add(patch: PersonaPatch): Result<readonly StoreWrite[], PatchRefusal> {
    return this.addAll([patch])
  }

  addAll(patches: readonly PersonaPatch[]): Result<readonly StoreWrite[], PatchRefusal> {
    let { folded } = this
    for (const patch of patches) {
      const applied = applyPatch(folded, patch)
      if (!applied.ok) return applied
      folded = applied.value
    }
    this.folded = folded
    return ok(patches.flatMap(patch => this.keep(patch)))
  }

  addLearned(patches: readonly PersonaPatch[]): readonly StoreWrite[] {
    const latest = this.latest()
    const isNext = patches.every((patch, n) => comparePatches(patches[n - 1] ?? latest ?? patch, patch) <= 0)
    if (isNext)
      return patches.flatMap(patch => {
        const added = this.add(patch)
        return added.ok ? added.value : []
      })
    const { skipped } = foldPatches(this.identity, [...this.ledger, ...patches])
    const out = new Set(skipped.map(({ id }) => id))
    const writes = patches.filter(({ id }) => !out.has(id)).flatMap(patch => this.keep(patch))
    this.fold()
    return writes
  }

  /** Counted, and at its device's end; what is learned is learned again where its last patches are lost. */
  private keep(patch: PersonaPatch): readonly StoreWrite[] {
    const counted = { ...patch, serial: this.nextSerial(patch.device) }
    this.ledger.push(counted)
    return [this.put(counted), ...(patch.by === 'learner' ? [] : [this.endOf(counted)])]
  }

  scrub(item: ItemId): readonly StoreWrite[] {
    const scrubbed = this.ledger.map(patch => withoutItemText(patch, item))
    const changed = scrubbed.filter((patch, index) => patch !== this.ledger[index])
    this.ledger = scrubbed
    this.fold()
    return changed.map(patch => this.put(patch))
  }

  dropLearned(): readonly StoreWrite[] {
    const learned = this.ledger.filter(isMadeAnew)
    this.ledger = this.ledger.filter(patch => !isMadeAnew(patch))
    const devices = new Set(learned.map(({ device }) => device))
    this.missing = this.missing.filter(({ device }) => !devices.has(device))
    this.fold()
    return learned.map(({ id }): StoreWrite => ({ type: 'delete', ...this.placeOf(id) }))
  }

  /** One more than the device was ever seen to have written: what is missing is not written over. */
  private nextSerial(device: DeviceId): number {
    const missed = this.missing.reduce((last, gap) => (gap.device === device ? Math.max(last, gap.to) : last), 0)
    const own = this.ledger.reduce(
      (last, { serial = 0, device: by }) => (by === device ? Math.max(last, serial) : last),
      missed,
    )
    return own + 1
  }

  private async readEnds(): Promise<Result<ReadonlyMap<DeviceId, number>, StoreFailure>> {
    const { store, shelf } = this.options
    const page = await store.list(shelf.scope, endsOf(shelf.collection))
    if (!page.ok) return page
    const own = page.value.documents.filter(({ key }) => key.startsWith(shelf.prefix))
    const ends = own.map(({ key, value }) => [key.slice(shelf.prefix.length) as DeviceId, value] as const)
    return ok(new Map(ends.flatMap(([device, end]) => (typeof end === 'number' ? [[device, end]] : []))))
  }

  private endOf({ device, serial }: PersonaPatch): StoreWrite {
    const { scope, collection, prefix } = this.options.shelf
    return { type: 'put', scope, collection: endsOf(collection), key: `${prefix}${device}`, value: serial ?? 0 }
  }

  private fold(): FoldedPersona {
    const folded = foldPatches(this.options.owner.identity, this.ledger)
    this.folded = folded
    return folded
  }

  private put(patch: PersonaPatch): StoreWrite {
    return { type: 'put', ...this.placeOf(patch.id), value: patch as unknown as Json }
  }

  private placeOf(id: PatchId): DocumentAddress {
    const { scope, collection, prefix } = this.options.shelf
    return { scope, collection, key: `${prefix}${id}` }
  }
}

/** What was learned in words rests on answers, which are never asked for again. */
function isMadeAnew({ by, update }: PersonaPatch): boolean {
  return by === 'learner' && update === undefined
}

/** The device and count of a patch that cannot be read otherwise. */
function countOf(value: Json): readonly Pick<PersonaPatch, 'id' | 'device' | 'serial'>[] {
  if (typeof value !== 'object' || value === null || !('serial' in value)) return []
  const { device, serial } = value
  if (typeof device !== 'string' || typeof serial !== 'number') return []
  return [{ id: '' as PatchId, device: device as DeviceId, serial }]
}

function saidOf({ device, from, to, after }: LedgerGap): string {
  const which = from === to ? `${from}` : `${from}–${to}`
  return `${device} ${which}: missing${after === null ? '' : ` after ${after}`}`
}
