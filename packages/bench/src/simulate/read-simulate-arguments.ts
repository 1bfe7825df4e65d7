import { readFlags } from '../read-flags.ts'

export interface SimulateArguments {
  readonly seeds: number
  /** Prose to make passages of; null for our own. */
  readonly data: string | null
  readonly json: string | null
}

const SEEDS = 10
const FLAGS: readonly string[] = ['--seeds', '--data', '--json']

/** Reads `[--seeds N] [--data FILE] [--json FILE]`, or says what is wrong. */
export function readSimulateArguments(args: readonly string[]): SimulateArguments | string {
  const read = readFlags(args, FLAGS)
  if (!read.ok) return read.reason
  const seeds = read.values.get('--seeds') ?? String(SEEDS)
  if (!/^[1-9]\d{0,2}$/.test(seeds)) return `--seeds is 1 to 999, not "${seeds}".`
  return { seeds: Number(seeds), data: read.values.get('--data') ?? null, json: read.values.get('--json') ?? null }
}
