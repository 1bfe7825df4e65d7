import { isExecutable } from '@understudy/contracts'
import { isFactChange, readStatement } from '@understudy/stylometry'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { passageFrom, told } from './told-passage.ts'
import { meaningOf, TOLD_TASTES } from './told-tastes.ts'

const TIMES = 200

describe.each(TOLD_TASTES.map(taste => [taste.id, taste] as const))('%s', (_, taste) => {
  const random = seededRandom(7)
  const beats = Array.from({ length: TIMES }, () => taste.beat(random))

  it('is told in the one way and not in the other', () => {
    for (const { wanted, unwanted } of beats) {
      expect([wanted, taste.toldIn(wanted)]).toEqual([wanted, 1])
      expect([unwanted, taste.toldIn(unwanted)]).toEqual([unwanted, -1])
    }
  })
  it('is mistaken for no other', () => {
    const others = TOLD_TASTES.filter(other => other !== taste)
    for (const { wanted, unwanted } of beats)
      for (const other of others)
        expect([other.id, wanted, other.toldIn(wanted), other.toldIn(unwanted)]).toEqual([other.id, wanted, 0, 0])
  })
  it('seldom reads as another story', () => {
    const facts = beats.filter(({ wanted, unwanted }) => isFactChange(unwanted, wanted))
    expect(facts.length).toBeLessThan(0.08 * TIMES)
  })
  it('costs about as many words either way', () => {
    const words = (side: 'wanted' | 'unwanted') => beats.reduce((sum, beat) => sum + beat[side].split(' ').length, 0)
    expect(Math.abs(Math.log(words('wanted') / words('unwanted')))).toBeLessThan(0.15)
  })
  it('is said in words that nothing but a reader can test', () => {
    for (const said of [...taste.statements, taste.opposite]) {
      expect([said, isExecutable(readStatement(said))]).toEqual([said, false])
      expect(meaningOf(`${said}.`)?.taste).toBe(taste)
    }
  })
})

it('passages do not come again', () => {
  const random = seededRandom(3)
  const texts = Array.from({ length: 2_000 }, () => {
    const passage = passageFrom(random)
    return told(
      passage,
      passage.parts.map(() => true),
    )
  })
  expect(new Set(texts).size).toBe(texts.length)
})
