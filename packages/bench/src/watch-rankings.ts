import type { ConsideredCandidate, Store, StoreWrite } from '@understudy/contracts'

/** Scores of each ranking that was kept, in order: what the log says choice had before it. */
export interface Rankings {
  readonly store: Store
  readonly scores: readonly (readonly number[])[]
}

/** The same store, and the rankings that pass into its event log. */
export function watchRankings(store: Store): Rankings {
  const scores: (readonly number[])[] = []
  const write: Store['write'] = writes => {
    scores.push(...writes.flatMap(rankingsIn))
    return store.write(writes)
  }
  return { store: { ...store, write }, scores }
}

function rankingsIn(write: StoreWrite): readonly (readonly number[])[] {
  if (write.type !== 'append') return []
  return write.records.flatMap(({ value }) => {
    const event = value as unknown as {
      readonly type?: string
      readonly candidates?: readonly ConsideredCandidate<string>[]
    }
    return event.type === 'considered' && event.candidates ? [event.candidates.map(({ score }) => score)] : []
  })
}
