import type { Scope } from '@understudy/contracts'
import { applyPatch, thingKey, type ItemState, type PatchCheck, type PersonaOp } from '@understudy/persona'
import { STATED_WEIGHT } from '../acting-weight.ts'
import { moved, recounted } from '../item-change.ts'
import type { StyleReader } from '../style-reader.ts'
import { effectOf, twinOf } from './effect-of.ts'
import type { ExamineInput, ExamineState } from './examine.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import { optimizerPatch, type OptimizerCause } from './optimizer-patch.ts'
import { retextOps } from './retext-ops.ts'
import { saysCheck, type Saying } from './says-check.ts'
import { saidEvidence, saidOf, saidWithin } from './says-evidence.ts'
import { examineGround, type ExamineGround } from './says-ground.ts'
import { scopeOfEvidence } from './scope-of-evidence.ts'
import { standOf } from './stand-of.ts'
import type { Examined, Verdict } from './update.ts'
import { holdsUp } from './validation.ts'
import { whyLeftAlone } from './why-left-alone.ts'

type Change = Extract<Operation, { readonly type: 'revise' | 'retire' | 'rescope' }>
type ChangeOf<T extends Change['type']> = Extract<Change, { readonly type: T }>

/** What a change comes to before it is tried on the persona. */
type Due =
  | { readonly refused: OperationRefusal }
  | { readonly cause: OptimizerCause; readonly ops: readonly PersonaOp[]; readonly check: PatchCheck }

interface Case {
  readonly state: ItemState
  readonly input: ExamineInput
  readonly ground: ExamineGround
}

/** An item said otherwise, elsewhere, or no more: held against how it stands now. */
export function* examineChange(
  operation: Change,
  input: ExamineInput,
  learned: ExamineState,
  reader: StyleReader,
): Generator<null, Examined> {
  const { persona } = input
  const state = persona.items.get(operation.item)
  if (state === undefined) return refusal(persona.forgotten.has(operation.item) ? 'taken-back' : 'missing-item')
  const leave = whyLeftAlone(state.item, persona.held.has(thingKey({ item: operation.item })))
  if (leave !== null) return refusal(leave)
  const due = yield* dueOf(operation, { state, input, ground: examineGround(input, learned, reader) })
  if ('refused' in due) return refusal(due.refused)
  const patch = optimizerPatch(due.cause, due.ops, due.check, input)
  return applyPatch(persona, patch).ok ? { became: 'changed', patches: [patch] } : refusal('persona')
}

function* dueOf(operation: Change, at: Case): Generator<null, Due> {
  switch (operation.type) {
    case 'revise':
      return yield* dueRevision(operation, at)
    case 'retire':
      return dueRetirement(operation, at)
    case 'rescope':
      return dueRescoping(operation, at)
  }
}

/** It predicts better than what stands, and would be proposed by itself. */
function* dueRevision(
  { statement, because }: ChangeOf<'revise'>,
  { state, input, ground }: Case,
): Generator<null, Due> {
  const { verdicts, persona, present = standingVerdicts(state, ground) } = input
  const { item } = state
  const differences = [...ground.differences.values()]
  const holds = holdsUp(verdicts, because, differences)
  if (holds !== 'holds') return { refused: holds }
  const stand = standOf(saidOf(verdicts, ground.differences), item.scope, ground)
  if (stand.stands === null) return { refused: stand.refused }
  const asked = verdicts.map(({ outcome }) => outcome)
  const effect = { statement, asked, confirmed: stand.evidence.agreeing }
  if ((yield* twinOf(effect, persona, ground, item.id)) !== null) return { refused: 'duplicate' }
  const before: Saying = { said: saidWithin(item.scope, saidOf(present, ground.differences)), scope: item.scope }
  const check = saysCheck({ present: before, wanted: stand.saying, least: leastOf(state), because }, ground)
  if (check === null) return { refused: 'unconfirmed' }
  if (check.after >= check.before) return { refused: 'predicts-worse' }
  const status = item.status === 'active' ? 'active' : stand.stands
  const ops = [...retextOps(item, statement, status), ...recounted(stand, state), ...moved(item, status)]
  return { cause: { type: 'revised', statement, evidence: stand.evidence }, ops, check }
}

/** Its own passages have turned, and without it choices are predicted no worse. */
function dueRetirement({ because }: ChangeOf<'retire'>, { state, input, ground }: Case): Due {
  const { item } = state
  const said = saidWithin(item.scope, saidOf(input.verdicts, ground.differences))
  const evidence = saidEvidence(said)
  if (evidence.for > evidence.against) return { refused: 'contradicted' }
  if (evidence.against === 0) return { refused: 'unconfirmed' }
  const present = { said, scope: item.scope }
  const check = saysCheck({ present, wanted: null, least: leastOf(state), because }, ground)
  if (check === null) return { refused: 'unconfirmed' }
  if (check.after > check.before) return { refused: 'predicts-worse' }
  const ops = [...recounted({ evidence }, state), ...moved(item, 'superseded')]
  return { cause: { type: 'retired', statement: item.statement, evidence }, ops, check }
}

/** Its evidence lies there, and there alone it predicts choices no worse; held wider, better. */
function dueRescoping({ mode, because }: ChangeOf<'rescope'>, { state, input, ground }: Case): Due {
  const { item } = state
  const { mode: was, ...rest } = item.scope
  const scope: Scope = { ...rest, ...(mode !== null && { mode }) }
  const said = saidOf(input.verdicts, ground.differences)
  const evident = scopeOfEvidence(input.verdicts, [...ground.differences.values()]).mode ?? null
  if (evident !== mode) return { refused: 'off-scope' }
  const stand = standOf(said, scope, ground)
  if (stand.stands === null) return { refused: stand.refused }
  const present = { said, scope: item.scope }
  const check = saysCheck({ present, wanted: stand.saying, least: leastOf(state), because }, ground)
  if (check === null) return { refused: 'unconfirmed' }
  const isNarrower = was === undefined
  if (isNarrower ? check.after > check.before : check.after >= check.before) return { refused: 'predicts-worse' }
  const { statement, except } = item
  const revise: PersonaOp = {
    type: 'revise',
    item: item.id,
    from: { statement, except, scope: item.scope },
    to: { statement, except, scope },
  }
  return {
    cause: { type: 'rescoped', statement, evidence: stand.evidence },
    ops: [revise, ...recounted(stand, state)],
    check,
  }
}

/** Where nobody asked about the item as it stands: what it does, as far as that can be told. */
function standingVerdicts(state: ItemState, ground: ExamineGround): readonly Verdict[] {
  return effectOf(state, ground).map(outcome => ({ outcome, verdict: 2 }))
}

function leastOf({ item }: ItemState): number {
  return item.status === 'active' ? STATED_WEIGHT : 0
}

function refusal(reason: OperationRefusal): Examined {
  return { became: 'refused', reason }
}
