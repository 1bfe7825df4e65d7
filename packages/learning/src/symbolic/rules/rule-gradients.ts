import type { GradientAnswer } from '../answers.ts'
import type { Critique } from '../critique.ts'
import type { Gradient, PipelineNode } from '../gradient.ts'
import type { Trajectory } from '../trajectory.ts'
import { findingsIn } from './findings.ts'
import { passWants, sayPassWant } from './pass-wants.ts'
import { sayToolWant, toolWants } from './tool-wants.ts'

/**
 * What a node should have done otherwise: by what differences keep saying where it shows, each other one by what the one
 * behind it wants.
 */
export function* ruleGradients(input: GradientInput): Generator<null, GradientAnswer> {
  const { node, trajectories, critiques, next } = input
  switch (node) {
    case 'choice':
      return { gradients: yield* foundGradients(input, TOLD.choice) }
    case 'drafting': {
      const passes = yield* passWants(differencesOf(trajectories, critiques))
      const said = passes.map(want => ({ wants: sayPassWant(want), because: want.because }))
      const passedOn = toldOn(next, TOLD.choice, TOLD.drafting)
      const own = yield* foundGradients(input, TOLD.drafting)
      const known = new Set(passedOn.map(({ wants }) => wants))
      return { gradients: [...said, ...passedOn, ...own.filter(({ wants }) => !known.has(wants))] }
    }
    case 'brief':
      return { gradients: toldOn(next, TOLD.drafting, TOLD.brief) }
    case 'context':
      return { gradients: toolWants(trajectories).map(want => ({ wants: sayToolWant(want), because: want.because })) }
  }
}

type Wants = GradientAnswer['gradients']

function* foundGradients({ trajectories, critiques }: GradientInput, told: string): Generator<null, Wants> {
  const found = yield* findingsIn(differencesOf(trajectories, critiques))
  return found.map(({ statement, support }) => ({ wants: told + statement, because: support.because }))
}

/** What the node behind this one wants, as this one is told it. */
function toldOn(next: readonly Gradient[], from: string, to: string): Wants {
  return next
    .filter(({ wants }) => wants.startsWith(from))
    .map(({ wants, because }) => ({ wants: to + wants.slice(from.length), because }))
}

interface GradientInput {
  readonly node: PipelineNode
  readonly trajectories: readonly Trajectory[]
  readonly critiques: readonly Critique[]
  readonly next: readonly Gradient[]
}

/** How each node is told a wish; what the context brings no wish in words can change. */
const TOLD = {
  choice: 'Choose what keeps to this: ',
  drafting: 'Draft what keeps to this: ',
  brief: 'Say this: ',
} as const

/** Those that critiques rest on. */
function differencesOf(
  trajectories: readonly Trajectory[],
  critiques: readonly Critique[],
): readonly Trajectory['differences'][number][] {
  const named = new Set(critiques.flatMap(({ because }) => because))
  return trajectories.flatMap(({ differences }) => differences.filter(({ outcome }) => named.has(outcome)))
}
