import { describe, expect, it } from 'vitest'
import { madeUpDecisions, madeUpEdits, madeUpRankings, madeUpVersions } from '../../test/made-up-records.ts'
import { seededRandom } from '../seeded-random.ts'
import { readDecision } from './read-decision.ts'
import { readEdit } from './read-edits.ts'
import { readRanking } from './read-ranking.ts'
import type { JsonRecord } from './read-records.ts'
import { readSameParagraph } from './read-same-paragraph.ts'

/** The record, and the names of the fields that were read of it. */
function watched(record: JsonRecord): { readonly record: JsonRecord; readonly read: Set<string> } {
  const read = new Set<string>()
  const get = (target: JsonRecord, field: string) => {
    read.add(field)
    return target[field]
  }
  return { record: new Proxy(record, { get: (target, field) => get(target, String(field)) }), read }
}

const first = (records: readonly JsonRecord[]): JsonRecord => records[0] ?? {}

describe('what is read of a record', () => {
  it('edits', () => {
    const { record, read } = watched(first(madeUpEdits(1, 'x')))
    readEdit(record, seededRandom(1))
    expect([...read].sort()).toEqual(['after', 'batch', 'before', 'index', 'writer'])
  })
  it('rankings', () => {
    const { record, read } = watched(first(madeUpRankings(1, 'x')))
    readRanking(record, seededRandom(1))
    expect([...read].sort()).toEqual(['item', 'judge', 'options', 'order', 'ranking'])
  })
  it('same paragraph', () => {
    const { record, read } = watched(first(madeUpVersions(1, 'x')))
    readSameParagraph(record)
    expect([...read].sort()).toEqual(['after', 'before', 'item', 'order', 'writer'])
  })
  it('decisions', () => {
    const { record, read } = watched(first(madeUpDecisions(1, 'x')))
    readDecision(record)
    for (const field of ['hovered', 'inserted', 'kept_verbatim_in_final', 't_close']) expect(read).not.toContain(field)
  })
})

describe('what an arm is handed', () => {
  it('is the same list whatever became of it', () => {
    const record = first(madeUpDecisions(1, 'x'))
    const other = { ...record, outcome: 'reject', accepted_index: null, decide_ms: 9 }
    expect(readDecision(other).occasion).toEqual(readDecision(record).occasion)
  })
  it('has its texts in random order', () => {
    const random = seededRandom(1)
    const winners = Array.from({ length: 200 }, () => readEdit(first(madeUpEdits(1, 'x')), random).answered.winner)
    const second = winners.filter(winner => winner === 1).length
    expect(second).toBeGreaterThan(70)
    expect(second).toBeLessThan(130)
  })
  it('holds texts and who and where, and nothing else', () => {
    const { pair } = readEdit(first(madeUpEdits(1, 'tell-tale')), seededRandom(1)).answered
    expect(Object.keys(pair).sort()).toEqual(['passage', 'record', 'texts', 'writer'])
    expect(JSON.stringify(pair)).not.toContain('tell-tale')
  })
})
