import type { Json } from '@understudy/contracts'
import type { PersonaLayer } from './precedence.ts'
import { LAYER_KINDS } from './precedence.ts'

/** No reward counts more times what it was fitted to. */
const MOST_WEIGHT = 10

/**
 * How much each reward counts for a writer, by its id, as `modules.rewards` states it; what no layer names counts once,
 * and is left out here. Below wins; what is no weight is passed over.
 */
export function rewardWeights(layers: readonly PersonaLayer[]): Readonly<Record<string, number>> {
  const stated = layers
    .toSorted((one, other) => LAYER_KINDS.indexOf(one.kind) - LAYER_KINDS.indexOf(other.kind))
    .flatMap(({ persona }) => linesOf(persona.document.modules.unknown['rewards']))
  return Object.fromEntries(stated)
}

function linesOf(rewards: Json | undefined): readonly (readonly [string, number])[] {
  if (!Array.isArray(rewards)) return []
  return rewards.flatMap((line: Json): readonly (readonly [string, number])[] => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return []
    const { id, weight } = line as { readonly id?: Json; readonly weight?: Json }
    if (typeof id !== 'string' || typeof weight !== 'number' || !(weight >= 0)) return []
    return [[id, Math.min(MOST_WEIGHT, weight)]]
  })
}
