import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, differences, verdicts } from '../../test/differences.ts'
import { controlFor } from './blind-control.ts'
import type { BlindPair } from './stage.ts'
import { liesIn, scopeOfEvidence } from './scope-of-evidence.ts'
import { holdsUp, pairsFor, verdictsOf, type BlindAnswer } from './validation.ts'

const SEA = 'Draw no similes from the sea'
const thirty = differences(30)
const ask = (pairs: readonly BlindPair[], leans: (pair: BlindPair) => number | null): readonly BlindAnswer[] =>
  pairs.map(pair => ({ pair, leans: leans(pair) }))
/** What a critic that goes by `leans` whatever it is asked comes to. */
function verdictsBy(leans: (pair: BlindPair, statement: string) => number | null, all = thirty) {
  const { asked, again } = pairsFor(SEA, ['s0', 's1'], all)
  const answers = ask([...asked, ...again], pair => leans(pair, SEA))
  const control = controlFor(answers)
  if (control === null) return verdictsOf(answers)
  return verdictsOf(answers, { ...control, answers: ask(control.pairs, pair => leans(pair, control.statement)) })
}
const longer = ({ first, second }: BlindPair) => (first.length > second.length ? 2 : -2)

describe('the pairs by which a statement is validated', () => {
  it('are of its evidence and, more of them, of others, one a passage', () => {
    const { asked } = pairsFor(SEA, ['s0', 's1', 's2'], thirty)
    const outcomes = asked.map(({ outcome }) => outcome)
    expect(new Set(outcomes).size).toBe(outcomes.length)
    expect(outcomes.filter(outcome => ['s0', 's1', 's2'].includes(outcome))).toHaveLength(3)
    expect(asked).toHaveLength(15)
    const crowd = thirty.map(each => ({ ...each, passage: 'one' }))
    expect(pairsFor(SEA, ['s3'], crowd).asked.map(({ outcome }) => outcome)).toEqual(['s3'])
  })

  it('take the likest first, then the newest', () => {
    const odd = difference(40, {
      kept: 'The gate was shut.',
      passed: 'The gate was shut like a ship at anchor.',
      place: { mode: 'action' },
      at: 1,
    })
    const others = differences(20, 'action', 50).map(each => ({
      ...each,
      kept: 'A b.',
      passed: `A c ${each.outcome}.`,
    }))
    const { asked } = pairsFor(SEA, ['s0'], [difference(0), odd, ...others])
    expect(asked.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['s0', 's40'])
  })

  it('tell by no order which side was kept, and the same words always come in the same order', () => {
    const { asked } = pairsFor(SEA, [], thirty)
    const many = ['a b', 'c d', 'e f', 'g h'].flatMap(said => pairsFor(said, [], thirty).asked)
    const share = many.filter(({ keptFirst }) => keptFirst).length / many.length
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.75)
    expect(pairsFor(SEA, [], thirty.toReversed()).asked).toEqual(asked)
  })

  it('come turned round again', () => {
    const { asked, again } = pairsFor(SEA, ['s0'], thirty)
    expect(again).toHaveLength(asked.length)
    for (const pair of again) {
      const forth = asked.find(({ outcome }) => outcome === pair.outcome)
      expect([pair.first, pair.second, pair.keptFirst]).toEqual([forth?.second, forth?.first, !forth?.keptFirst])
    }
  })
})

describe('verdicts', () => {
  it('are agreement with what was kept', () => {
    const honest = verdictsBy((pair, statement) =>
      statement === SEA
        ? pair.second.includes('ship')
          ? 2
          : -2
        : statement.includes('more')
          ? longer(pair)
          : -longer(pair),
    )
    expect(honest.every(({ verdict }) => verdict === 2)).toBe(true)
  })

  it.each([
    ['always the first', () => 2],
    ['always the second', () => -2],
    ['nothing', () => null],
    ['neither', () => 0],
    ['numbers that are none', () => Number.NaN],
    ['always the longer', longer],
    ['always the shorter, as this writer keeps it', (pair: BlindPair) => -longer(pair)],
    ['always the side that was kept', ({ keptFirst }: BlindPair) => (keptFirst ? 2 : -2)],
    ['by a mark in the text', ({ first }: BlindPair) => (first.includes('ship') ? -2 : 2)],
  ] as const)('of a critic that says %s confirm nothing', (_, leans) => {
    const said = verdictsBy(leans)
    expect(holdsUp(said, ['s0', 's1'], thirty)).not.toBe('holds')
    // nor do they speak against anything: what stands is not taken away by them either
    expect(said.filter(({ verdict }) => verdict !== 0)).toEqual([])
  })

  it('of one that goes by marks confirm nothing where both sides are as long', () => {
    const even = thirty.map((each, at) => ({
      ...each,
      kept: `The lamp stood unlit, ${at}.`,
      passed: `A ship stood there, ${at}.`,
    }))
    const byMark = ({ first }: BlindPair) => (first.includes('ship') ? -2 : 2)
    expect(verdictsBy(byMark, even).some(({ verdict }) => verdict !== 0)).toBe(false)
    const reads = (pair: BlindPair, statement: string) => {
      const wanted = [...statement.matchAll(/“([^”]+)”/gu)].map(([, word = '']) => word)
      const has = (text: string) => wanted.some(word => text.toLowerCase().includes(word))
      return statement === SEA ? byMark(pair) : has(pair.first) === has(pair.second) ? 0 : has(pair.first) ? 2 : -2
    }
    expect(verdictsBy(reads, even).every(({ verdict }) => verdict === 2)).toBe(true)
  })

  it('are neutral of a pair that was answered against itself', () => {
    const { asked, again } = pairsFor(SEA, ['s0'], thirty)
    const [first] = again
    const answers = [
      ...ask(asked, ({ keptFirst }) => (keptFirst ? 2 : -2)),
      ...ask(again, pair => (pair === first ? (pair.keptFirst ? -2 : 2) : pair.keptFirst ? 2 : -2)),
    ]
    const said = verdictsOf(answers)
    expect(said.filter(({ verdict }) => verdict === 0).map(({ outcome }) => outcome)).toEqual([first?.outcome])
  })

  it('lie within their bounds whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.constant(null)), { minLength: 30, maxLength: 30 }), leans => {
        const { asked, again } = pairsFor(SEA, ['s0'], thirty)
        const said = verdictsOf([...asked, ...again].map((pair, at) => ({ pair, leans: leans[at] ?? null })))
        for (const { verdict } of said) expect([-2, -1, 0, 1, 2]).toContain(verdict)
      }),
      { numRuns: 300 },
    )
  })

  it('hold up by the mean of what speaks, on passages beside its own', () => {
    const [own, other] = [thirty.slice(0, 2), thirty.slice(2, 6)]
    const because = ['s0', 's1']
    expect(holdsUp(verdicts([...own, ...other], 2), because, thirty)).toBe('holds')
    expect(holdsUp(verdicts(own, 2), because, thirty)).toBe('unconfirmed')
    expect(holdsUp([...verdicts(own, 2), ...verdicts(other, 0)], because, thirty)).toBe('unconfirmed')
    expect(holdsUp([...verdicts(own, 2), ...verdicts(other, -2)], because, thirty)).toBe('contradicted')
    expect(holdsUp([], because, thirty)).toBe('unconfirmed')
    const same = thirty.map(each => ({ ...each, passage: 'one' }))
    expect(holdsUp(verdicts(same, 2), because, same)).toBe('unconfirmed')
  })
})

describe('where a statement holds', () => {
  const [spoken, told] = [differences(5, 'dialogue'), differences(5, 'action', 10)]
  const all = [...spoken, ...told]

  it('is in one mode where only that confirms it and others were asked, else everywhere', () => {
    expect(scopeOfEvidence([...verdicts(spoken, 2), ...verdicts(told, 0)], all)).toEqual({ mode: 'dialogue' })
    expect(scopeOfEvidence([...verdicts(spoken, 2), ...verdicts(told, -1)], all)).toEqual({ mode: 'dialogue' })
    expect(scopeOfEvidence(verdicts(all, 2), all)).toEqual({})
    expect(scopeOfEvidence(verdicts(spoken, 2), spoken)).toEqual({})
    expect(scopeOfEvidence([...verdicts(spoken.slice(0, 2), 2), ...verdicts(told, 0)], all)).toEqual({})
    expect(scopeOfEvidence([], all)).toEqual({})
  })

  it('is in one work where only that confirms it', () => {
    const works = all.map((each, at) => ({ ...each, place: { work: at < 5 ? 'tide' : 'lamp' } }))
    const said = [...verdicts(works.slice(0, 5), 2), ...verdicts(works.slice(5), 0)]
    expect(scopeOfEvidence(said, works)).toEqual({ work: 'tide' })
  })

  it('is not where its evidence does not lie', () => {
    const said = [...verdicts(spoken, 2), ...verdicts(told, 0)]
    expect(liesIn('dialogue', said, all)).toBe(true)
    expect(liesIn('action', said, all)).toBe(false)
    expect(liesIn('embedded', said, all)).toBe(false)
    expect(liesIn(null, said, all)).toBe(true)
    expect(liesIn('dialogue', [], all)).toBe(false)
    expect(liesIn('dialogue', verdicts(all, 2), all)).toBe(false)
  })
})
