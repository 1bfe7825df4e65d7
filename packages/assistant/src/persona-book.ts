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
  foldPatches,
  readPatch,
  withoutItemText,
  type FoldedPersona,
  type PatchRefusal,
  type Persona,
  type PersonaIdentity,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'

/** The ledger of one layer and the persona it folds to. Patches go in here first, then into the store. */
export interface PersonaBook {
  persona(): Persona
  patches(): readonly PersonaPatch[]
  isEmpty(): boolean
  /** Reads the ledger. A damaged patch is set aside and named; the rest folds. */
  load(): Promise<Result<null, StoreFailure>>
  /** Patches that could not be read or applied when the ledger was last loaded, each with why. */
  damaged(): readonly string[]
  /** A person's patch, stamped now, and after every patch there is: clocks do go backwards. */
  stamp(ops: readonly PersonaOp[], cause: Message, by?: 'person' | 'import'): PersonaPatch
  /** Folds the patch in; what to write where it applied, the reason where it did not. */
  add(patch: PersonaPatch): Result<readonly StoreWrite[], PatchRefusal>
  /** Takes an item's words out of every patch that touches it; what to write. */
  scrub(item: ItemId): readonly StoreWrite[]
  /** Everything learned, dropped: what a replay then gives anew. Words of persons stay. */
  dropLearned(): readonly StoreWrite[]
}

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
  private folded: Persona

  constructor(private readonly options: BookOptions) {
    this.folded = foldPatches(options.owner.identity, [])
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
    return this.unread
  }

  async load(): Promise<Result<null, StoreFailure>> {
    const { store, shelf } = this.options
    const page = await store.list(shelf.scope, shelf.collection)
    if (!page.ok) return page
    const read = page.value.documents
      .filter(({ key }) => key.startsWith(shelf.prefix))
      .map(({ key, value }) => ({ key, patch: readPatch(value) }))
    this.ledger = read.flatMap(({ patch }) => (patch.ok ? [patch.value] : []))
    const { skipped } = this.fold()
    this.unread = [
      ...page.value.damaged.filter(key => key.startsWith(shelf.prefix)),
      ...read.flatMap(({ key, patch }) => (patch.ok ? [] : [`${key}: ${patch.detail}`])),
      ...skipped.map(({ id, detail }) => `${id}: ${detail}`),
    ]
    return ok(null)
  }

  stamp(ops: readonly PersonaOp[], cause: Message, by: 'person' | 'import' = 'person'): PersonaPatch {
    const { env, owner } = this.options
    const latest = this.ledger.reduce((last, patch) => Math.max(last, patch.at), 0)
    const at = Math.max(env.now(), latest)
    const counter = 1 + Math.max(-1, ...this.ledger.filter(patch => patch.at === at).map(patch => patch.counter))
    const id = `${by}.${env.newId()}` as PatchId
    const made = { device: owner.device(), actor: owner.actor, by, cause, ops }
    return { format: 1, id, at, counter, ...made, learner: null, check: null, cost: null }
  }

  add(patch: PersonaPatch): Result<readonly StoreWrite[], PatchRefusal> {
    const applied = applyPatch(this.folded, patch)
    if (!applied.ok) return applied
    this.folded = applied.value
    this.ledger.push(patch)
    return ok([this.put(patch)])
  }

  scrub(item: ItemId): readonly StoreWrite[] {
    const scrubbed = this.ledger.map(patch => withoutItemText(patch, item))
    const changed = scrubbed.filter((patch, index) => patch !== this.ledger[index])
    this.ledger = scrubbed
    this.fold()
    return changed.map(patch => this.put(patch))
  }

  dropLearned(): readonly StoreWrite[] {
    const learned = this.ledger.filter(({ by }) => by === 'learner')
    this.ledger = this.ledger.filter(({ by }) => by !== 'learner')
    this.fold()
    return learned.map(({ id }): StoreWrite => ({ type: 'delete', ...this.placeOf(id) }))
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
