import { describe, expect, it } from 'vitest'
import { areaUnderCurve, bootstrapInterval, calibrationError, learningCurve } from './figures.ts'
import { predicted, predictedOf } from './prediction.ts'

const said = (chance: number, yes: boolean, seen = 0) => predicted('A1', seen, chance, yes)

describe('areaUnderCurve', () => {
  it.each([
    ['all in order', [said(0.1, false), said(0.4, false), said(0.6, true)], 1],
    ['all the wrong way', [said(0.9, false), said(0.4, true)], 0],
    ['no telling', [said(0.5, false), said(0.5, true)], 0.5],
    ['one pair of four wrong', [said(0.1, false), said(0.3, true), said(0.4, false), said(0.8, true)], 0.75],
  ] as const)('%s', (_, predictions, area) => expect(areaUnderCurve(predictions)).toBeCloseTo(area))
  it('says nothing of one answer alone', () => expect(areaUnderCurve([said(0.2, true)])).toBeNaN())
})

describe('calibrationError', () => {
  it('is 0 where it happens as often as was said', () =>
    expect(calibrationError([said(0.5, true), said(0.5, false)])).toBeCloseTo(0))
  it('is how far off it was', () => expect(calibrationError([said(0.9, false), said(0.9, false)])).toBeCloseTo(0.9))
})

describe('predictions', () => {
  it('count a tie as half', () => expect(said(0.5, true).right).toBe(0.5))
  it('never lose all', () => expect(said(0, true).loss).toBeLessThan(14))
  it('share a tie in a list', () => expect(predictedOf('A1', 0, [0.4, 0.4, 0.2], 1).right).toBe(0.5))
  it('miss in a list', () => expect(predictedOf('A1', 0, [0.5, 0.3, 0.2], 1)).toMatchObject({ right: 0, yes: false }))
})

describe('learningCurve', () => {
  it('doubles its steps', () => {
    const predictions = Array.from({ length: 9 }, (_, seen) => said(0.9, seen > 3, seen))
    expect(learningCurve('accuracy', predictions)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [4, 1],
      [8, 1],
    ])
  })
})

describe('bootstrapInterval', () => {
  it('is a point where all writers agree', () => expect(bootstrapInterval([0.7, 0.7])).toEqual([0.7, 0.7]))
  it('is the same in every run', () => expect(bootstrapInterval([0, 1, 1])).toEqual(bootstrapInterval([0, 1, 1])))
  it('holds the mean', () => {
    const [low, high] = bootstrapInterval([0.2, 0.5, 0.6, 0.9])
    expect(low).toBeLessThan(0.55)
    expect(high).toBeGreaterThan(0.55)
  })
})
