import type { ItemId, PatchId } from '@understudy/contracts'
import { comparePatches, thingOf, type PersonaPatch } from '@understudy/persona'

/**
 * The ledger without the learned patches that are `waiting` for a step, but for those of items that a person or a file
 * has spoken about since: what people do counts at once, and rests on what was learned before.
 */
export function settledPatches(
  patches: readonly PersonaPatch[],
  waiting: ReadonlySet<PatchId>,
): readonly PersonaPatch[] {
  const spokenOf = new Map<ItemId, PersonaPatch>()
  for (const patch of patches)
    if (patch.by !== 'learner') for (const item of itemsOf(patch)) spokenOf.set(item, latest(spokenOf.get(item), patch))
  const isSettled = (patch: PersonaPatch) =>
    !waiting.has(patch.id) ||
    itemsOf(patch).some(item => {
      const spoken = spokenOf.get(item)
      return spoken !== undefined && comparePatches(patch, spoken) < 0
    })
  return patches.filter(isSettled)
}

function latest(one: PersonaPatch | undefined, other: PersonaPatch): PersonaPatch {
  return one === undefined || comparePatches(one, other) < 0 ? other : one
}

function itemsOf({ ops }: PersonaPatch): readonly ItemId[] {
  return ops.flatMap(op => thingOf(op).item ?? [])
}
