import type { PatchId } from '@understudy/contracts'
import { applyInPlace, groundOf, settle } from './apply-patch.ts'
import type { PatchRefusal } from './apply-op.ts'
import { emptyPersona, type PersonaIdentity } from './empty-persona.ts'
import type { PersonaPatch } from './patch.ts'
import type { Persona } from './persona.ts'

/** A persona with the patches of its ledger that could not be applied, in their order. */
export interface FoldedPersona extends Persona {
  readonly skipped: readonly SkippedPatch[]
}

export interface SkippedPatch {
  readonly id: PatchId
  readonly reason: PatchRefusal
  /** The operation and the item or path that stood in the way. */
  readonly detail: string
}

/** The persona of a ledger. The same set of patches gives the same persona, in whatever order and however often they come. */
export function foldPatches(identity: PersonaIdentity, patches: readonly PersonaPatch[]): FoldedPersona {
  const empty = emptyPersona(identity)
  const ground = groundOf(empty)
  const skipped: SkippedPatch[] = []
  const seen = new Set<PatchId>()
  for (const patch of patches.toSorted(comparePatches)) {
    if (seen.has(patch.id)) continue
    seen.add(patch.id)
    const applied = applyInPlace(ground, patch)
    if (!applied.ok) skipped.push({ id: patch.id, reason: applied.reason, detail: applied.detail })
  }
  return { ...settle(ground, empty.document), skipped }
}

/** The order of a ledger: hybrid logical time, then device, then id. */
export function comparePatches(one: PersonaPatch, other: PersonaPatch): number {
  return (
    one.at - other.at ||
    one.counter - other.counter ||
    compareText(one.device, other.device) ||
    compareText(one.id, other.id)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
