import type { LedgerEntry } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import { expect, it } from 'vitest'
import { weeksOf } from './weeks-of.ts'

const ITEM = 'a' as ItemId
/** The 4th of May 2026 is a Monday. */
const day = (date: number): number => new Date(2026, 4, date, 12).getTime()

function counted(date: number, from: [number, number], to: [number, number], id: ItemId = ITEM): LedgerEntry {
  const evidence = ([agree, against]: [number, number]) => ({ for: agree, against })
  const change = {
    type: 'item-evidence' as const,
    item: { id } as PersonaItem,
    from: evidence(from),
    to: evidence(to),
  }
  return { at: day(date), changes: [{ change, line: { key: 'x' } }] } as unknown as LedgerEntry
}

it('sums what was counted by weeks that begin on Mondays, those without any too', () => {
  const entries = [counted(27, [3, 1], [4, 3]), counted(10, [2, 0], [3, 1]), counted(4, [0, 0], [2, 0])]
  expect(weeksOf(entries, ITEM).map(week => [new Date(week.from).getDate(), week.for, week.against])).toEqual([
    [4, 3, 1],
    [11, 0, 0],
    [18, 0, 0],
    [25, 1, 2],
  ])
})

it('shows what was dropped as none, and nothing of other items', () => {
  expect(weeksOf([counted(4, [3, 0], [1, 2])], ITEM)).toMatchObject([{ for: 0, against: 2 }])
  expect(weeksOf([counted(4, [0, 0], [1, 2], 'b' as ItemId)], ITEM)).toEqual([])
})
