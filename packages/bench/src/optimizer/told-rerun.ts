import type { ExchangeId } from '@understudy/contracts'
import type { OptimizerGround, Operation } from '@understudy/learning/symbolic'
import { wordDistance } from '@understudy/learning/symbolic'
import type { Rerun } from './drive.ts'
import type { ToldRequest } from './told-cost.ts'
import { draftOf, type ToldBrief } from './told-drafter.ts'
import { told } from './told-passage.ts'

/** What was asked for in an exchange, and what the writer made of what was shown. */
export interface ToldRecord {
  readonly request: ToldRequest
  readonly settled: string
}

/** Drafts again what was asked for, as things stand and with the operation done, and holds both against what settled. */
export function rerunOn(
  records: ReadonlyMap<ExchangeId, ToldRecord>,
  brief: ToldBrief,
  ground: OptimizerGround,
): (operation: Operation, exchanges: readonly ExchangeId[]) => Rerun {
  return (operation, exchanges) => {
    const again = exchanges.flatMap(exchange => records.get(exchange) ?? [])
    if (again.length === 0) return null
    const after = { ...brief, ...changedBy(operation, ground) }
    return { exchanges: again.length, before: meanCost(again, brief), after: meanCost(again, after) }
  }
}

function meanCost(records: readonly ToldRecord[], brief: ToldBrief): number {
  const cost = records.reduce((sum, { request: { passage, draw }, settled }) => {
    return sum + wordDistance(told(passage, draftOf(passage, draw, brief)), settled)
  }, 0)
  return cost / records.length
}

/** What of a brief an operation changes. */
function changedBy(operation: Operation, { tools, templates }: OptimizerGround): Partial<ToldBrief> {
  if (operation.type === 'tool') return { tools: { ...tools, [operation.tool]: operation.setting } }
  if (operation.type !== 'template') return {}
  const { kind, paragraph, text } = operation
  return {
    templates: templates.map(template => {
      if (template.kind !== kind) return template
      return {
        ...template,
        paragraphs: template.paragraphs.map(each => (each.id === paragraph ? { ...each, text } : each)),
      }
    }),
  }
}
