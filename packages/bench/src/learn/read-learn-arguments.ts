import { readFlags } from '../read-flags.ts'
import { TASKS, type TaskName } from './report.ts'

export interface LearnArguments {
  readonly task: TaskName
  readonly data: string
  /** What the population is fitted on: the file itself, leaving the writer out; another file; or what ships. */
  readonly fit:
    | { readonly type: 'self' }
    | { readonly type: 'file'; readonly file: string }
    | { readonly type: 'shipped' }
  /** Sizes of a profile, for the same paragraph. */
  readonly k: readonly number[]
  readonly json: string | null
}

const FLAGS = ['--task', '--data', '--fit', '--k', '--json'] as const
const USUAL_K = '3,5,10'

/** Reads `--task NAME --data FILE [--fit FILE|shipped] [--k 3,5,10] [--json FILE]`; a text says what is wrong. */
export function readLearnArguments(args: readonly string[]): LearnArguments | string {
  const read = readFlags(args, FLAGS)
  if (!read.ok) return read.reason
  const flags = read.values
  const task = TASKS.find(name => name === flags.get('--task'))
  if (task === undefined) return `--task is one of ${TASKS.join(', ')}.`
  const data = flags.get('--data')
  if (data === undefined) return '--data FILE is needed.'
  const k = (flags.get('--k') ?? USUAL_K).split(',').map(Number)
  if (!k.every(size => Number.isInteger(size) && size >= 1)) return `--k is a list as in ${USUAL_K}.`
  return { task, data, fit: fitOf(flags.get('--fit')), k, json: flags.get('--json') ?? null }
}

function fitOf(value: string | undefined): LearnArguments['fit'] {
  if (value === undefined) return { type: 'self' }
  return value === 'shipped' ? { type: 'shipped' } : { type: 'file', file: value }
}
