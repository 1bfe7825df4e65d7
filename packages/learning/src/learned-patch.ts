import type { ActorId, DeviceId, PatchId } from '@understudy/contracts'
import { contentHash, type PatchCheck, type PersonaPatch } from '@understudy/persona'
import type { ItemChange } from './item-change.ts'
import { LEARNER_VERSION } from './learner-version.ts'

/** Learned patches are derived, the same on every device; so they name none of them. */
const LEARNER_DEVICE = 'learner' as DeviceId

interface Occasion {
  readonly at: number
  readonly actor: ActorId
  readonly counter: number
  readonly check: PatchCheck | null
}

/** `change` as the ledger keeps it. Its id is a hash of everything in it. */
export function learnedPatch(change: ItemChange, { at, actor, counter, check }: Occasion): PersonaPatch {
  const body: Omit<PersonaPatch, 'id'> = {
    format: 1,
    at,
    counter,
    device: LEARNER_DEVICE,
    actor,
    by: 'learner',
    cause: {
      key: `learning.item-${change.type}`,
      params: { statement: change.statement, for: change.evidence.for, against: change.evidence.against },
    },
    learner: LEARNER_VERSION,
    check,
    cost: null,
    ops: change.ops,
  }
  return { id: `learned.${contentHash(JSON.stringify(body))}` as PatchId, ...body }
}
