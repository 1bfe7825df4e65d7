import { readFlags } from '../read-flags.ts'

export interface PropertyArguments {
  /** Of each property. */
  readonly runs: number
  readonly seed: number
  readonly json: string | null
}

const DEFAULT_RUNS = 1_000

/** Reads `[--runs N] [--seed N] [--json FILE]`; a text says what is wrong. */
export function readPropertyArguments(args: readonly string[]): PropertyArguments | string {
  const flags = readFlags(args, ['--runs', '--seed', '--json'])
  if (!flags.ok) return flags.reason
  const runs = wholeNumber(flags.values.get('--runs'), DEFAULT_RUNS)
  const seed = wholeNumber(flags.values.get('--seed'), 1)
  if (runs === null || runs < 1) return `--runs is a whole number from 1 on, not "${flags.values.get('--runs')}".`
  if (seed === null) return `--seed is a whole number, not "${flags.values.get('--seed')}".`
  return { runs, seed, json: flags.values.get('--json') ?? null }
}

function wholeNumber(text: string | undefined, usual: number): number | null {
  if (text === undefined) return usual
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
