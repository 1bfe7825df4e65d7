import type { ModelPart, ModelPrompt, TextModel } from '@understudy/contracts'
import { attempt, type Asking } from './attempt.ts'
import { OFFLINE, resting, type Fault } from './fault.ts'
import type { CircuitEvent } from './circuit.ts'
import { modelHealth, type Admission, type ModelHealth, type ModelState } from './model-health.ts'
import { oneEnding } from './one-ending.ts'
import { pause } from './pause.ts'
import { retryWait } from './retry-wait.ts'
import { sturdySettings, type SturdyOptions } from './sturdy-options.ts'

/** A model whose faults are dealt with, and that says how it is. */
export interface SturdyModel extends TextModel {
  /** How it is now. The same until a subscriber is told. */
  readonly state: () => ModelState
  /** Calls `listener` whenever `state` changes; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * A model around `model` that deals with its faults: it asks again where that is safe, leaves alone for a while what
 * keeps failing, ends what takes too long, asks nothing without a connection, and gives each answer exactly one ending.
 * Once text of any answer has come nothing is asked again.
 */
export function sturdyModel(model: TextModel, options: SturdyOptions = {}): SturdyModel {
  const settings = sturdySettings(options)
  const health = modelHealth(settings)
  const { countTokens } = model
  return {
    id: options.id ?? model.id,
    get capabilities() {
      return model.capabilities
    },
    ...(countTokens && { countTokens }),
    state: health.state,
    subscribe: health.subscribe,
    generate: (prompt, signal) => ask({ model, settings, health }, prompt, signal),
  }
}

type Around = Pick<Asking, 'model' | 'settings'> & { readonly health: ModelHealth }

async function* ask(around: Around, prompt: ModelPrompt, signal: AbortSignal): AsyncGenerator<ModelPart> {
  const isOffline = (): boolean => around.model.capabilities.remote && !around.settings.isOnline()
  const ending = oneEnding(prompt)
  const asking: Asking = { ...around, prompt, signal, ending, isOffline, askedAt: around.settings.env.now() }
  let last: Fault | null = null
  for (let attempts = 1; !signal.aborted; attempts++) {
    if (isOffline()) return yield* failAll(asking, OFFLINE)
    const admission = around.health.admit()
    if (admission.type === 'wait') return yield* failAll(asking, last ?? resting(admission.ms))
    const next: Again | null = yield* askOnce(asking, admission, attempts)
    if (next === null) return
    last = next.fault
    await pause(next.waitMs, signal)
  }
}

/** What to wait before the prompt is sent once more, and why. */
interface Again {
  readonly fault: Fault
  readonly waitMs: number
}

async function* askOnce(
  asking: Asking,
  { report, tries }: Extract<Admission, { readonly type: 'go' }>,
  attempts: number,
): AsyncGenerator<ModelPart, Again | null> {
  const { settings, isOffline, askedAt } = asking
  const startedAt = settings.env.now()
  let end: CircuitEvent = { type: 'left' }
  const heard = (): void => {
    report({ type: 'text' })
    // whoever leaves in the middle of an answer leaves a model that is well
    end = { type: 'answered' }
  }
  try {
    const outcome = yield* attempt(asking, heard)
    if (outcome.type === 'left') return null
    const fault = isOffline() ? OFFLINE : outcome.fault
    const now = settings.env.now()
    const failed = { ...fault, attempts, tookMs: now - startedAt, sinceAskedMs: now - askedAt }
    const waitMs = outcome.begun || tries ? null : retryWait(failed, settings)
    if (outcome.answered) end = { type: 'answered' }
    // a prompt counts as one fault, however often it was sent; whoever names a time is not asked before it by anybody
    else if (waitMs === null || fault.retryAfterMs !== undefined) end = { type: 'failed', ...fault }
    if (waitMs !== null) return { fault, waitMs }
    yield* failAll(asking, fault)
    return null
  } finally {
    const wasSilent = end.type === 'left' && settings.env.now() - startedAt >= settings.rest.silentMs
    report(wasSilent && asking.model.capabilities.streaming ? { type: 'failed', reason: 'timeout' } : end)
  }
}

/** Whatever has not ended by now. */
function* failAll({ ending }: Asking, fault: Fault): Iterable<ModelPart> {
  for (const index of ending.open()) yield { type: 'failed', index, ...fault }
}
