import { failure, ok, type ItemId, type Json, type Result } from '@understudy/contracts'
import type { PersonaDocument } from './document.ts'
import { isPutAway } from './item-id.ts'
import { meaningOf, withItemText } from './item-meaning.ts'
import type { PersonaItem } from './item.ts'
import { withWord } from './item-word.ts'
import { MAX_LIVE_ITEMS } from './limits.ts'
import type { ItemText, PersonaOp, PersonaPatch } from './patch.ts'
import type { ItemState } from './persona.ts'
import type { PersonaThing } from './persona-thing.ts'
import { isDecidablePath, registerAt } from './register.ts'
import { sameValue } from './same-value.ts'
import { isMeaning, isPatternOrNone, isPlainKey, isPlainValue, isRecord, isText, isWordList } from './value-guards.ts'

/** Why a patch cannot be applied. */
export type PatchRefusal =
  /** The value is no longer what the patch was made on. Never of a person's patch: the last writer wins. */
  | 'stale'
  | 'missing-item'
  | 'forgotten-item'
  | 'duplicate-item'
  /** No value of a persona, or a key with a meaning of its own in JavaScript. */
  | 'bad-path'
  /** A value that does not fit its place, or a text that is too long. */
  | 'bad-value'
  /** Only a person changes a locked item. */
  | 'locked-item'
  /** What a person refused, retired or took back, which only a person brings back. */
  | 'decided-item'
  /** Locking, forgetting, and all that is only ever stated. */
  | 'person-only'
  /** `MAX_LIVE_ITEMS` are active. */
  | 'layer-full'

/** A persona while a patch is tried on it. */
export interface Draft {
  document: PersonaDocument
  /** How many items are active. */
  live: number
  item(id: ItemId): ItemState | null
  /** Null takes it out. */
  put(id: ItemId, state: ItemState | null): void
  isForgotten(id: ItemId): boolean
  forget(id: ItemId): void
  isHeld(thing: PersonaThing): boolean
  hold(thing: PersonaThing, held: boolean): void
}

type By = PersonaPatch['by']
type OpOf<T extends PersonaOp['type']> = Extract<PersonaOp, { readonly type: T }>
type Refused = Result<null, PatchRefusal>
const DONE: Refused = ok(null)

/** Applies one operation to `draft`, or says why not and leaves it as it was. */
export function applyOp(draft: Draft, op: PersonaOp, by: By): Refused {
  switch (op.type) {
    case 'add':
      return addItem(draft, op, by)
    case 'remove':
      // what is not there any more is as if it had never been added
      if (by === 'person' && draft.item(op.item.id) === null) return DONE
      return changeItem(draft, op.item.id, by, state => {
        if (by === 'learner' && state.item.source === 'stated') return refuse('person-only', op.item.id)
        if (by !== 'person' && draft.isHeld({ item: op.item.id })) return refuse('decided-item', op.item.id)
        if (by !== 'person' && !sameValue(state.item, op.item)) return refuse('stale', op.item.id)
        draft.put(op.item.id, null)
        return DONE
      })
    case 'set':
      return setValue(draft, op, by)
    case 'evidence':
      return addEvidence(draft, op, by)
    case 'revise':
      return reviseItem(draft, op, by)
    case 'word':
      return changeWord(draft, op, by)
    case 'transition':
      return moveItem(draft, op, by)
    case 'set-locked':
      return lockItem(draft, op, by)
    case 'hold':
      return holdThing(draft, op, by)
    case 'forget':
      return forgetItem(draft, op, by)
  }
}

/** What an item must say of itself that no person added. */
const SOURCE_OF = { learner: 'learned', import: 'imported' } as const

function addItem(draft: Draft, op: OpOf<'add'>, by: By): Refused {
  const { item } = op
  const present = draft.item(item.id)
  if (present !== null)
    return refuse(by !== 'person' && isPutAway(present.item) ? 'decided-item' : 'duplicate-item', item.id)
  if (by !== 'person' && draft.isForgotten(item.id)) return refuse('forgotten-item', item.id)
  if (by !== 'person' && isWithheld(draft, item)) return refuse('decided-item', item.id)
  if (by !== 'person' && (item.locked || item.source !== SOURCE_OF[by])) return refuse('person-only', item.id)
  if (!isPlainKey(item.id) || !isItemText(item) || !isWordList(item.words) || !isReason(item.because))
    return refuse('bad-value', item.id)
  if (!isPatternOrNone(item.pattern)) return refuse('bad-value', item.id)
  if (item.status === 'active' && draft.live >= MAX_LIVE_ITEMS) return refuse('layer-full', item.id)
  draft.put(item.id, {
    field: op.field,
    item,
    version: 0,
    outcomes: (op.outcomes ?? []).toSorted(),
    lockedWeight: op.lockedWeight ?? null,
  })
  return DONE
}

function setValue(draft: Draft, op: OpOf<'set'>, by: By): Refused {
  const place = op.path.join('.')
  const register = registerAt(op.path)
  if (register === null) return refuse('bad-path', place)
  if (by === 'learner' && register.statedOnly) return refuse('person-only', place)
  if (by !== 'person') {
    if (draft.isHeld({ path: op.path })) return refuse('decided-item', place)
    const present = register.read(draft.document)
    const isDecidable = isDecidablePath(op.path)
    if (isDecidable && isLockedValue(present)) return refuse('locked-item', place)
    if (isDecidable && isLockedValue(op.to)) return refuse('person-only', place)
    if (isDecidable && by === 'learner') {
      const mine = refusedHabit(present, op.to)
      if (mine !== null) return refuse(mine, place)
    }
    if (!sameValue(present, op.from)) return refuse('stale', place)
  }
  const written = isPlainValue(op.to) ? register.write(draft.document, op.to) : null
  if (written === null) return refuse('bad-value', place)
  draft.document = written
  return DONE
}

function addEvidence(draft: Draft, op: OpOf<'evidence'>, by: By): Refused {
  return changeItem(draft, op.item, by, state => {
    const evidence = {
      for: state.item.evidence.for + op.for,
      against: state.item.evidence.against + op.against,
    }
    if (!(evidence.for >= 0 && evidence.against >= 0)) return refuse('stale', op.item)
    const outcomes = new Set(state.outcomes)
    for (const outcome of op.dropped ?? []) outcomes.delete(outcome)
    for (const outcome of op.outcomes) outcomes.add(outcome)
    draft.put(op.item, { ...state, item: { ...state.item, evidence }, outcomes: [...outcomes].toSorted() })
    return DONE
  })
}

function reviseItem(draft: Draft, op: OpOf<'revise'>, by: By): Refused {
  return changeItem(draft, op.item, by, state => {
    const { statement, except, scope } = state.item
    const present = { statement, except, scope, ...(op.from.means && { means: meaningOf(state.item) }) }
    if (by === 'learner' && state.item.source === 'stated') return refuse('person-only', op.item)
    if (by !== 'person' && draft.isHeld({ item: op.item })) return refuse('decided-item', op.item)
    if (by !== 'person' && !sameValue(present, op.from)) return refuse('stale', op.item)
    if (!isItemText(op.to) || !isMeaning(op.to.means)) return refuse('bad-value', op.item)
    draft.put(op.item, { ...state, item: withItemText(state.item, op.to) })
    return DONE
  })
}

function changeWord(draft: Draft, op: OpOf<'word'>, by: By): Refused {
  return changeItem(draft, op.item, by, state => {
    const present = state.item.words?.find(({ text }) => text === op.word) ?? null
    if (by === 'learner' && state.item.source === 'stated') return refuse('person-only', op.item)
    if (by !== 'person' && present?.status === 'refused') return refuse('decided-item', op.item)
    if (by !== 'person' && draft.isHeld({ item: op.item, word: op.word })) return refuse('decided-item', op.item)
    if (by !== 'person' && op.to?.status === 'refused') return refuse('person-only', op.item)
    if (by !== 'person' && !sameValue(present, op.from)) return refuse('stale', op.item)
    const item = withWord(state.item, op.word, op.to)
    if ((op.to !== null && op.to.text !== op.word) || !isWordList(item.words)) return refuse('bad-value', op.item)
    draft.put(op.item, { ...state, item })
    return DONE
  })
}

function moveItem(draft: Draft, op: OpOf<'transition'>, by: By): Refused {
  return changeItem(draft, op.item, by, state => {
    const isDecided = isPutAway(state.item) || draft.isHeld({ item: op.item })
    if (by !== 'person' && isDecided && op.to !== state.item.status) return refuse('decided-item', op.item)
    if (by === 'learner' && state.item.source === 'stated') return refuse('person-only', op.item)
    if (by !== 'person' && state.item.status !== op.from) return refuse('stale', op.item)
    const becomesLive = op.to === 'active' && state.item.status !== 'active'
    if (becomesLive && draft.live >= MAX_LIVE_ITEMS) return refuse('layer-full', op.item)
    draft.put(op.item, { ...state, item: { ...state.item, status: op.to } })
    return DONE
  })
}

function lockItem(draft: Draft, op: OpOf<'set-locked'>, by: By): Refused {
  if (by !== 'person') return refuse('person-only', op.item)
  if (!isReason(op.because)) return refuse('bad-value', op.item)
  return changeItem(draft, op.item, by, state => {
    const { because: _, ...item } = state.item
    const because = op.to && op.because !== undefined && { because: op.because }
    draft.put(op.item, {
      ...state,
      item: { ...item, locked: op.to, ...because },
      lockedWeight: op.to ? op.weight : null,
    })
    return DONE
  })
}

function holdThing(draft: Draft, { of, to }: OpOf<'hold'>, by: By): Refused {
  const place = of.item ?? of.path.join('.')
  if (by !== 'person') return refuse('person-only', place)
  if (of.item !== undefined && draft.isForgotten(of.item) && draft.item(of.item) === null)
    return refuse('forgotten-item', place)
  draft.hold(of, to)
  return DONE
}

/** Whether a person took the item, or a word that it would bring, back. */
function isWithheld(draft: Draft, { id, words = [] }: PersonaItem): boolean {
  return draft.isHeld({ item: id }) || words.some(({ text }) => draft.isHeld({ item: id, word: text }))
}

function forgetItem(draft: Draft, op: OpOf<'forget'>, by: By): Refused {
  if (by !== 'person') return refuse('person-only', op.item)
  return changeItem(draft, op.item, by, () => {
    draft.put(op.item, null)
    draft.forget(op.item)
    return DONE
  })
}

/** Hands the item to `change` where `by` may touch it. */
function changeItem(draft: Draft, id: ItemId, by: By, change: (state: ItemState) => Refused): Refused {
  const state = draft.item(id)
  if (state === null) return refuse(draft.isForgotten(id) ? 'forgotten-item' : 'missing-item', id)
  if (by !== 'person' && state.item.locked) return refuse('locked-item', id)
  return change(state)
}

/** Why a learner may not change a habit: a person put it away or said it, or it would say that one had. */
function refusedHabit(present: Json, to: Json): PatchRefusal | null {
  if (isRecord(present) && (present.status === 'refused' || present.status === 'retired')) return 'decided-item'
  const isStated = (habit: Json): boolean => isRecord(habit) && habit.source !== 'learned'
  return isStated(present) || isStated(to) ? 'person-only' : null
}

function isLockedValue(value: Json): boolean {
  return isRecord(value) && value.locked === true
}

function isReason(because: string | undefined): boolean {
  return because === undefined || isText(because)
}

function isItemText({ statement, except, scope }: ItemText): boolean {
  return isText(statement) && (except === null || isText(except)) && isPlainValue(scope)
}

function refuse(reason: PatchRefusal, place: string): Refused {
  return failure(reason, place)
}
