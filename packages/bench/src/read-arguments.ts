import { readFlags } from './read-flags.ts'

/** What the command line asks for. */
export type Arguments =
  | { readonly type: 'list' }
  | { readonly type: 'wrong'; readonly reason: string }
  | {
      readonly type: 'run'
      readonly name: string
      readonly data: string | null
      readonly json: string | null
      readonly rounds: number | null
    }

/** Reads `NAME [--data FILE] [--json FILE] [--rounds N]`; nothing at all asks for the list. */
export function readArguments(args: readonly string[], names: readonly string[]): Arguments {
  const [name, ...rest] = args
  if (name === undefined) return { type: 'list' }
  if (!names.includes(name)) return wrong(`No measurement is called "${name}"; there are ${names.join(', ')}.`)
  const read = readFlags(rest, FLAGS)
  if (!read.ok) return wrong(read.reason)
  const flags = read.values
  const rounds = flags.get('--rounds')
  if (rounds !== undefined && !/^[1-9]\d{0,2}$/.test(rounds)) return wrong(`--rounds is 1 to 999, not "${rounds}".`)
  return {
    type: 'run',
    name,
    data: flags.get('--data') ?? null,
    json: flags.get('--json') ?? null,
    rounds: rounds === undefined ? null : Number(rounds),
  }
}

const FLAGS: readonly string[] = ['--data', '--json', '--rounds']

function wrong(reason: string): Arguments {
  return { type: 'wrong', reason }
}
