import type { FailureReason } from '@understudy/contracts'
import { isPassing } from './fault.ts'
import type { RestRules } from './sturdy-options.ts'

/**
 * Whether a model is asked at all. `closed`: it is. `open`: it failed too often and is left alone until then.
 * `trying`: one request is under way to see whether it is well again; no other goes out meanwhile. Times as `Env.now`.
 */
export type Circuit =
  | { readonly type: 'closed'; readonly faults: number }
  | { readonly type: 'open'; readonly reason: FailureReason; readonly until: number; readonly rests: number }
  | { readonly type: 'trying'; readonly reason: FailureReason; readonly rests: number }

/** Of the rules, what counts once a request is over. */
type Counting = Omit<RestRules, 'silentMs'>

export const CLOSED: Circuit = { type: 'closed', faults: 0 }

export type CircuitEvent =
  /** A request wants to go out. */
  | { readonly type: 'asked' }
  /** Text of an answer came, or one ended as it should. */
  | { readonly type: 'text' | 'answered' }
  /** A request gave nothing, or stopped short. */
  | { readonly type: 'failed'; readonly reason: FailureReason; readonly retryAfterMs?: number }
  /** Whoever asked went away before anything could be told. */
  | { readonly type: 'left' }

/** The circuit after `event`, at `now`. `random` in [0, 1): a rest is cut by up to half, so that pages do not come back at once. */
export function circuitAfter(
  circuit: Circuit,
  event: CircuitEvent,
  { now, random, rules }: { readonly now: number; readonly random: number; readonly rules: Counting },
): Circuit {
  switch (event.type) {
    case 'asked':
      return circuit.type === 'open' && now >= circuit.until
        ? { type: 'trying', reason: circuit.reason, rests: circuit.rests }
        : circuit
    case 'text':
      return circuit.type === 'trying' ? CLOSED : circuit
    case 'answered':
      return circuit.type === 'open' ? circuit : CLOSED
    case 'left':
      return circuit.type === 'trying' ? { ...circuit, type: 'open', until: now } : circuit
    case 'failed':
      if (event.reason === 'offline') return circuitAfter(circuit, { type: 'left' }, { now, random, rules })
      return failed(circuit, event, { now, random, rules })
  }
}

function failed(
  circuit: Circuit,
  { reason, retryAfterMs = 0 }: Extract<CircuitEvent, { type: 'failed' }>,
  { now, random, rules }: { readonly now: number; readonly random: number; readonly rules: Counting },
): Circuit {
  // a wrong key or address is told at once, each time, so that it can be mended
  if (!isPassing(reason)) return circuit.type === 'trying' ? CLOSED : circuit
  const asked = Math.min(retryAfterMs, rules.longestMs)
  if (circuit.type === 'open') return { ...circuit, until: Math.max(circuit.until, now + asked) }
  const faults = circuit.type === 'closed' ? circuit.faults + 1 : rules.faults
  // whoever names a time is not asked before it
  if (faults < rules.faults && asked === 0) return { type: 'closed', faults }
  const rests = circuit.type === 'trying' ? circuit.rests : 0
  const rest = faults < rules.faults ? 0 : Math.min(rules.longestMs, rules.firstMs * 2 ** rests) * (1 - random / 2)
  return { type: 'open', reason, until: Math.round(now + Math.max(asked, rest)), rests: rest > 0 ? rests + 1 : rests }
}
