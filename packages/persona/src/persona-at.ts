import type { PatchId } from '@understudy/contracts'
import type { PersonaIdentity } from './empty-persona.ts'
import { comparePatches, foldPatches } from './fold-patches.ts'
import type { PersonaPatch } from './patch.ts'
import type { Persona } from './persona.ts'

/** A version by the last patch in it, which stays what it is, or by how many patches that applied are in it. */
export type PersonaVersion = PatchId | number

/**
 * The persona as it stood after that patch of its ledger, or after so many; null where there is no such patch, or fewer.
 * What was forgotten since says nothing in it any more: its words are out of the ledger.
 */
export function personaAt(
  identity: PersonaIdentity,
  patches: readonly PersonaPatch[],
  version: PersonaVersion,
): Persona | null {
  const ledger = appliedPatches(identity, patches)
  const last = typeof version === 'number' ? version : 1 + ledger.findIndex(({ id }) => id === version)
  const isThere = typeof version === 'number' ? Number.isInteger(version) && version >= 0 : last > 0
  if (!isThere || last > ledger.length) return null
  const { skipped: _, ...persona } = foldPatches(identity, ledger.slice(0, last))
  return persona
}

/** The patches that a persona is the fold of: each once, in their order, without those that could not be applied. */
export function appliedPatches(identity: PersonaIdentity, patches: readonly PersonaPatch[]): readonly PersonaPatch[] {
  const sorted = patches.toSorted(comparePatches)
  const skipped = new Set(foldPatches(identity, sorted).skipped.map(({ id }) => id))
  const seen = new Set<PatchId>()
  return sorted.filter(({ id }) => {
    const isNew = !seen.has(id) && !skipped.has(id)
    seen.add(id)
    return isNew
  })
}
