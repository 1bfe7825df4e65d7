import { systemEnv, type Env } from '@understudy/contracts'
import { availableParallelism, totalmem } from 'node:os'
import process from 'node:process'
import type { GgufFacts } from './gguf-facts.ts'

export interface GgufOptions {
  /** Where the file lies. Of a model in several files, the first. */
  readonly path: string
  /** Longest text that is read and written at once, in tokens. Defaults to 4,096, or to less where less was trained for. */
  readonly contextTokens?: number
  /** Answers made at once, each with a context of its own; further ones wait. Defaults to 2. */
  readonly sequences?: number
  /** Defaults to the machine's cores, and to 1 for models below 100 MB, which more of them only slow down. */
  readonly threads?: number
  /** Whether a graphics processor is used where there is one that can be. Defaults to true. */
  readonly gpu?: boolean
  /** Longest wait for the model to be loaded, in milliseconds. Defaults to 5 minutes. */
  readonly loadMs?: number
  /** Frees the memory after so long without a request, in milliseconds; the next one loads again. Defaults to never. */
  readonly idleMs?: number
  /** Memory that a model may take, in bytes; one that needs more is not loaded. Defaults to what the machine has. */
  readonly memoryBytes?: number
  /** Environment variables of the child process, such as `CUDA_VISIBLE_DEVICES`. Defaults to none: keys stay out of it. */
  readonly environment?: Readonly<Record<string, string>>
  /** The program of the child process. For a host that bundles: where it put `dist/gguf/child` of this package. */
  readonly program?: URL
  /** Chance and clock. Defaults to the system's. */
  readonly env?: Env
}

export type ResolvedGgufOptions = Required<Omit<GgufOptions, 'contextTokens' | 'threads' | 'idleMs'>> & {
  readonly contextTokens: number | null
  readonly threads: number | null
  readonly idleMs: number | null
}

/** Long enough for a persona and a few pages; twice of it is twice the memory. */
const USUAL_CONTEXT = 4096
export const USUAL_SEQUENCES = 2
const USUAL_LOAD_MS = 300_000
/** Such a model is done with a token before two threads have agreed on who does what. */
const SMALL_BYTES = 100_000_000
const MOST_CONTEXT = 2 ** 31 - 1

/** Throws a `TypeError` on options that can never work. */
export function resolveGgufOptions(options: GgufOptions): ResolvedGgufOptions {
  if (options.path === '' || options.path.includes('\0')) throw new TypeError('`path` is no path of a file.')
  wholeAbove(0, 'contextTokens', options.contextTokens)
  wholeAbove(0, 'sequences', options.sequences)
  wholeAbove(0, 'threads', options.threads)
  return {
    path: options.path,
    contextTokens: options.contextTokens ?? null,
    sequences: options.sequences ?? USUAL_SEQUENCES,
    threads: options.threads ?? null,
    gpu: options.gpu ?? true,
    loadMs: options.loadMs ?? USUAL_LOAD_MS,
    idleMs: options.idleMs ?? null,
    memoryBytes: options.memoryBytes ?? machineMemory(),
    environment: options.environment ?? {},
    program: options.program ?? new URL('./child/main.js', import.meta.url),
    env: options.env ?? systemEnv,
  }
}

function wholeAbove(least: number, name: string, value: number | undefined): void {
  if (value === undefined || (Number.isInteger(value) && value > least && value <= MOST_CONTEXT)) return
  throw new TypeError(`\`${name}\` must be a whole number above ${least}.`)
}

/** The context that a model is given where nobody said. */
export function usualContext({ trainedContext }: Pick<GgufFacts, 'trainedContext'>): number {
  return Math.min(USUAL_CONTEXT, trainedContext ?? USUAL_CONTEXT)
}

export function usualThreads({ bytes }: Pick<GgufFacts, 'bytes'>): number {
  if (bytes < SMALL_BYTES) return 1
  const cores = availableParallelism()
  // beyond four, half of them are most often the second face of another
  return cores <= 4 ? cores : Math.ceil(cores / 2)
}

/** All of it, or what a container is allowed. */
function machineMemory(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
}
