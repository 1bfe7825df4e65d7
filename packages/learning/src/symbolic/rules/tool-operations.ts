import type { Gradient } from '../gradient.ts'
import { TOOL_MOST, type Operation, type ToolId, type ToolSetting } from '../operation.ts'
import type { OptimizerGround } from '../stage.ts'
import { readToolWant } from './tool-wants.ts'

/** What the wants of the context ask of its tools: half as many, off, or on. */
export function toolOperations(
  gradients: readonly Gradient[],
  { tools }: Pick<OptimizerGround, 'tools'>,
): readonly Operation[] {
  return gradients.flatMap(({ wants: said, because }): readonly Operation[] => {
    const want = readToolWant(said)
    if (want === null) return []
    const setting = want.wants === 'less' ? lessOf(tools[want.tool]) : someOf(want.tool, tools[want.tool])
    return setting === null ? [] : [{ type: 'tool', tool: want.tool, setting, because }]
  })
}

function lessOf({ on, most }: ToolSetting): ToolSetting | null {
  if (!on) return null
  return most === null || most <= 1 ? { on: false, most } : { on: true, most: Math.floor(most / 2) }
}

function someOf(tool: ToolId, { on }: ToolSetting): ToolSetting | null {
  return on ? null : { on: true, most: TOOL_MOST[tool] }
}
