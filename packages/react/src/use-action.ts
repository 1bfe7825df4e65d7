import type { Result } from '@understudy/contracts'
import { useCallback, useState } from 'react'
import { useSay } from './say.tsx'

/** What an action came to, for one quiet line; null where nothing is to be said. */
export interface ActionLine {
  readonly tone: 'done' | 'failed'
  readonly text: string
}

export interface Action {
  readonly line: ActionLine | null
  readonly busy: boolean
  /** Resolves to whether it worked. `done` is what to say then; nothing where absent. */
  readonly run: (act: () => Promise<Result<unknown, string>>, done?: string) => Promise<boolean>
}

/** Runs what a person asked for, one at a time, and keeps what to say about it. */
export function useAction(): Action {
  const say = useSay()
  const [line, setLine] = useState<ActionLine | null>(null)
  const [busy, setBusy] = useState(false)
  const run = useCallback<Action['run']>(
    async (act, done) => {
      setBusy(true)
      setLine(null)
      const result = await act().finally(() => setBusy(false))
      if (result.ok) setLine(done === undefined ? null : { tone: 'done', text: done })
      else setLine({ tone: 'failed', text: say(`react.failure.${result.reason}`) })
      return result.ok
    },
    [say],
  )
  return { line, busy, run }
}
