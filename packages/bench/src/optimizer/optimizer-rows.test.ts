import { expect, it } from 'vitest'
import type { LifeFigures } from './life-figures.ts'
import { optimizerRows } from './optimizer-rows.ts'
import type { PlantedFate } from './run-planted.ts'

const life: LifeFigures = {
  seed: 1,
  wishes: [],
  found: 3,
  active: 2,
  right: 4,
  rightScope: 3,
  wrong: ['one'],
  counted: 2,
  learned: 60,
  nothing: 120,
  after: 90,
  before: 180,
  best: 45,
  updates: 3,
  calls: 30,
  tokens: 6_000,
  tried: 9,
  landed: 3,
  takenBack: 1,
}
const fate = (isGood: boolean, isRight: boolean): PlantedFate => {
  return { kind: 'k', isGood, isRight, isForItsReason: isRight, became: 'landed' }
}
const planted = [fate(true, true), fate(true, false), fate(false, true)]
const seed = { seed: 1, arms: { 'k = 1': life, rules: { ...life, found: 0, updates: 0 } }, planted, isPutAway: true }
const rows = new Map(optimizerRows([seed, seed]).map(({ name, value }) => [name, value]))

it.each([
  ['planted good operations', 4],
  ['planted good kept', 0.5],
  ['planted bad refused', 1],
  ['wrong items put away', 1],
  ['edit cost before', 3],
  ['edit cost ratio at best', 0.25],
  ['items by counters', 2],
  ['tastes found of 3, k = 1', 3],
  ['tastes found of 3, rules', 0],
  ['false items, k = 1', 1],
  ['share bound where it holds, k = 1', 0.75],
  ['edit cost ratio, k = 1', 0.5],
  ['edit cost ratio after, k = 1', 0.5],
  ['edit cost after, k = 1', 1.5],
  ['questions an update, k = 1', 10],
  ['tokens an update, k = 1', 2_000],
  ['operations landed an update, k = 1', 1],
  ['items taken back, k = 1', 1],
])('%s', (name, value) => expect(rows.get(name)).toBe(value))
