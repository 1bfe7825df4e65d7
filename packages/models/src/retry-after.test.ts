import { describe, expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const NOW = Date.UTC(2026, 4, 1, 12)
const reads = (headers: Readonly<Record<string, string>>, ms: number | null) => () =>
  expect(retryAfterMs(new Headers(headers), NOW)).toBe(ms)

describe('retryAfterMs', () => {
  it('of nothing', reads({}, null))
  it('seconds', reads({ 'retry-after': '7' }, 7_000))
  it('parts of a second', reads({ 'retry-after': ' 0.25 ' }, 250))
  it('a date', reads({ 'retry-after': 'Fri, 01 May 2026 12:00:30 GMT' }, 30_000))
  it('a date as it was written once', reads({ 'retry-after': 'Friday, 01-May-26 12:00:30 GMT' }, 30_000))
  it('a date of the oldest form', reads({ 'retry-after': 'Fri May  1 12:00:30 2026' }, 30_000))
  it(
    'a date by the clock of whoever says it',
    reads({ 'retry-after': 'Fri, 01 May 2026 08:00:30 GMT', date: 'Fri, 01 May 2026 08:00:10 GMT' }, 20_000),
  )
  it('a date that has passed', reads({ 'retry-after': 'Fri, 01 May 2026 11:00:00 GMT' }, 0))
  it('the finer header first', reads({ 'retry-after': '2', 'retry-after-ms': '1500' }, 1_500))
  it('no negative time', reads({ 'retry-after': '-5' }, null))
  it('no words', reads({ 'retry-after': 'soon' }, null))
  it('no date that is none', reads({ 'retry-after': 'Fri, 99 May 2026 12:00:30 GMT' }, null))
  it('no number without end', reads({ 'retry-after': '9'.repeat(400) }, null))
})
