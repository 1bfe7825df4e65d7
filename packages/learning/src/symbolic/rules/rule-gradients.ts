import type { GradientAnswer } from '../answers.ts'
import type { Critique } from '../critique.ts'
import type { Gradient, PipelineNode } from '../gradient.ts'
import type { Trajectory } from '../trajectory.ts'
import { findingsIn } from './findings.ts'
import { passWants, sayPassWant } from './pass-wants.ts'
import { sayToolWant, toolWants } from './tool-wants.ts'

/** What a node should have done otherwise: the last one by what differences keep saying, each other by the one behind it. */
export function* ruleGradients({
  node,
  trajectories,
  critiques,
  next,
}: GradientInput): Generator<null, GradientAnswer> {
  if (node === 'context') {
    const wants = toolWants(trajectories)
    return { gradients: wants.map(want => ({ wants: sayToolWant(want), because: want.because })) }
  }
  const { told, before } = NODES[node]
  if (before !== null) {
    const heard = next.filter(({ wants }) => wants.startsWith(before))
    const passedOn = heard.map(({ wants, because }) => ({ wants: told + wants.slice(before.length), because }))
    const passes = node === 'drafting' ? passWants(differencesOf(trajectories, critiques)) : []
    return { gradients: [...passes.map(want => ({ wants: sayPassWant(want), because: want.because })), ...passedOn] }
  }
  const found = yield* findingsIn(differencesOf(trajectories, critiques))
  return { gradients: found.map(({ statement, support }) => ({ wants: told + statement, because: support.because })) }
}

interface GradientInput {
  readonly node: PipelineNode
  readonly trajectories: readonly Trajectory[]
  readonly critiques: readonly Critique[]
  readonly next: readonly Gradient[]
}

/** How each node is told a wish, and how the one behind it was; what the context brings no wish in words can change. */
const NODES: Readonly<
  Record<Exclude<PipelineNode, 'context'>, { readonly told: string; readonly before: string | null }>
> = {
  choice: { told: 'Choose what keeps to this: ', before: null },
  drafting: { told: 'Draft what keeps to this: ', before: 'Choose what keeps to this: ' },
  brief: { told: 'Say this: ', before: 'Draft what keeps to this: ' },
}

/** Those that critiques rest on. */
function differencesOf(
  trajectories: readonly Trajectory[],
  critiques: readonly Critique[],
): readonly Trajectory['differences'][number][] {
  const named = new Set(critiques.flatMap(({ because }) => because))
  return trajectories.flatMap(({ differences }) => differences.filter(({ outcome }) => named.has(outcome)))
}
