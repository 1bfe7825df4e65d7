import { applyEdits, wordEdits, type TextEdit } from '@understudy/prose'
import type { PendingHunk } from './pending-hunk.ts'

type Offer = Pick<PendingHunk, 'hunk' | 'here' | 'offered' | 'kept'>

/** The words of a hunk that differ, one by one: each may be taken or kept by itself. None in a change of structure. */
export function partsOf({ hunk, here, offered }: Offer): readonly TextEdit[] {
  return hunk.change.type === 'replace' ? wordEdits(here, offered) : []
}

/** What taking the hunk would put there, with the words that the writer keeps. */
export function goalOf(hunk: Offer): string {
  if (hunk.kept.length === 0) return hunk.offered
  return applyEdits(
    hunk.here,
    partsOf(hunk).filter((_, index) => !hunk.kept.includes(index)),
  )
}
