import { failure, ok, type ItemId, type Message, type PatchId, type Result } from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import type { PersonaVersion, UndoRefusal } from '@understudy/persona/history'
import { landPatches, type ActingCore } from './land-patches.ts'
import type * as entries from './ledger-entries.ts'
import type { LedgerEntry, ShownChange, Undone } from './ledger-entries.ts'
import type { PersonaBook } from './persona-book.ts'
import type { LayerAt } from './persona-books.ts'
import type { ActionFailure } from './understudy-assistant.ts'

/** The ledger of a layer as a person goes through it. Where no house was named, its history is empty. */
export interface HistoryActions {
  /** What changed, newest first, at most `limit`. */
  history(limit: number, layer?: LayerAt): Promise<readonly LedgerEntry[]>
  /** The persona as it stood after a change or after so many; null where there is no such version. */
  personaAt(version: PersonaVersion, layer?: LayerAt): Promise<Persona | null>
  /** What a person reads between two versions; `now` is the present one. Null where one of them is not there. */
  compare(
    before: PersonaVersion | 'now',
    after: PersonaVersion | 'now',
    layer?: LayerAt,
  ): Promise<readonly ShownChange[] | null>
  /** Makes the persona say what it said in that version, by a change of its own. Names what stays forgotten. */
  returnTo(version: PersonaVersion, layer?: LayerAt): Promise<Result<Returned, HistoryFailure>>
  /** What `undo` would do. Changes nothing. */
  previewUndo(change: PatchId, layer?: LayerAt): Promise<Result<Undone, HistoryFailure>>
  /**
   * Takes one change back while later ones stand, and says of those that have to do with it which went along and which
   * stayed. What was learned is not learned again.
   */
  undo(change: PatchId, layer?: LayerAt): Promise<Result<Undone, HistoryFailure>>
}

export type HistoryFailure = ActionFailure | UndoRefusal | 'missing-version' | 'layer-full'

export interface Returned {
  /** False where everything stood so already. */
  readonly changed: boolean
  /** Items of that version that were forgotten since. */
  readonly forgotten: readonly ItemId[]
}

const UNDO: Message = { key: 'persona.cause.undo' }
const RETURN: Message = { key: 'persona.cause.return' }

/** Going through the ledger; what it takes comes by `import()`, for few open it. */
export function historyActions(core: ActingCore, ready: Promise<void>): HistoryActions {
  const { books, folding } = core

  /** `read` of the layer's book once it was read; `none` where no house was named. */
  async function reading<T>(layer: LayerAt, none: T, read: (entries: Entries, book: PersonaBook) => T): Promise<T> {
    await ready
    const book = books.at(layer)
    return book === null ? none : read(await import('./ledger-entries.ts'), book)
  }

  async function undoing(book: PersonaBook, change: PatchId) {
    const { undoPatch } = await import('@understudy/persona/history')
    const { undoneIn } = await import('./ledger-entries.ts')
    const undoing = undoPatch(book.identity, book.patches(), change, book.stamp([], UNDO))
    return undoing.ok ? ok({ patch: undoing.value.patch, undone: undoneIn(book, undoing.value) }) : undoing
  }

  return {
    history: (limit, layer = 'author') => reading(layer, [], ({ ledgerEntries }, book) => ledgerEntries(book, limit)),
    personaAt: (version, layer = 'author') =>
      reading<Persona | null>(layer, null, ({ versionIn }, book) => versionIn(book, version)),
    compare: (before, after, layer = 'author') =>
      reading<readonly ShownChange[] | null>(layer, null, ({ changesBetween }, book) =>
        changesBetween(book, before, after),
      ),
    async returnTo(version, layer = 'author') {
      await ready
      await folding.takeOver()
      const book = books.at(layer)
      if (book === null) return noHouse()
      const { returnTo } = await import('@understudy/persona/history')
      const returning = returnTo(book.identity, book.patches(), version, book.stamp([], RETURN))
      if (!returning.ok) return returning
      const { patch, forgotten } = returning.value
      const landed = patch === null ? ok(null) : await landPatches(core, [patch], [], layer)
      return landed.ok ? ok({ changed: patch !== null, forgotten }) : landed
    },
    async previewUndo(change, layer = 'author') {
      await ready
      const book = books.at(layer)
      if (book === null) return noHouse()
      const undone = await undoing(book, change)
      return undone.ok ? ok(undone.value.undone) : undone
    },
    async undo(change, layer = 'author') {
      await ready
      await folding.takeOver()
      const book = books.at(layer)
      if (book === null) return noHouse()
      const taken = await undoing(book, change)
      if (!taken.ok) return taken
      const { patch, undone } = taken.value
      const landed = patch === null ? ok(null) : await landPatches(core, [patch], [], layer)
      return landed.ok ? ok(undone) : landed
    },
  }
}

type Entries = typeof entries

function noHouse(): Result<never, 'no-house'> {
  return failure('no-house', 'No house was named')
}
