import type { ItemId } from '@understudy/contracts'
import { applyInPlace, groundOf } from './apply-patch.ts'
import { itemChanges, valueChanges, type PersonaChange } from './compare-personas.ts'
import { emptyPersona, type PersonaIdentity } from './empty-persona.ts'
import type { PersonaPatch } from './patch.ts'
import { appliedPatches } from './persona-at.ts'
import { itemOf } from './without-item-text.ts'

/** One patch of a ledger and what it changed. */
export interface LedgerStep {
  readonly patch: PersonaPatch
  /** Of the persona right after it. */
  readonly version: number
  readonly changes: readonly PersonaChange[]
}

/** The patches that a persona is the fold of, oldest first, each with what it changed. */
export function ledgerSteps(identity: PersonaIdentity, patches: readonly PersonaPatch[]): readonly LedgerStep[] {
  const ground = groundOf(emptyPersona(identity))
  return appliedPatches(identity, patches).map(patch => {
    const { document } = ground
    const ids = [...new Set(patch.ops.flatMap(op => itemOf(op) ?? []))]
    const before = new Map(ids.map(id => [id, ground.items.get(id)] as const))
    const wasForgotten = new Set<ItemId>(ids.filter(id => ground.forgotten.has(id)))
    applyInPlace(ground, patch)
    const ofItems = ids.flatMap(id => {
      const isForgotten = ground.forgotten.has(id) && !wasForgotten.has(id)
      return itemChanges(id, before.get(id), ground.items.get(id), isForgotten)
    })
    const paths = patch.ops.flatMap(op => (op.type === 'set' ? [op.path] : []))
    const values = valueChanges(
      [...new Map(paths.map(path => [JSON.stringify(path), path])).values()],
      document,
      ground.document,
    )
    return { patch, version: ground.version, changes: [...ofItems, ...values] }
  })
}
