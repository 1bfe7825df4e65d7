import type { Message, PatchId } from '@understudy/contracts'
import type { PersonaOp, PersonaPatch } from './patch.ts'

/** Who makes a patch out of others, when, and why. */
export type PatchStamp = Pick<PersonaPatch, 'id' | 'at' | 'counter' | 'device' | 'actor' | 'by' | 'cause'>

const UNDO: Message = { key: 'persona.cause.undo' }

/**
 * The patch that takes `patch` back; null where it forgets. Applied right after it, the persona stands as before.
 * Without a stamp it follows at once and by the same hand: give one for what goes into a ledger.
 */
export function invertPatch(patch: PersonaPatch, stamp: PatchStamp = stampOfUndo(patch)): PersonaPatch | null {
  const ops: PersonaOp[] = []
  for (const op of patch.ops.toReversed()) {
    const inverse = invertOp(op)
    if (inverse === null) return null
    ops.push(inverse)
  }
  return { format: 1, ...stamp, learner: patch.learner, check: null, cost: null, ops }
}

/** Null for `forget`: what was forgotten cannot come back. */
export function invertOp(op: PersonaOp): PersonaOp | null {
  switch (op.type) {
    case 'add':
      return { ...op, type: 'remove' }
    case 'remove':
      return { ...op, type: 'add' }
    case 'set':
      return { ...op, from: op.to, to: op.from }
    case 'hold':
    case 'set-locked':
      return { ...op, from: op.to, to: op.from }
    case 'word':
      return { ...op, from: op.to, to: op.from }
    case 'revise':
      return { ...op, from: op.to, to: op.from }
    case 'transition':
      return { ...op, from: op.to, to: op.from }
    case 'evidence':
      return {
        ...op,
        // zero minus, for a plain minus would make a negative zero
        for: 0 - op.for,
        against: 0 - op.against,
        outcomes: op.dropped ?? [],
        dropped: op.outcomes,
      }
    case 'forget':
      return null
  }
}

/** Two patches as one that does both, in that order; null where they are not by the same kind of hand. */
export function composePatches(
  first: PersonaPatch,
  second: PersonaPatch,
  stamp: PatchStamp = second,
): PersonaPatch | null {
  if (first.by !== second.by) return null
  const { id, at, counter, device, actor, by, cause } = stamp
  const cost =
    first.cost !== null && second.cost !== null
      ? { input: first.cost.input + second.cost.input, output: first.cost.output + second.cost.output }
      : (first.cost ?? second.cost)
  const learner = second.learner ?? first.learner
  const ops = [...first.ops, ...second.ops]
  return { format: 1, id, at, counter, device, actor, by, cause, learner, check: null, cost, ops }
}

function stampOfUndo({ id, at, counter, device, actor, by }: PersonaPatch): PatchStamp {
  return { id: `undo.${id}` as PatchId, at, counter: counter + 1, device, actor, by, cause: UNDO }
}
