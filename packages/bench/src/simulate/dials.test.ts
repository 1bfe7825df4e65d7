import { readFileSync } from 'node:fs'
import { measureChange } from '@understudy/stylometry'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../manuscript.ts'
import { seededRandom } from '../seeded-random.ts'
import { turned, type Dial } from './dial.ts'
import { INSIDE_DIALS } from './inside-dials.ts'
import { OUTSIDE_DIALS } from './outside-dials.ts'
import { narrationOf, offeredFrom } from './passage-maker.ts'
import { DIALS } from './taste.ts'

const PROSE = readFileSync(new URL('../../prose/harbour.txt', import.meta.url), 'utf8')
const PASSAGES = passages(200)

describe.each(DIALS.map(dial => [dial.id, dial] as const))('the dial %s', (_, dial) => {
  it.each(['more', 'fewer'] as const)('leaves alone what has been turned to %s already', side => {
    for (const passage of PASSAGES.slice(0, 60)) {
      const once = turned(dial, side, passage, 0.5)
      expect(turned(dial, side, once, 0.5)).toBe(once)
    }
  })
  it.each(['more', 'fewer'] as const)('finds something to do to %s in one of twenty passages', side => {
    expect(moved(dial, side).length).toBeGreaterThan(PASSAGES.length / 20)
  })
})

describe.each(INSIDE_DIALS.map(dial => [dial.id, dial] as const))('the measures say of %s', (_, dial) => {
  it.each(['more', 'fewer'] as const)('what %s of it says, and nothing else as much', side => {
    const [strongest] = meanMoves(dial, side)
    expect(dial.says?.[side]).toContain(strongest?.[0])
  })
})

describe.each(OUTSIDE_DIALS.map(dial => [dial.id, dial] as const))('no measure says anything of %s', (_, dial) => {
  it.each(['more', 'fewer'] as const)('turned to %s', side => {
    for (const [claim, mean] of meanMoves(dial, side)) expect([claim, mean < 0.1]).toEqual([claim, true])
  })
})

function passages(count: number): readonly string[] {
  const random = seededRandom(1)
  const narration = narrationOf(paragraphsOf(PROSE))
  return Array.from({ length: count }, () => offeredFrom(narration, random).base)
}

function moved(dial: Dial, side: 'more' | 'fewer'): readonly (readonly [string, string])[] {
  return PASSAGES.map(passage => [passage, turned(dial, side, passage, 0.5)] as const).filter(([a, b]) => a !== b)
}

/** `measure.direction` with its mean move over the passages that the dial changes, the strongest first. */
function meanMoves(dial: Dial, side: 'more' | 'fewer'): readonly (readonly [string, number])[] {
  const pairs = moved(dial, side)
  const sums = new Map<string, number>()
  for (const [before, after] of pairs)
    for (const [measure, by] of Object.entries(measureChange(before, after)))
      sums.set(measure, (sums.get(measure) ?? 0) + by)
  return [...sums]
    .map(([measure, sum]) => [`${measure}.${sum > 0 ? 'higher' : 'lower'}`, Math.abs(sum) / pairs.length] as const)
    .sort((one, other) => other[1] - one[1])
}
