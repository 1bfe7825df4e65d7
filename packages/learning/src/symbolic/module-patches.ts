import type { ActorId, Json } from '@understudy/contracts'
import {
  applyPatch,
  habitValue,
  valueAt,
  type DecidableValue,
  type PassUse,
  type PatchRefusal,
  type Persona,
  type PersonaOp,
} from '@understudy/persona'
import { stampedPatch } from '../learned-patch.ts'
import type { ExamineInput } from './examine.ts'
import type { Operation, OperationRefusal, PipelineChange } from './operation.ts'
import type { Examined, RerunCost } from './update.ts'

/** An operation on what works beside the items. */
export type ModuleOperation = Extract<Operation, { readonly type: 'template' | 'tool' | 'pipeline' }>

/** Exchanges done again that show anything. */
export const LEAST_DONE_AGAIN = 3

const LEARNED = { source: 'learned', status: 'active', locked: false } as const

/**
 * The patch by which a tool, a pass or a paragraph of a prompt becomes what an operation says, where doing recorded
 * exchanges again with it left the writer less to change. What a person said, locked or took back stays.
 */
export function modulePatches(operation: ModuleOperation, input: ExamineInput): Examined {
  const { cost, persona, at, actor, counter, update } = input
  if (cost === undefined || cost.exchanges < LEAST_DONE_AGAIN) return refusal('unconfirmed')
  if (!(cost.after < cost.before)) return refusal('predicts-worse')
  const ops = opsOf(operation, input)
  if (ops === null) return refusal('unknown-target')
  if (ops.every(op => op.type === 'set' && op.from === null && op.to === null)) return refusal('nothing-new')
  const check = { choices: cost.exchanges, before: cost.before, after: cost.after }
  const patch = stampedPatch({ cause: causeOf(cost), ops }, { at, actor, counter, check, update })
  const applied = applyPatch(persona, patch)
  return applied.ok ? { became: 'changed', patches: [patch] } : refusal(REASONS[applied.reason] ?? 'persona')
}

const REASONS: Readonly<Partial<Record<PatchRefusal, OperationRefusal>>> = {
  'locked-item': 'locked',
  'person-only': 'persons',
  'decided-item': 'taken-back',
}

function causeOf({ exchanges, before, after }: RerunCost) {
  const percent = (share: number): number => Math.round(share * 100)
  const params = { count: exchanges, before: percent(before), after: percent(after) }
  return { key: 'learning.optimizer.cheaper', params }
}

/** The persona as it would be with the operation, so that it can be tried; null where nothing may be changed so. */
export function withModule(operation: ModuleOperation, persona: Persona, base?: string): Persona | null {
  const ops = opsOf(operation, { persona, ...(base !== undefined && { base }) })
  if (ops === null) return null
  const occasion = { at: 0, actor: '' as ActorId, counter: 0, check: null }
  const applied = applyPatch(persona, stampedPatch({ cause: { key: '' }, ops }, occasion))
  return applied.ok ? applied.value : null
}

/** Null where nothing stands that could be changed so. */
function opsOf(
  operation: ModuleOperation,
  { persona, base }: Pick<ExamineInput, 'persona' | 'base'>,
): readonly PersonaOp[] | null {
  switch (operation.type) {
    case 'tool': {
      const { on, most } = operation.setting
      return [setOp(persona, 'tools', operation.tool, { id: operation.tool, on, most, ...LEARNED })]
    }
    case 'template': {
      if (base === undefined) return null
      const id = `${operation.kind}.${operation.paragraph}`
      const { text } = operation
      return [setOp(persona, 'templates', id, text === base ? null : { id, base, text, ...LEARNED })]
    }
    case 'pipeline':
      return pipelineOps(operation.change, persona)
  }
}

function pipelineOps(change: PipelineChange, persona: Persona): readonly PersonaOp[] | null {
  const { pass } = change
  const acting = persona.document.modules.pipeline.filter(({ status }) => status === 'active')
  const set = (to: PassUse): PersonaOp => setOp(persona, 'pipeline', to.id, to)
  const present = acting.find(({ id }) => id === pass)
  if (change.type === 'remove-pass') {
    if (present === undefined) return null
    const next = acting.filter(({ id, after }) => id !== pass && after === pass)
    return [set({ ...present, status: 'superseded' }), ...next.map(each => set({ ...each, after: present.after }))]
  }
  // whatever came next comes after the new one
  const next = acting.filter(({ id, after }) => id !== pass && after === change.after)
  return [set({ id: pass, after: change.after, ...LEARNED }), ...next.map(each => set({ ...each, after: pass }))]
}

function setOp(persona: Persona, list: string, id: string, to: DecidableValue | null): PersonaOp {
  const path = ['modules', list, id]
  const from: Json = valueAt(persona.document, path) ?? null
  return { type: 'set', path, from, to: habitValue(to) }
}

function refusal(reason: OperationRefusal): Examined {
  return { became: 'refused', reason }
}
