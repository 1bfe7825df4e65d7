import type { LedgerEntry } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'

/** What was counted for and against an item in one week. */
export interface Week {
  /** Its first ms, a Monday, where the page is. */
  readonly from: number
  readonly for: number
  readonly against: number
}

/** The week by week counts of an item out of the ledger, oldest first, weeks without any included; none where nothing was counted. */
export function weeksOf(entries: readonly LedgerEntry[], item: ItemId): readonly Week[] {
  const counted = entries.flatMap(({ at, changes }) =>
    changes.flatMap(({ change }) => {
      if (change.type === 'item-added' && change.item.id === item) return [{ at, ...change.item.evidence }]
      if (change.type !== 'item-evidence' || change.item.id !== item) return []
      const { from, to } = change
      return [{ at, for: to.for - from.for, against: to.against - from.against }]
    }),
  )
  const weeks = new Map<number, { for: number; against: number }>()
  for (const { at, ...counts } of counted) {
    const week = weeks.get(mondayOf(at)) ?? { for: 0, against: 0 }
    weeks.set(mondayOf(at), { for: week.for + counts.for, against: week.against + counts.against })
  }
  const having = [...weeks].filter(([, count]) => count.for !== 0 || count.against !== 0).map(([from]) => from)
  if (having.length === 0) return []
  return mondays(Math.min(...having), Math.max(...having)).map(from => {
    const count = weeks.get(from) ?? { for: 0, against: 0 }
    // what was counted and is counted no more shows in the week it was dropped as none, not as less than none
    return { from, for: Math.max(0, count.for), against: Math.max(0, count.against) }
  })
}

function mondays(first: number, last: number): readonly number[] {
  const all: number[] = []
  for (let at = first; at <= last; at = nextMonday(at)) all.push(at)
  return all
}

function mondayOf(at: number): number {
  const day = new Date(at)
  day.setHours(0, 0, 0, 0)
  return day.setDate(day.getDate() - ((day.getDay() + 6) % 7))
}

function nextMonday(at: number): number {
  const day = new Date(at)
  return day.setDate(day.getDate() + 7)
}
