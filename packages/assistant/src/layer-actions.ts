import { failure, ok, type DocumentId, type ItemId, type Result } from '@understudy/contracts'
import {
  actingWords,
  isActing,
  withWords,
  type PersonaDocument,
  type PersonaItem,
  type PersonaOp,
} from '@understudy/persona'
import type { ImportReport } from '@understudy/persona/file'
import { CONTRADICTIONS_SHOWN, readBehind } from './differences.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import type { ManuscriptReader } from './manuscript-reader.ts'
import { createPersonaBook } from './persona-book.ts'
import { authorScope, LEDGER } from './scopes.ts'
import type { ActionFailure, ContradictionReport } from './understudy-assistant.ts'
import type { Firing } from './would-fire.ts'

/** What an editor does between the layers of a house, its authors and their works. */
export interface LayerActions {
  /** What an item would do, or does: to be seen before it is promoted, given away or locked. Changes nothing. */
  preview(item: PersonaItem, document: DocumentId): Promise<LayerPreview>
  /**
   * Makes an author's or a work's item the house's own: for all its authors, without the counts and the choices behind
   * it, which stay where they are. One the house has put away acts again.
   */
  promote(item: ItemId, from?: 'author' | { readonly work: string }): Promise<Result<ItemId, ActionFailure>>
  /**
   * Gives the author's persona to a co-writer of the same tenant, as imported: it unlocks nothing, overrules no wish of
   * theirs, and brings no choice along. They have it from their next start on.
   */
  give(author: string): Promise<Result<ImportReport, ActionFailure>>
}

export interface LayerPreview {
  /** Null where nothing can be tested, as of a wish about what happens. */
  readonly fires: Firing | null
  /** What the author's own recorded choices say against it. */
  readonly contradictions: ContradictionReport
}

export function layerActions(core: ActingCore, manuscripts: ManuscriptReader, ready: Promise<void>): LayerActions {
  const { books, desk, store, env } = core
  return {
    async preview(item, document) {
      await ready
      const place = { work: core.subject.work ?? document }
      const manuscript = await manuscripts.whenRead(document)
      const { wouldFire } = await import('./would-fire.ts')
      const fires = await wouldFire(item, {
        manuscript,
        dialogue: manuscripts.dialogue(document),
        place,
        now: env.now,
      })
      const { against, of, outcomes } = await desk.contradictions(item)
      const shown = await readBehind(core, outcomes.slice(0, CONTRADICTIONS_SHOWN))
      return { fires, contradictions: { against, of, shown } }
    },
    async promote(item, from = 'author') {
      await ready
      const house = books.at('house')
      if (house === null) return failure('no-house', 'No house was named')
      const state = books.at(from)?.persona().items.get(item)
      if (state === undefined) return failure('missing-item', item)
      const there = house.persona().items.get(item)?.item
      if (there !== undefined && isActing(there)) return ok(item)
      const op: PersonaOp =
        there === undefined
          ? { type: 'add', field: state.field, item: ofHouse(state.item, env.now()) }
          : { type: 'transition', item, from: there.status, to: 'active' }
      const landed = await landPatches(core, [house.stamp([op], { key: 'assistant.cause.promote' })], [], 'house')
      return landed.ok ? ok(item) : landed
    },
    async give(author) {
      await ready
      const scope = authorScope({ tenant: core.subject.tenant, author })
      if (scope === core.scope) return failure('stale', 'This is the author already')
      const theirs = createPersonaBook({
        store,
        env,
        owner: { identity: { id: author, name: author, role: 'author' }, actor: core.actor, device: deviceOf(core) },
        shelf: { scope, collection: LEDGER, prefix: '' },
      })
      const loaded = await theirs.load()
      if (!loaded.ok) return loaded
      const { importPatches } = await import('@understudy/persona/file')
      const stamp = theirs.stamp([], { key: 'persona.cause.import' }, 'import')
      const { patches, report } = importPatches(theirs.persona(), styleOf(core.book.persona().document), stamp)
      const writes = patches.flatMap(patch => {
        const added = theirs.add(patch)
        return added.ok ? added.value : []
      })
      const written = await store.write(writes)
      return written.ok ? ok(report) : written
    },
  }
}

/** The item as the house says it: without what it was learned from. */
function ofHouse(item: PersonaItem, now: number): PersonaItem {
  const { because: _, unknown: __, words: ___, ...said } = item
  const words = actingWords(item).map(word => ({ ...word, evidence: NONE, status: 'active' as const }))
  const { work: ____, ...scope } = item.scope
  const createdAt = new Date(now).toISOString()
  return withWords(
    { ...said, scope, evidence: NONE, status: 'active', locked: false, source: 'house', createdAt },
    words,
  )
}

/** What of a persona is a way of writing. Who the writer is and what they noted stays theirs. */
function styleOf(document: PersonaDocument): PersonaDocument {
  return { ...document, demographics: {}, personality: {}, memory: { longTerm: null, notes: [], unknown: {} } }
}

const NONE = { for: 0, against: 0 }

function deviceOf({ loaded }: ActingCore): () => ActingCore['loaded']['device'] {
  return () => loaded.device
}
