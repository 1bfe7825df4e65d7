import type { Store } from '@understudy/contracts'
import { addOne } from './tally.ts'

/** What the event log says of how often each exchange began and each suggestion ended. */
export interface Endings {
  readonly store: Store
  /** Of `exchanges`: those the log does not end, and those that it begins or ends more than once. */
  readonly wrong: (exchanges: readonly string[]) => {
    readonly lost: readonly string[]
    readonly twice: readonly string[]
  }
}

interface LoggedEnd {
  readonly type?: string
  readonly exchange?: string
  readonly suggestion?: string
  readonly hunk?: string | null
}

/** The same store, and the beginnings and endings that pass into its event log. */
export function watchEndings(store: Store): Endings {
  const begun = new Map<string, number>()
  /** By exchange, how often each suggestion, or hunk of one, ended. */
  const ended = new Map<string, Map<string, number>>()
  const note = ({ type, exchange = '', suggestion = '', hunk }: LoggedEnd): void => {
    if (type === 'requested') addOne(begun, exchange)
    if (type !== 'ended') return
    const known = ended.get(exchange) ?? new Map<string, number>()
    ended.set(exchange, known)
    addOne(known, `${suggestion}/${hunk ?? ''}`)
  }
  const write: Store['write'] = writes => {
    for (const each of writes)
      if (each.type === 'append') for (const { value } of each.records) note(value as LoggedEnd)
    return store.write(writes)
  }
  return {
    store: { ...store, write },
    wrong: exchanges => ({
      lost: exchanges.filter(id => !begun.has(id) || !ended.has(id)),
      twice: exchanges.filter(id => {
        return (begun.get(id) ?? 0) > 1 || [...(ended.get(id)?.values() ?? [])].some(times => times > 1)
      }),
    }),
  }
}
