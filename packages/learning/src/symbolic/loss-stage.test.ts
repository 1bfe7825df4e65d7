import type { Json } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seaTrajectory } from '../../test/optimizer-desk.ts'
import { lossQuestion, readCritiques } from './loss-stage.ts'
import type { Trajectory } from './trajectory.ts'

const SETTLED = seaTrajectory(1, { cost: 0.25 })
const OPEN = seaTrajectory(2, { cost: null, differences: [] })
const BOTH: readonly Trajectory[] = [SETTLED, OPEN]
const said = (changes: object = {}): Json => ({
  exchange: 'e1',
  says: 'Plainer.',
  score: 0.9,
  because: ['d1'],
  ...changes,
})
const critiques = (...list: readonly Json[]) => readCritiques({ critiques: list }, BOTH)

describe('the language loss', () => {
  it('is measured where something settled, and judged where not', () => {
    expect(critiques(said(), said({ exchange: 'e2', because: [] }))).toEqual([
      { exchange: SETTLED.exchange, score: 0.75, is: 'supervised', says: 'Plainer.', because: ['outcome-1'] },
      { exchange: OPEN.exchange, score: 0.9, is: 'judged', says: 'Plainer.', because: [] },
    ])
  })

  it('understands ids as well as the short names of the prompt', () => {
    expect(critiques(said({ exchange: SETTLED.exchange, because: ['outcome-1'] }))).toEqual(critiques(said()))
  })

  it.each<[string, Json]>([
    ['no JSON of ours', 'well'],
    ['nothing', { critiques: [] }],
    ['an exchange that there is not', { critiques: [said({ exchange: 'e7' })] }],
    ['a score out of bounds', { critiques: [said({ score: 7 })] }],
    ['a score that is none', { critiques: [said({ score: '0.9' })] }],
    ['an extra key', { critiques: [said({ advice: 'x' })] }],
    ['a page of words', { critiques: [said({ says: 'word '.repeat(400) })] }],
    ['evidence that is no list', { critiques: [said({ because: 'd1' })] }],
  ])('is what is known without a critic that says %s', (_, answer) => {
    expect(readCritiques(answer, BOTH)).toEqual([
      { exchange: SETTLED.exchange, score: 0.75, is: 'supervised', says: '', because: [] },
    ])
  })

  it('names no evidence of another exchange, and none that there is not', () => {
    const others = [SETTLED, seaTrajectory(3)]
    const [first] = readCritiques({ critiques: [said({ because: ['d1', 'd2', 'd9', 4, null] })] }, others)
    expect(first?.because).toEqual(['outcome-1'])
  })

  it('takes the first of two that are said of one exchange', () => {
    expect(critiques(said(), said({ says: 'Or not.' }))[0]?.says).toBe('Plainer.')
  })

  it('never rises as more of a suggestion is changed', () => {
    const thousandths = fc.integer({ min: 0, max: 1_000 }).map(cost => cost / 1_000)
    fc.assert(
      fc.property(thousandths, thousandths, (one, other) => {
        const scoreOf = (cost: number) => readCritiques(null, [seaTrajectory(1, { cost })])[0]?.score ?? -1
        expect(Math.sign(scoreOf(one) - scoreOf(other))).toBe(Math.sign(other - one) || 0)
      }),
    )
  })

  it('is asked about with what was shown where nothing differs', () => {
    const words = lossQuestion([OPEN], 400).messages.at(-1)?.content ?? ''
    expect(words).toContain(`Shown, and accepted: <shown>${OPEN.offers[0]?.shown}</shown>`)
  })

  it('lets nothing be named where there is nothing to name', () => {
    expect(JSON.stringify(lossQuestion([OPEN], 400).schema)).not.toContain('"enum":[]')
  })
})
