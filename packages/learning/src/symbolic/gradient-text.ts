import type { Critique } from './critique.ts'
import type { Gradient, PipelineNode } from './gradient.ts'
import { fenced } from './material.ts'
import { TOOL_IDS } from './operation.ts'
import type { ShortNames } from './short-names.ts'
import type { OptimizerGround } from './stage.ts'
import { differenceText, SAID_CHARS } from './stage-prompt.ts'
import type { Trajectory } from './trajectory.ts'
import { isShort } from './within-context.ts'

/** What a short prompt tells of what the next node wants. */
const FEW_WANTS = 4
/** Items of a brief, and candidates or hunks of a pool, that are shown with an exchange. */
const MOST_ITEMS = 8
const MOST_CANDIDATES = 6

/** What the node after this one wants. */
export function wantedText(next: readonly Gradient[], mostChars: number): string {
  if (next.length === 0) return ''
  const told = isShort(mostChars) ? next.slice(0, FEW_WANTS) : next
  return ['The step after this one wants:', ...told.map(({ wants }) => fenced('note', wants, mostChars))].join('\n')
}

/** By which words a draft was asked for: of the newest alone, since the others had much the same. */
export function promptText(trajectories: readonly Trajectory[], mostChars: number): string {
  const prompt = trajectories.findLast(trajectory => trajectory.prompt !== null)?.prompt ?? null
  const said = prompt?.filter(message => message !== null).join('\n\n') ?? ''
  return said === '' ? '' : `The newest was asked for by this prompt:\n${fenced('prompt', said, mostChars)}`
}

/** What was said of an exchange, and by which differences. */
export function critiqueText(critique: Critique | undefined, { differences }: Trajectory, names: ShortNames): string {
  if (critique === undefined) return ''
  const shown = critique.because.length > 0 ? critique.because : differences.map(({ outcome }) => outcome)
  const by = names.namesOf(shown)
  return `Score ${critique.score.toFixed(2)}${by.length === 0 ? '' : ` (${by.join(', ')})`} ${fenced('note', critique.says, SAID_CHARS)}`
}

/** How the tools of a brief were set, as far as it is known. */
function toolsText({ tools }: Trajectory): string {
  const set = TOOL_IDS.flatMap(tool => {
    const { on, most } = tools[tool] ?? { on: null, most: null }
    if (on === null) return []
    return [on ? `${tool} on${most === null ? '' : `, at most ${most}`}` : `${tool} off`]
  })
  return set.length === 0 ? '' : `Tools: ${set.join('; ')}.`
}

interface Inside {
  readonly names: ShortNames
  readonly ground: OptimizerGround
  readonly mostChars: number
}

/** What the node had before it, or made. */
export function insideText(
  node: PipelineNode,
  trajectory: Trajectory,
  { names, ground, mostChars }: Inside,
): readonly string[] {
  switch (node) {
    case 'choice':
      return trajectory.candidates
        .slice(0, MOST_CANDIDATES)
        .flatMap(({ text, chosen }) =>
          text === null ? [] : [`${chosen ? 'Shown' : 'Not shown'}: ${fenced('shown', text, mostChars / 2)}`],
        )
    case 'drafting':
      return trajectory.differences.map(difference => differenceText(difference, names, mostChars))
    case 'brief': {
      const held = new Set(trajectory.items.map(({ id }) => id))
      const said = ground.items.filter(({ id }) => held.has(id)).slice(0, MOST_ITEMS)
      return [
        ...said.map(({ item }) => `In the brief: ${fenced('statement', item.statement, SAID_CHARS)}`),
        toolsText(trajectory),
      ]
    }
    case 'context':
      return trajectory.asked.before === null
        ? []
        : [fenced('before', trajectory.asked.before.slice(-mostChars / 2), mostChars)]
  }
}
