import { describe, expect, it } from 'vitest'
import { difference } from '../../test/differences.ts'
import { controlFor } from './blind-control.ts'
import type { BlindPair } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'
import { holdsUp, pairsFor, verdictsOf } from './validation.ts'

const SAID = 'Let dialogue answer obliquely'
const RUNS = 200

/** Numbers in [0, 1) that follow from a seed. */
function dice(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
}

/** Twenty passages, kept the longer way or the shorter by the dice, as they come. */
function passages(random: () => number): readonly RecordedDifference[] {
  return Array.from({ length: 20 }, (_, at) => {
    const long = `The lamp stood on the sill and nobody at all lit it that whole night, ${at}.`
    const short = `The lamp stood unlit, ${at}.`
    return random() < 0.5
      ? difference(at, { kept: long, passed: short })
      : difference(at, { kept: short, passed: long })
  })
}

/** In how many of the runs a critic of whose answers that share is right, where it says anything, confirms the statement. */
function confirmed(right: number): number {
  let held = 0
  for (let run = 0; run < RUNS; run++) {
    const random = dice(run)
    const all = passages(random)
    const shows = new Set(all.flatMap(({ outcome }, at) => (at < 2 || random() < 0.6 ? [outcome] : [])))
    const leans = (statement: string, { first, second, keptFirst, outcome }: BlindPair): number => {
      const isCounted = statement !== SAID
      if (!isCounted && !shows.has(outcome)) return 0
      const isFirst = isCounted ? first.length > second.length === statement.includes('more') : keptFirst
      return isFirst === random() < right ? 2 : -2
    }
    const ask = (statement: string, pairs: readonly BlindPair[]) =>
      pairs.map(pair => ({ pair, leans: leans(statement, pair) }))
    const { asked, again } = pairsFor(SAID, ['s0', 's1'], all)
    const answers = ask(SAID, [...asked, ...again])
    const control = controlFor(answers)
    const verdicts = verdictsOf(answers, control && { ...control, answers: ask(control.statement, control.pairs) })
    if (holdsUp(verdicts, ['s0', 's1'], all) === 'holds') held++
  }
  return held / RUNS
}

describe('blind validation', () => {
  it('believes whoever reads well, and next to never the dice', () => {
    expect(confirmed(0.97)).toBeGreaterThan(0.9)
    expect(confirmed(0.85)).toBeGreaterThan(0.6)
    expect(confirmed(0.5)).toBeLessThan(0.05)
    expect(confirmed(0.03)).toBe(0)
  })
})

describe('what is asked so that a critic shows what it goes by', () => {
  const pair = (at: number, first: string, second: string): BlindPair => ({
    outcome: `s${at}`,
    first,
    second,
    keptFirst: true,
  })
  const long = [0, 1, 2].map(at => pair(at, `He waited by the old door for hours, ${at}.`, `He waited, ${at}.`))
  const even = [0, 1, 2].map(at => pair(at, `A bell rang, ${at}.`, `Dust lay still, ${at}.`))
  const first = (pairs: readonly BlindPair[]) => pairs.map(each => ({ pair: each, leans: 2 }))

  it('is length, against what was said', () => {
    expect(controlFor(first(long))?.statement).toBe('Say it in fewer words')
    expect(controlFor(long.map(each => ({ pair: each, leans: -1 })))?.statement).toBe('Say it in more words')
  })

  it('is words of what was said not to follow, where texts are as long as each other', () => {
    expect(controlFor(first(even))?.statement).toBe('Use one of the words “dust”')
  })

  it('is about the same pairs, whatever was said of some', () => {
    const answers = [...first(long), { pair: pair(9, 'One.', 'Two.'), leans: 0 }]
    expect(
      controlFor(answers)
        ?.pairs.map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['s0', 's1', 's2', 's9'])
  })

  it('is nothing where nothing was said, or of one pair', () => {
    expect(controlFor(long.map(each => ({ pair: each, leans: 0 })))).toBeNull()
    expect(controlFor(long.map(each => ({ pair: each, leans: null })))).toBeNull()
    expect(controlFor(first(long.slice(0, 1)))).toBeNull()
    expect(controlFor([])).toBeNull()
  })
})
