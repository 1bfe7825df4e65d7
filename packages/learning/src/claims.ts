import { MODES, type Mode, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import type { Direction } from './direction.ts'
import { evidenceFor, type Evidence } from './evidence.ts'
import type { Claim } from './held-out-check.ts'
import { ACTIVATE, meets, MODE_DEPARTS, PROPOSE, surenessOf } from './item-thresholds.ts'
import type { Population } from './population.ts'
import { beliefAbout, weightBelief, type Belief, type Posterior } from './posterior.ts'

/** What claims are counted and weighed from. */
export interface Ground {
  readonly posterior: Posterior
  readonly choices: readonly Choice[]
  readonly population: Population
}

/** A preference that could be an item, and how well it stands. */
export interface Standing extends Claim {
  readonly evidence: Evidence
  /** Deviations by which the weight lies on this side. */
  readonly sureness: number
  /** `turned`: the weight lies on the other side by now, or more passages speak against it than for it. */
  readonly stands: 'active' | 'proposed' | 'unsure' | 'turned'
}

/** How `claim` stands by what was learned. */
export function standingOf(claim: Claim, ground: Ground): Standing {
  const { measure, direction, scope } = claim
  const evidence = evidenceFor(ground.choices, measure, direction, scope)
  const sureness = surenessOf(
    weightBelief(ground.posterior, measure, scope.mode ?? null, ground.population),
    signOf(direction),
  )
  return { ...claim, evidence, sureness, stands: standsAs(evidence, sureness) }
}

function standsAs(evidence: Evidence, sureness: number): Standing['stands'] {
  if (meets(ACTIVATE, evidence, sureness)) return 'active'
  if (meets(PROPOSE, evidence, sureness)) return 'proposed'
  return sureness < 0 || evidence.against > evidence.for ? 'turned' : 'unsure'
}

/**
 * What could be said of `measure`: one thing everywhere, or, only where the data say so, one for a mode. A mode is
 * said when it clearly departs from the writer's mean in its own direction, and nothing said everywhere covers it.
 */
export function claimsAbout(measure: string, ground: Ground): readonly Standing[] {
  const general = said(measure, {}, ground)
  const special = MODES.filter(mode => departs(measure, mode, ground)).flatMap(mode =>
    said(measure, { mode }, ground).filter(({ direction }) => !general.some(claim => claim.direction === direction)),
  )
  return [...general, ...special]
}

/** The claim that the weight's own side makes; none where it is not sure enough to be looked at. */
function said(measure: string, scope: Scope, ground: Ground): readonly Standing[] {
  const belief = weightBelief(ground.posterior, measure, scope.mode ?? null, ground.population)
  const direction = sideOf(belief)
  if (surenessOf(belief, signOf(direction)) < PROPOSE.sureness) return []
  const standing = standingOf({ measure, scope, direction }, ground)
  return standing.stands === 'active' || standing.stands === 'proposed' ? [standing] : []
}

/** Whether `mode` surely departs from the writer's mean, to the side on which its own weight lies. */
function departs(measure: string, mode: Mode, { posterior, population }: Ground): boolean {
  const side = sideOf(weightBelief(posterior, measure, mode, population))
  return surenessOf(beliefAbout(posterior, measure, mode), signOf(side)) >= MODE_DEPARTS
}

function sideOf({ mean }: Belief): Direction {
  return mean > 0 ? 'higher' : 'lower'
}

function signOf(direction: Direction): 1 | -1 {
  return direction === 'higher' ? 1 : -1
}
