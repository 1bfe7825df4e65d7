import { failure, ok, type ItemId, type PatchId, type Result } from '@understudy/contracts'
import { applyInPlace, groundOf, settle, type Ground } from './apply-patch.ts'
import type { PatchRefusal } from './apply-op.ts'
import { emptyPersona, type PersonaIdentity } from './empty-persona.ts'
import { foldPatches } from './fold-patches.ts'
import { holdsFor } from './holds-for.ts'
import type { PatchStamp } from './invert-patch.ts'
import { isAbout, opsBetween } from './ops-between.ts'
import { actingWords } from './item-word.ts'
import type { PersonaOp, PersonaPatch, WholeItem } from './patch.ts'
import type { Persona } from './persona.ts'
import { appliedPatches } from './persona-at.ts'
import { thingKey, thingOf, type PersonaThing } from './persona-thing.ts'
import { WORDS_STATEMENT } from './words-item.ts'

/** What taking one patch back comes to. */
export interface Undoing {
  /** By a person, for the end of the ledger; null where nothing is left to take back. */
  readonly patch: PersonaPatch | null
  /** Later patches that have to do with it, each with what becomes of that part; all others stand as they are. */
  readonly dependents: readonly Dependent[]
}

export interface Dependent {
  readonly patch: PatchId
  readonly about: PersonaThing
  /** `stays`: a person decided so since, so this part is not taken back. `goes`: it rested on what is taken back. */
  readonly becomes: 'stays' | 'goes'
  readonly why: 'decided-since' | 'taken-back-already' | PatchRefusal
}

/** `forgotten`: what a `forget` did cannot be taken back. `not-applied`: the ledger holds it, the persona never did. */
export type UndoRefusal = 'missing-patch' | 'not-applied' | 'forgotten'

/**
 * Takes one patch of a ledger back. The persona is then what the ledger makes without the patch: later patches stand
 * but where they rested on it, and what a person decided since of the same thing stands in any case. What was learned
 * is held from then on, so that the same choices do not bring it back. Taking back a taking back is the same again.
 */
export function undoPatch(
  identity: PersonaIdentity,
  patches: readonly PersonaPatch[],
  id: PatchId,
  stamp: PatchStamp,
): Result<Undoing, UndoRefusal> {
  const applied = appliedPatches(identity, patches)
  const undone = applied.find(patch => patch.id === id)
  if (undone === undefined) return failure(patches.some(patch => patch.id === id) ? 'not-applied' : 'missing-patch', id)
  if (undone.ops.some(({ type }) => type === 'forget')) return failure('forgotten', id)
  const already = applied.findLast(patch => takesBack(patch, undone) && !isTakenBack(patch, applied))
  if (already !== undefined) return ok({ patch: null, dependents: already.ops.map(op => takenBack(already, op)) })

  const { persona, dependents, kept } = without(identity, withoutRetractions(applied, undone), undone)
  const ops = opsOf(foldPatches(identity, applied), { persona, dependents, kept }, undone)
  const patch: PersonaPatch = {
    format: 1,
    ...stamp,
    by: 'person',
    learner: null,
    check: null,
    cost: null,
    undoes: id,
    ops,
  }
  return ok({ patch: ops.length === 0 ? null : patch, dependents })
}

function takenBack({ id }: PersonaPatch, op: PersonaOp): Dependent {
  return { patch: id, about: thingOf(op), becomes: 'stays', why: 'taken-back-already' }
}

function isTakenBack(undone: PersonaPatch, applied: readonly PersonaPatch[]): boolean {
  return applied.some(patch => takesBack(patch, undone) && !isTakenBack(patch, applied))
}

/** Whether `patch` was made to take `undone` back: it, or the update that it is part of. */
function takesBack({ undoes, undoesUpdate }: PersonaPatch, { id, update }: PersonaPatch): boolean {
  return undoes === id || (undoesUpdate !== undefined && undoesUpdate === update)
}

/** Without patches that were taken back since, and without their undos: neither says anything any more. */
function withoutRetractions(applied: readonly PersonaPatch[], undone: PersonaPatch): readonly PersonaPatch[] {
  const gone = new Set<PatchId>()
  for (const patch of applied.toReversed()) {
    if (gone.has(patch.id) || patch.id === undone.id || takesBack(patch, undone)) continue
    const taken = applied.filter(other => takesBack(patch, other))
    if (taken.length > 0) for (const { id } of [patch, ...taken]) gone.add(id)
  }
  return applied.filter(({ id }) => !gone.has(id))
}

interface Hypothesis {
  readonly persona: Persona
  readonly dependents: readonly Dependent[]
  /** Operations of the patch that a person's later word lets stand. */
  readonly kept: ReadonlySet<PersonaOp>
}

/** The ledger without the patch, but for those of its operations on which a person has decided since. */
function without(identity: PersonaIdentity, ledger: readonly PersonaPatch[], undone: PersonaPatch): Hypothesis {
  const at = ledger.indexOf(undone)
  const [before, later] = [ledger.slice(0, at), ledger.slice(at + 1)]
  const dependents = new Map<string, Dependent>()
  const kept = new Set<PersonaOp>()
  for (const op of undone.ops) {
    for (const decision of decisionsOn(op, later)) {
      kept.add(op)
      name(dependents, decision)
    }
  }
  for (;;) {
    const rest = undone.ops.flatMap(op => (kept.has(op) ? op : (emptyList(op, later) ?? [])))
    const tried = replayWithout(identity, before, later, { ...undone, ops: rest })
    const people = tried.refused.filter(({ by }) => by === 'person')
    if (people.length === 0 || kept.size === undone.ops.length) {
      for (const { dependent } of tried.refused) name(dependents, dependent)
      return { persona: tried.persona, dependents: [...dependents.values()], kept }
    }
    for (const { dependent } of people) {
      name(dependents, { ...dependent, becomes: 'stays', why: 'decided-since' })
      for (const op of restedOn(undone, dependent, kept)) kept.add(op)
    }
  }
}

function name(dependents: Map<string, Dependent>, dependent: Dependent): void {
  const key = `${dependent.patch} ${thingKey(dependent.about)}`
  if (!dependents.has(key)) dependents.set(key, dependent)
}

/** What of the patch a person's refused operation needs; all of it where it is not about the same item or value. */
function restedOn({ ops }: PersonaPatch, { about }: Dependent, kept: ReadonlySet<PersonaOp>): readonly PersonaOp[] {
  const same = ops.filter(op => !kept.has(op) && isSameRoot(thingOf(op), about))
  return same.length > 0 ? same : ops
}

interface Tried {
  readonly persona: Persona
  readonly refused: readonly { readonly by: PersonaPatch['by']; readonly dependent: Dependent }[]
}

/** Later patches are tried one operation at a time: what is about something else stands. */
function replayWithout(
  identity: PersonaIdentity,
  before: readonly PersonaPatch[],
  later: readonly PersonaPatch[],
  rest: PersonaPatch,
): Tried {
  const empty = emptyPersona(identity)
  const ground: Ground = groundOf(empty)
  const refused: Tried['refused'][number][] = []
  for (const patch of before) applyInPlace(ground, patch)
  for (const patch of [rest, ...later]) {
    for (const op of patch.ops) {
      const applied = applyInPlace(ground, { ...patch, ops: [op] })
      if (applied.ok || patch === rest) continue
      const dependent: Dependent = { patch: patch.id, about: thingOf(op), becomes: 'goes', why: applied.reason }
      refused.push({ by: patch.by, dependent })
    }
  }
  for (const op of rest.ops) if (op.type === 'add') settleList(ground, op)
  return { persona: settle(ground, empty.document), refused }
}

/** A list to which other words came later, without those it was added with; null for anything else. */
function emptyList(op: PersonaOp, later: readonly PersonaPatch[]): PersonaOp | null {
  if (!isList(op)) return null
  const { words = [], ...item } = op.item
  const own = new Set(words.map(({ text }) => text))
  const isOther = (said: PersonaOp): boolean =>
    said.type === 'word' && said.item === item.id && said.to !== null && !own.has(said.word)
  return later.some(({ ops }) => ops.some(isOther)) ? { ...op, item } : null
}

/** Whether an item is added that says nothing but its words. */
function isList(op: PersonaOp): op is Extract<PersonaOp, { readonly type: 'add' }> {
  return op.type === 'add' && op.item.words !== undefined && op.item.statement === WORDS_STATEMENT
}

/** A list without words is none, and one acts as the surest of its words does. */
function settleList({ items }: Ground, added: WholeItem): void {
  const state = items.get(added.item.id)
  if (state === undefined || added.item.words !== undefined || added.item.statement !== WORDS_STATEMENT) return
  const words = actingWords(state.item)
  if (words.length === 0) items.delete(added.item.id)
  else if (state.item.status === 'active' && !words.some(({ status }) => status === 'active'))
    items.set(added.item.id, { ...state, item: { ...state.item, status: 'proposed' } })
}

/** What people said later of the thing that `op` changed. */
function decisionsOn(op: PersonaOp, later: readonly PersonaPatch[]): readonly Dependent[] {
  return later.flatMap(({ id, by, ops }) =>
    by !== 'person'
      ? []
      : ops
          .filter(said => decidesOn(said, op))
          .map((said): Dependent => ({ patch: id, about: thingOf(said), becomes: 'stays', why: 'decided-since' })),
  )
}

/** Whether a person who did `said` had the last word on what `op` did. */
function decidesOn(said: PersonaOp, op: PersonaOp): boolean {
  const [one, other] = [thingOf(said), thingOf(op)]
  if (said.type === 'evidence' || op.type === 'evidence') return false
  if (said.type === 'hold' || op.type === 'hold') return said.type === op.type && thingKey(one) === thingKey(other)
  if (op.type === 'set' || op.type === 'word') return thingKey(one) === thingKey(other)
  if (!isSameRoot(one, other) || isOfOtherWord(said, op)) return false
  const isWhole = op.type === 'add' || op.type === 'remove'
  // whoever locks an item says that it is right as it stands
  return isWhole || said.type === op.type || (said.type === 'set-locked' && said.to)
}

/** A word that a list was not added with says nothing about those it was. */
function isOfOtherWord(said: PersonaOp, op: PersonaOp): boolean {
  if (said.type !== 'word' || said.to === null || !isList(op)) return false
  return !op.item.words?.some(({ text }) => text === said.word)
}

function isSameRoot(one: PersonaThing, other: PersonaThing): boolean {
  if (one.item !== undefined || other.item !== undefined) return one.item === other.item
  return thingKey(one) === thingKey(other)
}

/** Only what the patch, and what went with it, had to do with; and of what was learned, that it stays so. */
function opsOf(
  present: Persona,
  { persona, dependents, kept }: Hypothesis,
  undone: PersonaPatch,
): readonly PersonaOp[] {
  const taken = undone.ops.filter(op => !kept.has(op))
  const things = [
    ...taken.map(thingOf),
    ...dependents.flatMap(({ becomes, about }) => (becomes === 'goes' ? about : [])),
  ]
  const items = new Set<ItemId>(things.flatMap(({ item }) => item ?? []))
  const paths = new Set(things.flatMap(thing => (thing.item === undefined ? JSON.stringify(thing.path) : [])))
  const ops = opsBetween(present, persona).filter(op => isAbout(op, items, paths))
  const released = taken.flatMap((op): readonly PersonaOp[] =>
    op.type === 'hold' ? [{ ...op, from: op.to, to: op.from }] : [],
  )
  return [...ops, ...released, ...(undone.by === 'learner' ? holdsFor(taken, present) : [])]
}
