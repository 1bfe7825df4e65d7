import { failure, ok, type PatchId, type Result } from '@understudy/contracts'
import { foldPatches } from './fold-patches.ts'
import type { PersonaIdentity } from './empty-persona.ts'
import type { PatchStamp } from './invert-patch.ts'
import { opsBetween } from './ops-between.ts'
import type { PersonaOp, PersonaPatch } from './patch.ts'
import { appliedPatches } from './persona-at.ts'
import { thingKey } from './persona-thing.ts'
import { undoPatch, type Dependent, type Undoing } from './undo-patch.ts'

/**
 * Takes a whole update of the optimizer back in one step: all of its patches, the newest first, each as `undoPatch`
 * would, so that what a person decided since stands and what rested on the update is named.
 */
export function undoUpdate(
  identity: PersonaIdentity,
  patches: readonly PersonaPatch[],
  update: string,
  stamp: PatchStamp,
): Result<Undoing, 'missing-update' | 'not-applied'> {
  const part = patches.filter(patch => patch.update === update)
  if (part.length === 0) return failure('missing-update', update)
  const applied = appliedPatches(identity, patches).filter(patch => patch.update === update)
  if (applied.length === 0) return failure('not-applied', update)
  const own = new Set(part.map(({ id }) => id))
  const dependents = new Map<string, Dependent>()
  const steps: PersonaPatch[] = []
  for (const [nth, { id }] of applied.toReversed().entries()) {
    const step: PatchStamp = { ...stamp, id: `${stamp.id}.${nth}` as PatchId, counter: stamp.counter + nth }
    const undone = undoPatch(identity, [...patches, ...steps], id, step)
    if (!undone.ok) continue
    if (undone.value.patch !== null) steps.push(undone.value.patch)
    for (const dependent of undone.value.dependents) {
      if (own.has(dependent.patch) || steps.some(({ id: made }) => made === dependent.patch)) continue
      dependents.set(`${dependent.patch} ${thingKey(dependent.about)}`, dependent)
    }
  }
  const ops = opsOf(identity, patches, steps)
  const body = { by: 'person', learner: null, check: null, cost: null, undoesUpdate: update, ops } as const
  const patch: PersonaPatch = { format: 1, ...stamp, ...body }
  return ok({ patch: ops.length === 0 ? null : patch, dependents: [...dependents.values()] })
}

/** All steps as one: what they come to, and what they hold. */
function opsOf(
  identity: PersonaIdentity,
  patches: readonly PersonaPatch[],
  steps: readonly PersonaPatch[],
): readonly PersonaOp[] {
  if (steps.length === 0) return []
  const [present, wanted] = [foldPatches(identity, patches), foldPatches(identity, [...patches, ...steps])]
  const held = steps.flatMap(({ ops }) => ops.filter(({ type }) => type === 'hold'))
  return [...opsBetween(present, wanted), ...held]
}
