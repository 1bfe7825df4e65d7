/** What a brief may bring beside the persona. */
export type ToolId = 'exemplars' | 'refused' | 'notes' | 'names' | 'look-up'
export const TOOL_IDS: readonly ToolId[] = ['exemplars', 'refused', 'notes', 'names', 'look-up']

/** Off, or on with at most so many; null where a tool has no number. */
export interface ToolSetting {
  readonly on: boolean
  readonly most: number | null
}

/** How many of each at most, where a tool counts; null where it only is on or off. The first setting of every tool is on, at its most. */
export const TOOL_MOST: Readonly<Record<ToolId, number | null>> = {
  exemplars: 5,
  refused: 3,
  notes: 12,
  names: 12,
  'look-up': null,
}

/** The first of `list` that a tool brings: all where nothing is said of it, none where it is off. */
export function broughtBy<T>(tools: BriefTools | undefined, tool: ToolId, list: readonly T[]): readonly T[] {
  const setting = tools?.[tool]
  if (setting === undefined) return list
  return setting.on ? list.slice(0, setting.most ?? list.length) : []
}

/** How tools are set, where anybody said so. */
export type BriefTools = Readonly<Partial<Record<ToolId, ToolSetting>>>
