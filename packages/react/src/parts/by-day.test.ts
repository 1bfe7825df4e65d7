import { expect, it } from 'vitest'
import { byDay } from './by-day.ts'

it('puts what comes by time under its day, and keeps the order', () => {
  const at = (day: number, hour: number): number => new Date(2026, 4, day, hour).getTime()
  const all = [at(3, 23), at(3, 1), at(2, 23), at(1, 0)]
  expect(byDay(all, time => time)).toEqual([
    { day: at(3, 0), of: [at(3, 23), at(3, 1)] },
    { day: at(2, 0), of: [at(2, 23)] },
    { day: at(1, 0), of: [at(1, 0)] },
  ])
  expect(byDay([], () => 0)).toEqual([])
})
