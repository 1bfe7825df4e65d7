import type { ReadWish } from '@understudy/assistant'
import type { ReadStatement } from '@understudy/contracts'
import { useEffect, useState } from 'react'
import type { ItemDesk } from '../layers/item-desk.ts'

/** How long a person has stopped typing, in ms, before what stands there is read. */
const PAUSE_MS = 150

export interface WishRead {
  /** What is understood of the wish as it stands now, corrected as it was; null while it is not read. */
  readonly read: ReadWish | null
  readonly correct: (reading: ReadStatement) => void
}

/** Reads a wish while it is typed. What was corrected of it is forgotten when its words change. */
export function useReadWish(desk: ItemDesk, wish: string): WishRead {
  const [last, setLast] = useState<{ readonly wish: string; readonly read: ReadWish } | null>(null)
  useEffect(() => {
    if (wish === '') return undefined
    let wanted = true
    const timer = setTimeout(() => {
      void desk.readWish(wish).then(found => {
        if (wanted && found.ok) setLast({ wish, read: found.value })
      })
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [desk, wish])
  return {
    read: last !== null && last.wish === wish ? last.read : null,
    correct: reading => setLast(before => before && { ...before, read: { ...before.read, reading } }),
  }
}
