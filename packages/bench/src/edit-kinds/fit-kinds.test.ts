import { describe, expect, it } from 'vitest'
import { fitKinds, kindBy, type CuedEdit } from './fit-kinds.ts'

/** The first two kinds have a cue each that never lies; the third cue says nothing. */
const edits = Array.from({ length: 60 }, (_, index): CuedEdit => {
  const kind = index % 2
  return { writer: `W${index % 3}`, kind, cues: [kind === 0 ? 'cut' : 'longer', ...(index % 4 < 2 ? ['noise'] : [])] }
})

describe('fitKinds', () => {
  const weights = fitKinds(edits, 2)
  it('finds what tells the kinds apart', () => {
    expect(kindBy(weights, ['cut'])).toBe(0)
    expect(kindBy(weights, ['longer', 'noise'])).toBe(1)
  })
  it('gives whole points, and none to what says nothing', () => {
    expect([...weights.points.keys()].sort()).toEqual(['cut', 'longer'])
    for (const row of weights.points.values()) for (const value of row) expect(Number.isInteger(value)).toBe(true)
  })
  it('leaves out cues that are too rare', () =>
    expect(fitKinds([...edits, { writer: 'W9', kind: 0, cues: ['once'] }], 2).points.has('once')).toBe(false))
  it('of nothing is nothing', () => expect(fitKinds([], 2)).toEqual({ points: new Map(), start: [0, 0] }))
})
