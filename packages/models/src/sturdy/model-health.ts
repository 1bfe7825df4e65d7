import type { FailureReason } from '@understudy/contracts'
import { circuitAfter, CLOSED, type Circuit, type CircuitEvent } from './circuit.ts'
import type { SturdySettings } from './sturdy-options.ts'

/** How a model is, for whoever shows it. Times as `Env.now`. */
export type ModelState =
  | { readonly type: 'ready' }
  /** It is left alone because of `reason`; the first prompt from `until` on goes out again. */
  | { readonly type: 'resting'; readonly reason: FailureReason; readonly until: number }
  /** One request is under way to see whether it is well again. */
  | { readonly type: 'trying'; readonly reason: FailureReason }

/** What one request tells of how it goes. */
export type Report = (event: CircuitEvent) => void

export type Admission =
  /** `tries`: it is the one request that shows whether the model is well again. */
  | { readonly type: 'go'; readonly tries: boolean; readonly report: Report }
  /** In how many milliseconds somebody may go. */
  | { readonly type: 'wait'; readonly ms: number }

/** The circuit of one model, and who listens to it. */
export interface ModelHealth {
  readonly state: () => ModelState
  readonly subscribe: (listener: () => void) => () => void
  /** Whether a request may go out now. Whoever goes must report how it ends. */
  admit(): Admission
}

/** While one request tries, the others are told to come back in so many milliseconds. */
const TRYING_MS = 1_000

export function modelHealth({ env, rest }: Pick<SturdySettings, 'env' | 'rest'>): ModelHealth {
  const listeners = new Set<() => void>()
  let circuit: Circuit = CLOSED
  let state: ModelState = stateOf(circuit)
  function take(event: CircuitEvent): Circuit {
    circuit = circuitAfter(circuit, event, { now: env.now(), random: env.random(), rules: rest })
    const next = stateOf(circuit)
    if (isSame(state, next)) return circuit
    state = next
    for (const listener of listeners) listener()
    return circuit
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    admit() {
      if (circuit.type === 'trying') return { type: 'wait', ms: TRYING_MS }
      const now = take({ type: 'asked' })
      if (now.type === 'open') return { type: 'wait', ms: now.until - env.now() }
      const tries = now.type === 'trying'
      return {
        type: 'go',
        tries,
        report(event) {
          // what went out before the rest says nothing about how the model is after it
          if (circuit.type !== 'trying' || tries) take(event)
        },
      }
    },
  }
}

function stateOf(circuit: Circuit): ModelState {
  if (circuit.type === 'closed') return { type: 'ready' }
  if (circuit.type === 'trying') return { type: 'trying', reason: circuit.reason }
  return { type: 'resting', reason: circuit.reason, until: circuit.until }
}

function isSame(one: ModelState, other: ModelState): boolean {
  if (one.type === 'resting' && other.type === 'resting') return one.until === other.until
  return one.type === other.type
}
