import type { ActorId, Message, PatchId } from '@understudy/contracts'
import type { PatchCheck, Persona, PersonaPatch } from '@understudy/persona'
import {
  changeMessage,
  comparePersonas,
  ledgerSteps,
  personaAt,
  type Dependent,
  type LedgerStep,
  type PersonaChange,
  type PersonaVersion,
  type Undoing,
} from '@understudy/persona/history'
import type { PersonaBook } from './persona-book.ts'

/** One change of the ledger, ready to be shown. */
export interface LedgerEntry {
  /** Names the change, and the version that it made. */
  readonly id: PatchId
  readonly version: number
  /** Ms since 1970, by the clock of the device that made it, and never before the change it follows. */
  readonly at: number
  readonly by: PersonaPatch['by']
  readonly actor: ActorId
  readonly cause: Message
  readonly changes: readonly ShownChange[]
  /** The recorded choices behind it, by `Outcome.id`: what `evidence` shows of an item. */
  readonly outcomes: readonly string[]
  /** Of what was learned. */
  readonly learner: string | null
  readonly check: PatchCheck | null
  /** Tokens that a text model was paid for it; null where none was asked. */
  readonly cost: PersonaPatch['cost']
  /** The update of learning in words that it is part of; null where it is of none. */
  readonly update: string | null
  /** The change that it takes back. */
  readonly undoes: PatchId | null
  /** The latest change that takes it back and stands. */
  readonly undoneBy: PatchId | null
  /** Whether it can be taken back at all: a forgetting cannot. */
  readonly canUndo: boolean
  /** How many changes that its device made after it are missing, as `AssistantState.damaged` says too. */
  readonly missingAfter: number
}

/** A change as data, and as a line in the writer's person. Say it anew with `changeMessage` for another voice or language. */
export interface ShownChange {
  readonly change: PersonaChange
  readonly line: Message
}

export interface Undone {
  /** False where nothing is left to take back. */
  readonly changed: boolean
  readonly dependents: readonly ShownDependent[]
}

/** A later change that has to do with one that is taken back, with its cause and time. */
export interface ShownDependent extends Dependent {
  readonly cause: Message
  readonly at: number
}

/** The changes of a ledger, newest first. */
export function ledgerEntries(book: PersonaBook, limit: number): readonly LedgerEntry[] {
  const steps = ledgerSteps(book.identity, book.patches()).toReversed()
  const undoneBy = standingUndos(steps)
  const missing = new Map(book.gaps().map(({ after, from, to }) => [after, to - from + 1] as const))
  return steps.slice(0, limit).map(step => {
    const { id } = step.patch
    return { ...entryOf(step), undoneBy: undoneBy.get(id) ?? null, missingAfter: missing.get(id) ?? 0 }
  })
}

function entryOf({ patch, version, changes }: LedgerStep): Omit<LedgerEntry, 'undoneBy' | 'missingAfter'> {
  const { id, at, by, actor, cause, learner, check, cost, update = null, undoes = null, ops } = patch
  const outcomes = ops.flatMap(op => (op.type === 'evidence' || op.type === 'add' ? (op.outcomes ?? []) : []))
  const canUndo = !ops.some(({ type }) => type === 'forget')
  const shown = changes.map(shownOf)
  return { id, version, at, by, actor, cause, changes: shown, outcomes, learner, check, cost, update, undoes, canUndo }
}

/** By what each change, newest first, stands taken back; one that was taken back itself takes nothing back. */
function standingUndos(steps: readonly LedgerStep[]): ReadonlyMap<PatchId, PatchId> {
  const undone = new Map<PatchId, PatchId>()
  for (const { patch } of steps) {
    const taken = undone.has(patch.id) ? [] : takenBackBy(patch, steps)
    for (const id of taken) undone.set(id, undone.get(id) ?? patch.id)
  }
  return undone
}

function takenBackBy({ undoes, undoesUpdate }: PersonaPatch, steps: readonly LedgerStep[]): readonly PatchId[] {
  if (undoes !== undefined) return [undoes]
  if (undoesUpdate === undefined) return []
  return steps.flatMap(({ patch }) => (patch.update === undoesUpdate ? [patch.id] : []))
}

/** The persona of a version of the book; null where there is no such version. */
export function versionIn(book: PersonaBook, version: PersonaVersion | 'now'): Persona | null {
  return version === 'now' ? book.persona() : personaAt(book.identity, book.patches(), version)
}

/** What differs between two versions of the book; null where one of them is not there. */
export function changesBetween(
  book: PersonaBook,
  before: PersonaVersion | 'now',
  after: PersonaVersion | 'now',
): readonly ShownChange[] | null {
  const [one, other] = [versionIn(book, before), versionIn(book, after)]
  return one === null || other === null ? null : comparePersonas(one, other).map(shownOf)
}

function shownOf(change: PersonaChange): ShownChange {
  return { change, line: changeMessage(change) }
}

/** What taking a change of the book back comes to, with the causes of the others that have to do with it. */
export function undoneIn(book: PersonaBook, { patch, dependents }: Undoing): Undone {
  const byId = new Map(book.patches().map(one => [one.id, one] as const))
  const shown = dependents.flatMap(dependent => {
    const later = byId.get(dependent.patch)
    return later === undefined ? [] : [{ ...dependent, cause: later.cause, at: later.at }]
  })
  return { changed: patch !== null, dependents: shown }
}
