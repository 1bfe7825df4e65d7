import type { Json, LogRecord, RecordId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainJournal, EMPTY_TIP, toJournalRecord, type Tip } from './journal-chain.ts'

/** Records after `tip`, one an entry, as the sitting `by` writes them. */
function journal(by: string, entries: readonly Json[], tip: Tip = EMPTY_TIP): readonly LogRecord[] {
  const records: LogRecord[] = []
  for (const entry of entries) {
    const last = records.at(-1)
    const before = last === undefined ? tip : { n: tip.n + records.length, id: last.id }
    records.push(toJournalRecord(`${by}.${before.n + 1}` as RecordId, before, entry))
  }
  return records
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const ids = (records: readonly LogRecord[]) => records.map(({ id }) => id)

describe('chainJournal', () => {
  it('gives the entries in the order in which they were made, wherever they stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers(12), { minLength: 12 }), order => {
        const records = journal('a', numbers(12))
        const chain = chainJournal(
          EMPTY_TIP,
          order.flatMap(at => records[at] ?? []),
        )
        expect([chain.entries, chain.apart, chain.tip]).toEqual([numbers(12), [], { n: 12, id: 'a.12' }])
      }),
      { numRuns: 200 },
    )
  })
  it('with any records missing, stops at the first and keeps the rest apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(11)), gone => {
        const chain = chainJournal(
          EMPTY_TIP,
          journal('a', numbers(12)).filter((_, at) => !gone.includes(at)),
        )
        const first = Math.min(12, ...gone)
        expect(chain.entries).toEqual(numbers(first))
        expect(chain.entries.length + chain.apart.length).toBe(12 - gone.length)
        expect(chain.tip.n).toBe(first)
      }),
      { numRuns: 200 },
    )
  })
  it('leaves out what the snapshot holds', () => {
    const chain = chainJournal({ n: 3, id: 'a.3' as RecordId }, journal('a', ['a', 'b', 'c', 'd', 'e']))
    expect([chain.entries, chain.apart]).toEqual([['d', 'e'], []])
  })
  it('does not join the entries of another text, also where their numbers fit', () => {
    const here = journal('here', ['a', 'b'])
    const there = journal('there', ['a', 'x', 'y', 'z'])
    const chain = chainJournal(EMPTY_TIP, [...here, ...there])
    expect([chain.entries, ids(chain.apart)]).toEqual([
      ['a', 'b'],
      ['there.1', 'there.2', 'there.3', 'there.4'],
    ])
  })
  it('keeps what is no journal record apart', () => {
    const odd = [null, 3, {}, { n: '1', after: null, entry: 1 }, { n: 1, after: 2, entry: 1 }, { n: 1, after: null }]
    const records = odd.map((value, index): LogRecord => ({ id: `odd.${index}` as RecordId, value }))
    const chain = chainJournal(EMPTY_TIP, [...records, ...journal('a', ['a'])])
    expect([chain.entries, ids(chain.apart)]).toEqual([['a'], ids(records)])
  })
})
