import type { Operation, OperationRefusal, PipelineChange } from '@understudy/assistant'
import type { ItemId, Mode, ToolId, ToolSetting } from '@understudy/contracts'
import { sayCount, type Say } from '../say.tsx'

/** What an item says, in the words of its reader; null of one that is no longer there. */
export type StatementOf = (item: ItemId) => string | null

/** An operation as a writer reads it, without a full stop. */
export function operationWords(operation: Operation, say: Say, statementOf: StatementOf): string {
  const from = (item: ItemId): string => {
    const statement = statementOf(item)
    return statement === null ? say('react.operation.item-gone') : say('react.operation.item', { statement })
  }
  switch (operation.type) {
    case 'add':
      return say(operation.mode === null ? 'react.operation.add' : 'react.operation.add.where', {
        statement: operation.statement,
        where: whereWords(operation.mode, say),
      })
    case 'revise':
      return say('react.operation.revise', { from: from(operation.item), statement: operation.statement })
    case 'retire':
      return say('react.operation.retire', { from: from(operation.item) })
    case 'rescope':
      return say(operation.mode === null ? 'react.operation.rescope.everywhere' : 'react.operation.rescope', {
        from: from(operation.item),
        where: whereWords(operation.mode, say),
      })
    case 'template':
      return templateWords(operation.kind, operation.text, say)
    case 'tool':
      return toolWords(operation.tool, operation.setting, say)
    case 'pipeline':
      return passWords(operation.change, say)
  }
}

/** What a model is given beside the voice, as a wish. */
export function toolWords(tool: ToolId, { on, most }: ToolSetting, say: Say): string {
  const key = `react.operation.tool.${tool}`
  if (!on) return say(`${key}.off`)
  return most === null ? say(key) : sayCount(say, key, most)
}

export function passWords({ type, pass }: PipelineChange, say: Say): string {
  return say(`react.operation.${type}.${pass}`)
}

/** What a model is told otherwise, by the kind of request. */
export function templateWords(kind: string, text: string, say: Say): string {
  return say('react.operation.template', { task: say(`react.models.task.${kind}`), text })
}

/** Why an operation came to nothing, as one sentence. */
export function refusalWords(reason: OperationRefusal, say: Say): string {
  return say(`react.operation.refused.${reason}`)
}

function whereWords(mode: Mode | null, say: Say): string {
  return mode === null ? '' : say(`react.where.${mode}`)
}
