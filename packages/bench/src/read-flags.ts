/** Flags by name, or what is wrong with them. */
export type Flags =
  | { readonly ok: true; readonly values: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: string }

/** Reads `--flag VALUE --flag VALUE`, each of `known` at most once. */
export function readFlags(args: readonly string[], known: readonly string[]): Flags {
  const values = new Map<string, string>()
  for (let i = 0; i < args.length; i += 2) {
    const [flag = '', value] = args.slice(i, i + 2)
    if (!known.includes(flag)) return wrong(`"${flag}" is not a flag; there are ${known.join(', ')}.`)
    if (values.has(flag)) return wrong(`${flag} is given twice.`)
    if (value === undefined || value.startsWith('--')) return wrong(`${flag} needs a value.`)
    values.set(flag, value)
  }
  return { ok: true, values }
}

function wrong(reason: string): Flags {
  return { ok: false, reason }
}
