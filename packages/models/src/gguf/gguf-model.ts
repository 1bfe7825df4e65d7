import {
  commonTokens,
  mostTokens,
  type Alternative,
  type ModelPart,
  type ModelPrompt,
  type TextModel,
} from '@understudy/contracts'
import { basename } from 'node:path'
import { mergeStreams } from '../merge-streams.ts'
import { failureOf } from './failure-of.ts'
import { ggufProcess, type GgufProcess, type GgufReady, type GgufState } from './gguf-process.ts'
import { resolveGgufOptions, type GgufOptions, type ResolvedGgufOptions } from './gguf-options.ts'
import { grammarOfSchema } from '../schema/grammar-of-schema.ts'
import type { LocalModelResult } from './local-model-fault.ts'
import { stopScanner } from '../stop-scanner.ts'

/** A prompt that may ask for any grammar. */
export interface GgufPrompt extends ModelPrompt {
  /** In GBNF, with the rule `root`; goes before `schema`. */
  readonly grammar?: string
}

/** A text model from a file on this machine. */
export interface GgufModel extends TextModel {
  readonly state: GgufState
  /** Tells of every change of `state`; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** The id of the process that runs it, while there is one. */
  readonly pid: number | undefined
  generate(prompt: GgufPrompt, signal: AbortSignal): AsyncIterable<ModelPart>
  /** Loads it before the first request does. */
  load(): Promise<LocalModelResult<GgufReady>>
  /** Exactly how many tokens it makes of a text; null where it cannot be asked. */
  tokensOf(text: string): Promise<number | null>
  /** Ends its process and every request; it cannot be used again. */
  close(): Promise<void>
}

/** Vocabularies of fewer entries cut words into smaller pieces than `commonTokens` counts on. */
const COMMON_VOCABULARY = 30_000

/** All of a small vocabulary; of a large one more would be more to tell than to think. */
const MOST_ALTERNATIVES = 20_000
const ABLE = {
  remote: false,
  streaming: true,
  schema: 'grammar',
  logProbabilities: true,
  alternatives: MOST_ALTERNATIVES,
} as const

/**
 * A model that runs in a process of its own on this machine, by `node-llama-cpp`. The head of its file is read first, and
 * it is loaded with the first request; a process that ends is started again with the next one. Candidates are made at
 * once where that is quicker, and in turn where they would read a long prompt twice. Where the file brings no form for
 * conversations the prompt is plain text to go on with. Throws a `TypeError` on options that can never work.
 */
export function ggufModel(options: GgufOptions): GgufModel {
  const resolved = resolveGgufOptions(options)
  const running = ggufProcess(resolved, 'write')
  return {
    id: `${basename(resolved.path)}@this machine`,
    get capabilities() {
      const { state } = running
      const contextTokens = state.status === 'ready' ? state.contextTokens : resolved.contextTokens
      return { ...ABLE, candidates: resolved.sequences, ...(contextTokens === null ? {} : { contextTokens }) }
    },
    subscribe: running.subscribe,
    get state() {
      return running.state
    },
    get pid() {
      return running.pid
    },
    countTokens: text => (hasCommonVocabulary(running.state) ? commonTokens(text) : mostTokens(text)),
    load: () => running.load(),
    tokensOf: text => tokensOf(running, text),
    close: () => running.close(),
    async *generate(prompt, signal) {
      const leaving = new AbortController()
      const caller = AbortSignal.any([signal, leaving.signal])
      try {
        const indexes = Array.from({ length: prompt.candidates }, (_, index) => index)
        yield* mergeStreams(indexes.map(index => answer({ running, resolved, prompt, index }, caller)))
      } finally {
        leaving.abort()
      }
    },
  }
}

function hasCommonVocabulary(state: GgufState): boolean {
  return state.status === 'ready' && state.facts.vocabulary >= COMMON_VOCABULARY
}

async function tokensOf(running: GgufProcess, text: string): Promise<number | null> {
  for await (const report of running.ask({ type: 'count', text }, new AbortController().signal)) {
    if (report.type === 'counted') return report.tokens
  }
  return null
}

interface Asked {
  readonly running: GgufProcess
  readonly resolved: ResolvedGgufOptions
  readonly prompt: GgufPrompt
  readonly index: number
}

/** One answer. It is cut at the stops that were asked for here, and the model is told to stop. */
async function* answer({ running, resolved, prompt, index }: Asked, signal: AbortSignal): AsyncGenerator<ModelPart> {
  const scanner = stopScanner(prompt.stop)
  const usage = { input: 0, output: 0 }
  let weight = 0
  let likely: readonly Alternative[] = []
  const text = (delta: string): readonly ModelPart[] => {
    if (delta === '') return []
    const part: ModelPart = {
      type: 'text',
      index,
      delta,
      ...(prompt.logProbabilities === true && { logProbability: weight }),
      ...(likely.length > 0 && { alternatives: likely }),
    }
    weight = 0
    likely = []
    return [part]
  }
  for await (const report of running.ask(orderOf(prompt, resolved), signal)) {
    if (report.type === 'started') usage.input = index === 0 ? report.input : 0
    else if (report.type === 'text') {
      usage.output += report.tokens
      weight += report.logProbability ?? 0
      if (likely.length === 0) likely = report.alternatives
      const scanned = scanner.add(report.delta)
      yield* text(scanned.text)
      if (scanned.stopped) return yield { type: 'end', index, finish: 'stop', usage }
    } else if (report.type === 'end') {
      yield* text(scanner.rest())
      yield { type: 'end', index, finish: report.finish, usage }
    } else if (report.type === 'failed') yield { type: 'failed', index, reason: report.reason, detail: report.detail }
    else if (report.type === 'unable') yield { type: 'failed', index, ...failureOf(report.fault) }
  }
}

function orderOf(prompt: GgufPrompt, { env }: ResolvedGgufOptions): Parameters<GgufProcess['ask']>[0] {
  const { messages, maxTokens, temperature, schema, logProbabilities = false } = prompt
  const alternatives = Math.min(prompt.alternatives ?? 0, MOST_ALTERNATIVES)
  const grammar = prompt.grammar ?? (schema === undefined ? null : grammarOfSchema(schema))
  const seed = Math.floor(env.random() * 2 ** 32)
  return { type: 'answer', messages, maxTokens, temperature, seed, grammar, logProbabilities, alternatives }
}
