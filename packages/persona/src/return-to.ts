import { failure, ok, type ItemId, type Result } from '@understudy/contracts'
import { applyPatch } from './apply-patch.ts'
import type { PersonaIdentity } from './empty-persona.ts'
import { foldPatches } from './fold-patches.ts'
import { holdsFor } from './holds-for.ts'
import type { PatchStamp } from './invert-patch.ts'
import type { PersonaItem } from './item.ts'
import { withWords } from './item-word.ts'
import { byText, opsBetween } from './ops-between.ts'
import type { PersonaOp, PersonaPatch } from './patch.ts'
import type { ItemState, Persona } from './persona.ts'
import { personaAt, type PersonaVersion } from './persona-at.ts'
import { isRecord } from './value-guards.ts'

/** What returning to a version comes to. */
export interface Returning {
  /** By a person, for the end of the ledger; null where everything stands so already. */
  readonly patch: PersonaPatch | null
  /** Items of that version that were forgotten since: they stay forgotten. */
  readonly forgotten: readonly ItemId[]
}

/**
 * One patch after which the document is that of an earlier version. Two things do not go back: what was forgotten since
 * stays forgotten, and counts of what is there in both stay as counted. What was learned since and goes by this is held,
 * so that it is not learned again from the same choices. `layer-full`: what was said anew after a forget fills the layer.
 */
export function returnTo(
  identity: PersonaIdentity,
  patches: readonly PersonaPatch[],
  version: PersonaVersion,
  stamp: PatchStamp,
): Result<Returning, 'missing-version' | 'layer-full'> {
  const then = personaAt(identity, patches, version)
  if (then === null) return failure('missing-version', String(version))
  const present = foldPatches(identity, patches)
  const lost = [...then.items.keys()].filter(id => isForgottenSince(id, then, present))
  const ops = opsBetween(present, { document: then.document, items: itemsOf(then, present) })
  const all = [...ops, ...holdsFor(ops.filter(isOfLearning(present, then)), present)]
  const patch: PersonaPatch = { format: 1, ...stamp, by: 'person', learner: null, check: null, cost: null, ops: all }
  if (all.length === 0) return ok({ patch: null, forgotten: lost })
  if (!applyPatch(present, patch).ok) return failure('layer-full', String(version))
  return ok({ patch, forgotten: lost })
}

function isForgottenSince(id: ItemId, then: Persona, present: Persona): boolean {
  return present.forgotten.has(id) && !then.forgotten.has(id)
}

/** The items of that version as they can stand now. */
function itemsOf(then: Persona, present: Persona): ReadonlyMap<ItemId, ItemState> {
  const items = new Map<ItemId, ItemState>()
  for (const [id, state] of then.items) {
    const now = present.items.get(id)
    if (!isForgottenSince(id, then, present)) items.set(id, now === undefined ? state : counted(state, now))
    else if (now !== undefined) items.set(id, now)
  }
  return items
}

/** As it was then, with the counts of now. */
function counted(state: ItemState, now: ItemState): ItemState {
  const counts = byText(now.item)
  const words = state.item.words?.map(word => ({ ...word, evidence: counts.get(word.text)?.evidence ?? word.evidence }))
  const item: PersonaItem = { ...withWords(state.item, words ?? []), evidence: now.item.evidence }
  return { ...state, item, outcomes: now.outcomes }
}

/** Whether an operation changes what learning would otherwise change back. */
function isOfLearning(present: Persona, then: Persona): (op: PersonaOp) => boolean {
  const isLearned = (id: ItemId): boolean =>
    [present, then].some(({ items }) => items.get(id)?.item.source === 'learned')
  return op => {
    if (op.type === 'set') return [op.from, op.to].some(value => isRecord(value) && value.source === 'learned')
    if (op.type === 'add' || op.type === 'remove') return isLearned(op.item.id)
    return (op.type === 'transition' || op.type === 'word') && isLearned(op.item)
  }
}
