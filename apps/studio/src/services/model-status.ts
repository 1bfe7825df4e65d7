import type { ModelCapabilities } from '@understudy/contracts'

/** Whether the server has a model behind it. */
export interface ModelStatus {
  readonly configured: boolean
  readonly model: string | null
  /** Whether what is sent to it leaves this machine. */
  readonly remote: boolean
  /** What the server knows that it can do. */
  readonly capabilities: Partial<ModelCapabilities>
}

export const noModel: ModelStatus = { configured: false, model: null, remote: false, capabilities: {} }

/** The server is on this machine: one that has not answered by then is not there. */
const ANSWER_WITHIN_MS = 3_000

/** Asks the server. One that is not there, or is another's, has no model. */
export async function readModelStatus(): Promise<ModelStatus> {
  try {
    const response = await fetch('/api/model', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return response.ok ? modelStatusFrom(await response.json()) : noModel
  } catch {
    // no server, or no answer of ours: the studio works without
    return noModel
  }
}

/** A server that does not say where its model is may send anywhere. */
export function modelStatusFrom(answer: unknown): ModelStatus {
  if (typeof answer !== 'object' || answer === null || !('configured' in answer) || !('model' in answer)) return noModel
  const { configured, model } = answer
  const remote = !('remote' in answer) || answer.remote !== false
  if (configured !== true || typeof model !== 'string') return noModel
  return { configured, model, remote, capabilities: capabilitiesIn(answer) }
}

/** The server is of the same release: what it says of a model fits. */
function capabilitiesIn(answer: object): Partial<ModelCapabilities> {
  const said = 'capabilities' in answer ? answer.capabilities : null
  return typeof said === 'object' && said !== null ? said : {}
}
