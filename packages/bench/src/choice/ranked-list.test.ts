import { describe, expect, it } from 'vitest'
import { madeUpRankings } from '../../test/made-up-records.ts'
import { seededRandom } from '../seeded-random.ts'
import { readRankedList } from './ranked-list.ts'

const RECORD = { ...madeUpRankings(1, 'tell-tale')[0], instruction: 'Write of the harbour.' }

describe('readRankedList', () => {
  it('reads judge, passage, order, what was asked for, and the texts', () => {
    const read = new Set<string>()
    const record = new Proxy(RECORD, {
      get: (target, field) => {
        read.add(String(field))
        return Reflect.get(target, field) as unknown
      },
    })
    readRankedList(record, seededRandom(1))
    expect([...read].sort()).toEqual(['instruction', 'item', 'judge', 'options', 'order', 'ranking'])
  })
  it('hands over texts in random order, and nothing that tells theirs', () => {
    const random = seededRandom(1)
    const firsts = Array.from({ length: 300 }, () => readRankedList(RECORD, random).ranking[0])
    for (const place of [0, 1, 2]) expect(firsts.filter(first => first === place).length).toBeGreaterThan(70)
    expect(JSON.stringify(readRankedList(RECORD, random))).not.toContain('tell-tale')
  })
})
