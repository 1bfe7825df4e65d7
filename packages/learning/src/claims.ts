import { MODES, type Mode, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import { evidenceFor, type Direction, type Evidence } from './evidence.ts'
import type { Claim } from './held-out-check.ts'
import { ACTIVATE, meets, MODE_DEPARTS, PROPOSE, surenessOf } from './item-thresholds.ts'
import { beliefAbout, weightBelief, type Posterior } from './posterior.ts'

/** A preference that could be an item, and how well it stands. */
export interface Standing extends Claim {
  readonly evidence: Evidence
  /** Deviations by which the weight lies on this side. */
  readonly sureness: number
  /** `turned`: the weight lies on the other side by now, or more passages speak against it than for it. */
  readonly stands: 'active' | 'proposed' | 'unsure' | 'turned'
}

/** How `claim` stands by what was learned. */
export function standingOf(claim: Claim, posterior: Posterior, choices: readonly Choice[]): Standing {
  const { measure, direction, scope } = claim
  const evidence = evidenceFor(choices, measure, direction, scope)
  const sureness = surenessOf(weightBelief(posterior, measure, scope.mode ?? null), signOf(direction))
  const stands = meets(ACTIVATE, evidence, sureness) ? 'active' : meets(PROPOSE, evidence, sureness) ? 'proposed' : null
  if (stands !== null) return { ...claim, evidence, sureness, stands }
  return { ...claim, evidence, sureness, stands: sureness < 0 || evidence.against > evidence.for ? 'turned' : 'unsure' }
}

/**
 * What could be said of `measure`: one thing everywhere, or, only where the data say so, one for a mode. A mode is
 * said when it clearly departs from the writer's mean in its own direction, and nothing said everywhere covers it.
 */
export function claimsAbout(measure: string, posterior: Posterior, choices: readonly Choice[]): readonly Standing[] {
  const everywhere = standing({ measure, scope: {} }, posterior, choices)
  const general = isSaid(everywhere) ? [everywhere] : []
  const special = MODES.flatMap(mode => {
    const claim = standing({ measure, scope: { mode } }, posterior, choices)
    if (!isSaid(claim) || !departs(measure, mode, claim.direction, posterior)) return []
    return general.some(({ direction }) => direction === claim.direction) ? [] : [claim]
  })
  return [...general, ...special]
}

function standing(
  { measure, scope }: { measure: string; scope: Scope },
  posterior: Posterior,
  choices: readonly Choice[],
): Standing {
  const { mean } = weightBelief(posterior, measure, scope.mode ?? null)
  return standingOf({ measure, scope, direction: mean > 0 ? 'higher' : 'lower' }, posterior, choices)
}

function isSaid({ stands }: Standing): boolean {
  return stands === 'active' || stands === 'proposed'
}

function departs(measure: string, mode: Mode, direction: Direction, posterior: Posterior): boolean {
  return surenessOf(beliefAbout(posterior, measure, mode), signOf(direction)) >= MODE_DEPARTS
}

function signOf(direction: Direction): 1 | -1 {
  return direction === 'higher' ? 1 : -1
}
