import {
  failure,
  ok,
  type ActorId,
  type DeviceId,
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
  type Persona,
  type PersonaIdentity,
  type PersonaOp,
  type PersonaPatch,
} from '@understudy/persona'
import { LEDGER } from './scopes.ts'

/** The ledger of one author and the persona it folds to. Patches go in here first, then into the store. */
export interface PersonaBook {
  persona(): Persona
  patches(): readonly PersonaPatch[]
  /** Reads the ledger. A damaged patch is set aside and named; the rest folds. */
  load(): Promise<Result<null, StoreFailure>>
  /** Patches that could not be read or applied when the ledger was last loaded, each with why. */
  damaged(): readonly string[]
  /** A person's patch, stamped now, and after every patch there is: clocks do go backwards. */
  stamp(ops: readonly PersonaOp[], cause: Message, by?: 'person' | 'import'): PersonaPatch
  /** Folds the patch in; what to write where it applied, the reason where it did not. */
  add(patch: PersonaPatch): Result<readonly StoreWrite[], string>
  /** Takes an item's words out of every patch that touches it; what to write. */
  scrub(item: ItemId): readonly StoreWrite[]
  /** Everything learned, dropped: what a replay then gives anew. Words of persons stay. */
  dropLearned(): readonly StoreWrite[]
}

export interface BookOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly env: Env
  readonly owner: BookOwner
}

interface BookOwner {
  readonly identity: PersonaIdentity
  readonly actor: ActorId
  readonly device: () => DeviceId
}

export function createPersonaBook({ store, scope, env, owner }: BookOptions): PersonaBook {
  let ledger: PersonaPatch[] = []
  let damaged: string[] = []
  let persona: Persona = foldPatches(owner.identity, [])

  function put(patch: PersonaPatch): StoreWrite {
    return { type: 'put', scope, collection: LEDGER, key: patch.id, value: patch as unknown as Json }
  }

  return {
    persona: () => persona,
    patches: () => ledger,
    damaged: () => damaged,
    async load() {
      const page = await store.list(scope, LEDGER)
      if (!page.ok) return page
      const read: PersonaPatch[] = []
      damaged = [...page.value.damaged]
      for (const { key, value } of page.value.documents) {
        const patch = readPatch(value)
        if (patch.ok) read.push(patch.value)
        else damaged.push(`${key}: ${patch.detail}`)
      }
      const folded = foldPatches(owner.identity, read)
      ledger = read
      persona = folded
      damaged.push(...folded.skipped.map(({ id, detail }) => `${id}: ${detail}`))
      return ok(null)
    },
    stamp(ops, cause, by = 'person') {
      const latest = ledger.reduce((last, patch) => Math.max(last, patch.at), 0)
      const at = Math.max(env.now(), latest)
      const counter = 1 + Math.max(-1, ...ledger.filter(patch => patch.at === at).map(patch => patch.counter))
      const id = `${by}.${env.newId()}` as PatchId
      return {
        format: 1,
        id,
        at,
        counter,
        device: owner.device(),
        actor: owner.actor,
        by,
        cause,
        learner: null,
        check: null,
        cost: null,
        ops,
      }
    },
    add(patch) {
      const applied = applyPatch(persona, patch)
      if (!applied.ok) return failure(applied.reason, applied.detail)
      persona = applied.value
      ledger.push(patch)
      return ok([put(patch)])
    },
    scrub(item) {
      const scrubbed = ledger.map(patch => withoutItemText(patch, item))
      const changed = scrubbed.filter((patch, index) => patch !== ledger[index])
      ledger = scrubbed
      persona = foldPatches(owner.identity, ledger)
      return changed.map(put)
    },
    dropLearned() {
      const learned = ledger.filter(({ by }) => by === 'learner')
      ledger = ledger.filter(({ by }) => by !== 'learner')
      persona = foldPatches(owner.identity, ledger)
      return learned.map(({ id }): StoreWrite => ({ type: 'delete', scope, collection: LEDGER, key: id }))
    },
  }
}
