import type { FailureReason, ModelCapabilities, ModelPart, ModelPrompt, TextModel } from '@understudy/contracts'

/** What a model does in answer to one request, step by step. After the last step the stream is over. */
export type Step =
  | { readonly say: string; readonly index?: number }
  | { readonly end: 'stop' | 'length' | 'filtered'; readonly index?: number }
  | { readonly fail: FailureReason; readonly index?: number; readonly retryAfterMs?: number }
  | { readonly afterMs: number }
  /** Nothing more comes, and an abort is not noticed. */
  | 'hang'
  /** A fault of the program. */
  | { readonly throws: string }

export interface PlayingModel extends TextModel {
  readonly prompts: readonly ModelPrompt[]
  /** How many requests are under way. */
  readonly running: () => number
}

const CAPABILITIES: ModelCapabilities = {
  candidates: 8,
  remote: true,
  streaming: true,
  schema: 'prompt',
  logProbabilities: false,
}

/** Plays one script after another, the last again and again. */
export function playingModel(
  scripts: readonly (readonly Step[])[],
  capabilities: Partial<ModelCapabilities> = {},
): PlayingModel {
  const prompts: ModelPrompt[] = []
  let running = 0
  return {
    id: 'playing',
    capabilities: { ...CAPABILITIES, ...capabilities },
    prompts,
    running: () => running,
    async *generate(prompt, signal) {
      const script = scripts[Math.min(prompts.push(prompt), scripts.length) - 1] ?? []
      running++
      signal.addEventListener('abort', () => running--, { once: true })
      for (const step of script) {
        if (signal.aborted) return
        if (step === 'hang') await new Promise(() => {})
        else if ('afterMs' in step) await new Promise(resolve => setTimeout(resolve, step.afterMs))
        else if ('throws' in step) throw new Error(step.throws)
        else yield partOf(step)
      }
    },
  }
}

function partOf(step: Exclude<Step, 'hang' | { readonly afterMs: number } | { readonly throws: string }>): ModelPart {
  const { index = 0 } = step
  if ('say' in step) return { type: 'text', index, delta: step.say }
  if ('end' in step) return { type: 'end', index, finish: step.end, usage: null }
  const { fail: reason, retryAfterMs } = step
  return { type: 'failed', index, reason, detail: 'played', ...(retryAfterMs !== undefined && { retryAfterMs }) }
}
