import type { FiringPassage, Strength } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import { useEffect, useState } from 'react'
import type { ItemDesk } from '../layers/item-desk.ts'

/** What stands in the place of the passage. */
export type Shown =
  | { readonly type: 'passage' }
  | { readonly type: 'asked' }
  | { readonly type: 'text'; readonly text: string }
  /** `key` is a sentence of the catalogue. */
  | { readonly type: 'failed'; readonly key: string }

export interface Showing {
  readonly item: ItemId
  readonly passage: FiringPassage
  /** Null for the passage as it stands. */
  readonly strength: Strength | null
}

/** A slider that is moved on is not followed at each step. */
const REST_MS = 350

/** The passage at a strength, asked for once the slider rests there, and once only. */
export function useShown(desk: Pick<ItemDesk, 'atStrength'>, { item, passage, strength }: Showing): Shown {
  const [made, setMade] = useState<ReadonlyMap<Strength, Shown>>(new Map())
  const known = strength === null ? undefined : made.get(strength)
  const isSettled = strength === null || known?.type === 'text'
  useEffect(() => {
    if (strength === null || isSettled) return undefined
    const leaving = new AbortController()
    const keep = (shown: Shown) => setMade(before => new Map([...before, [strength, shown]]))
    const ask = async () => {
      const result = await desk.atStrength({ item, passage, strength }, leaving.signal)
      if (leaving.signal.aborted) return
      keep(result.ok ? { type: 'text', text: result.value } : { type: 'failed', key: sentenceOf(result.reason) })
    }
    const timer = setTimeout(() => void ask(), REST_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [desk, item, passage, strength, isSettled])
  if (strength === null) return { type: 'passage' }
  return known ?? { type: 'asked' }
}

function sentenceOf(reason: string): string {
  if (reason === 'missing-item') return 'react.failure.missing-item'
  return reason === 'no-model' ? 'react.strength.none' : `assistant.notice.${reason}`
}
