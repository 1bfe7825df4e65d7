import { MODES, type Mode, type Scope } from '@understudy/contracts'
import type { Choice } from './choice.ts'
import type { Direction } from './direction.ts'
import { evidenceFor, type Evidence } from './evidence.ts'
import type { Claim } from './held-out-check.ts'
import { ACTIVATE, meets, PART_DEPARTS, PROPOSE, surenessOf } from './item-thresholds.ts'
import type { Population } from './population.ts'
import { addedBelief, weightBelief, type Belief, type Posterior } from './posterior.ts'

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
  /** `turned`: the weight lies on the other side by now, or as many passages speak against it as for it. */
  readonly stands: 'active' | 'proposed' | 'unsure' | 'turned'
}

/** How `claim` stands by what was learned. */
export function standingOf(claim: Claim, ground: Ground): Standing {
  const { measure, direction, scope } = claim
  const evidence = evidenceFor(ground.choices, measure, direction, scope)
  const sureness = surenessOf(weightBelief(ground.posterior, measure, scope, ground.population), signOf(direction))
  return { ...claim, evidence, sureness, stands: standsAs(evidence, sureness) }
}

function standsAs(evidence: Evidence, sureness: number): Standing['stands'] {
  if (meets(ACTIVATE, evidence, sureness)) return 'active'
  if (meets(PROPOSE, evidence, sureness)) return 'proposed'
  const isContested = evidence.against > 0 && evidence.against >= evidence.for
  return sureness < 0 || isContested ? 'turned' : 'unsure'
}

/**
 * What could be said of `measure`: one thing everywhere, or, only where the data say so, one for a mode or a work. A part
 * is said when it clearly departs from the writer's mean in its own direction, and nothing said everywhere covers it.
 */
export function claimsAbout(measure: string, ground: Ground): readonly Standing[] {
  const general = said(measure, {}, ground)
  const special = partsOf(ground)
    .filter(part => departs(measure, part, ground))
    .flatMap(part =>
      said(measure, part, ground).filter(({ direction }) => !general.some(claim => claim.direction === direction)),
    )
  return [...general, ...special]
}

type OnePart = { readonly mode: Mode } | { readonly work: string }

/** Of one work alone nothing can be said that would not hold everywhere. */
function partsOf({ posterior: { works } }: Ground): readonly OnePart[] {
  return [...MODES.map(mode => ({ mode })), ...(works.length > 1 ? works.map(work => ({ work })) : [])]
}

/** The claim that the weight's own side makes; none where it is not sure enough to be looked at. */
function said(measure: string, scope: Scope, ground: Ground): readonly Standing[] {
  const belief = weightBelief(ground.posterior, measure, scope, ground.population)
  const direction = sideOf(belief)
  if (surenessOf(belief, signOf(direction)) < PROPOSE.sureness) return []
  const standing = standingOf({ measure, scope, direction }, ground)
  return standing.stands === 'active' || standing.stands === 'proposed' ? [standing] : []
}

/** Whether a part surely departs from the writer's mean, to the side on which its own weight lies. */
function departs(measure: string, part: OnePart, { posterior, population }: Ground): boolean {
  const added = addedBelief(posterior, measure, part)
  const sureness = surenessOf(added, signOf(sideOf(added)))
  return sureness >= PART_DEPARTS && sideOf(weightBelief(posterior, measure, part, population)) === sideOf(added)
}

function sideOf({ mean }: Belief): Direction {
  return mean > 0 ? 'higher' : 'lower'
}

function signOf(direction: Direction): 1 | -1 {
  return direction === 'higher' ? 1 : -1
}
