import type { ActorId, DeviceId, Message, PatchId } from '@understudy/contracts'
import { contentHash, type PatchCheck, type PersonaOp, type PersonaPatch } from '@understudy/persona'
import type { ItemChange } from './item-change.ts'
import { LEARNER_VERSION } from './learner-version.ts'

/** Learned patches are derived, the same on every device; so they name none of them. */
const LEARNER_DEVICE = 'learner' as DeviceId

interface Occasion {
  readonly at: number
  readonly actor: ActorId
  readonly counter: number
  readonly check: PatchCheck | null
  /** The update of the optimizer that it is part of; absent where it is of none. */
  readonly update?: string
}

/** `change` as the ledger keeps it. */
export function learnedPatch({ type, statement, evidence, ops }: ItemChange, occasion: Occasion): PersonaPatch {
  const params = { statement, for: evidence.for, against: evidence.against }
  return stampedPatch({ cause: { key: `learning.item-${type}`, params }, ops }, occasion)
}

/** Operations with their cause, as the ledger keeps them. The id is a hash of everything in it. */
export function stampedPatch(
  { cause, ops }: { readonly cause: Message; readonly ops: readonly PersonaOp[] },
  { at, actor, counter, check, update }: Occasion,
): PersonaPatch {
  const body: Omit<PersonaPatch, 'id'> = {
    format: 1,
    at,
    counter,
    device: LEARNER_DEVICE,
    actor,
    by: 'learner',
    cause,
    learner: LEARNER_VERSION,
    check,
    cost: null,
    ...(update !== undefined && { update }),
    ops,
  }
  return { id: `learned.${contentHash(JSON.stringify(body))}` as PatchId, ...body }
}
