import type { ActorId } from '@understudy/contracts'
import { applyPatch, type PatchCheck, type PatchRefusal, type Persona, type PersonaPatch } from '@understudy/persona'
import { STATED_WEIGHT } from './acting-weight.ts'
import type { Choice } from './choice.ts'
import { dueChanges, type Due } from './due-changes.ts'
import { heldOutCheck } from './held-out-check.ts'
import { learnedPatch } from './learned-patch.ts'
import type { Posterior } from './posterior.ts'
import type { StyleReader } from './style-reader.ts'
import { effectiveWeights } from './weights.ts'

export interface PatchInput {
  readonly posterior: Posterior
  readonly choices: readonly Choice[]
  readonly persona: Persona
  /** Whose persona it is. */
  readonly actor: ActorId
  /** Of the choice that gave rise to it, ms since 1970. */
  readonly at: number
  /** Of the first patch; the others count on. */
  readonly counter: number
  /**
   * Measures that the last choice moved: only items about those are looked at. Null, at the close of a session: all
   * are, and the counts of those that stay as they are get written too.
   */
  readonly moved: ReadonlySet<string> | null
  readonly reader: StyleReader
}

/** A patch that did not land: it predicted choices it was not derived from worse, or the persona would not have it. */
export interface RefusedPatch {
  readonly patch: PersonaPatch
  readonly reason: 'predicts-worse' | PatchRefusal
}

export interface LearnedPatches {
  readonly patches: readonly PersonaPatch[]
  readonly refused: readonly RefusedPatch[]
  /** The persona with `patches` applied. */
  readonly persona: Persona
}

/**
 * What the evidence now asks of the persona: items proposed, activated, superseded, or counted anew. Each patch is
 * about one item, and lands only if it earns it (rule 9). Pure: ids come from content, times from `at`.
 */
export function learnedPatches(input: PatchInput): LearnedPatches {
  const patches: PersonaPatch[] = []
  const refused: RefusedPatch[] = []
  let { persona } = input
  for (const due of dueChanges(input)) {
    const { check, earned } = judge(due, { ...input, persona })
    const patch = learnedPatch(due.change, {
      at: input.at,
      actor: input.actor,
      counter: input.counter + patches.length,
      check,
    })
    const applied = earned ? applyPatch(persona, patch) : null
    if (applied?.ok) {
      patches.push(patch)
      persona = applied.value
    } else {
      refused.push({ patch, reason: applied === null ? 'predicts-worse' : applied.reason })
    }
  }
  return { patches, refused, persona }
}

interface Judged {
  readonly check: PatchCheck | null
  readonly earned: boolean
}

/** Coming to act must predict better; ceasing to act must not predict worse; a count changes no prediction. */
function judge({ standing, change }: Due, { posterior, choices, persona, reader }: PatchInput): Judged {
  if (change.type === 'counted') return { check: null, earned: true }
  const population = reader.population()
  const others = effectiveWeights(posterior, persona, population).filter(({ item }) => item !== change.item)
  const least = standing.stands === 'active' ? STATED_WEIGHT : 0
  const { comparisons } = posterior
  const check = heldOutCheck({ claim: standing, least, choices, others, population, comparisons })
  if (change.type !== 'superseded') return { check, earned: check !== null && check.after < check.before }
  if (check === null) return { check, earned: true }
  return { check: { ...check, before: check.after, after: check.before }, earned: check.before <= check.after }
}
