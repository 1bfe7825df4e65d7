import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { bestModel, chanceBetter, MODEL_RULE, modelToTry, type Trials } from './model-rule.ts'

const of = (shown: number, kept: number): Trials => ({ shown, kept })

describe('chanceBetter', () => {
  it('is even where nothing is known', () => expect(chanceBetter()).toBeCloseTo(0.5))
  it('and the other way round for the other', () =>
    expect(chanceBetter(of(20, 12), of(30, 9)) + chanceBetter(of(30, 9), of(20, 12))).toBeCloseTo(1))
  it('grows with what is known', () => {
    const few = chanceBetter(of(4, 3), of(4, 1))
    const many = chanceBetter(of(40, 30), of(40, 10))
    expect(few).toBeLessThan(0.95)
    expect(many).toBeGreaterThan(0.99)
  })
})

describe('bestModel', () => {
  const best = (a: Trials, b: Trials, standing = 'a') =>
    bestModel(standing, ['a', 'b'], model => (model === 'a' ? a : b))
  it('stays with the standing one while the other was tried too little', () =>
    expect(best(of(40, 4), of(11, 11))).toBe('a'))
  it('and where it is only a little better', () => expect(best(of(30, 12), of(30, 14))).toBe('a'))
  it('goes to one that is better', () => expect(best(of(30, 8), of(30, 20))).toBe('b'))
  it('and back', () => expect(best(of(30, 20), of(30, 8), 'b')).toBe('a'))
})

describe('modelToTry', () => {
  const rateOf = (a: Trials, b: Trials) =>
    modelToTry('a', ['a', 'b'], { trialsOf: model => (model === 'a' ? a : b), random: () => 1 }).rate
  it('tries what is new more often', () => expect(rateOf(of(30, 10), of(3, 0))).toBe(MODEL_RULE.trying))
  it('then looks now and then', () => expect(rateOf(of(30, 10), of(30, 9))).toBe(MODEL_RULE.looking))
  it('leaves alone what is hopeless', () => expect(rateOf(of(40, 36), of(40, 2))).toBe(0))
  it('and has nothing to try where there is one', () =>
    expect(modelToTry('a', ['a'], { trialsOf: () => undefined, random: () => 0 })).toEqual({ model: null, rate: 0 }))
})

/** A writer who keeps so much of what each model makes, over so many requests. What is kept is all or nothing. */
function write(share: (model: 'a' | 'b', at: number) => number, requests: number, seed: number) {
  const { random } = seededEnv(seed)
  const tried: Record<string, number[]> = { a: [], b: [] }
  const trialsOf = (model: string): Trials => {
    const latest = (tried[model] ?? []).slice(-MODEL_RULE.window)
    return of(
      latest.length,
      latest.reduce((sum, kept) => sum + kept, 0),
    )
  }
  let standing = 'a'
  const asked: string[] = []
  const stood: string[] = []
  let kept = 0
  for (let at = 0; at < requests; at++) {
    const model = modelToTry(standing, ['a', 'b'], { trialsOf, random }).model ?? standing
    const stays = random() < share(model === 'a' ? 'a' : 'b', at) ? 1 : 0
    kept += stays
    tried[model]?.push(stays)
    standing = bestModel(standing, ['a', 'b'], trialsOf)
    asked.push(model)
    stood.push(standing)
  }
  return { asked, stood, kept: kept / requests }
}
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('over writers who differ', () => {
  it.each([
    [0.2, 0.5, 300, 0.88],
    [0.35, 0.6, 400, 0.85],
    [0.5, 0.7, 700, 0.85],
  ])('the better model is found: %d against %d within %d requests', (a, b, requests, found) => {
    const ended = SEEDS.map(seed => write(model => (model === 'a' ? a : b), requests, seed))
    expect(mean(ended.map(({ stood }) => Number(stood.at(-1) === 'b')))).toBeGreaterThanOrEqual(found)
  })
  it.each([
    [0.5, 0.5],
    [0.5, 0.4],
    [0.6, 0.3],
    [0.3, 0.1],
  ])('and little is lost where the first is as good or better: %d against %d', (a, b) => {
    const ended = SEEDS.map(seed => write(model => (model === 'a' ? a : b), 1_000, seed))
    expect(mean(ended.map(({ kept }) => kept))).toBeGreaterThan(a - 0.015)
    if (a > b) {
      expect(mean(ended.map(({ asked }) => mean(asked.map(model => Number(model === 'b')))))).toBeLessThan(0.1)
      // a wrong turn is short: of the last tenth, hardly any stand with the worse
      expect(mean(ended.map(({ stood }) => mean(stood.slice(-100).map(model => Number(model === 'b')))))).toBeLessThan(
        0.08,
      )
    }
  })
  it('a model that came to be worse is left again', () => {
    const turned = (model: 'a' | 'b', at: number) => (model === 'a' ? 0.4 : at < 500 ? 0.8 : 0.05)
    const ended = SEEDS.map(seed => write(turned, 800, seed))
    expect(mean(ended.map(({ stood }) => Number(stood[499] === 'b')))).toBeGreaterThan(0.95)
    expect(mean(ended.map(({ stood }) => Number(stood.at(-1) === 'a')))).toBeGreaterThan(0.95)
  })
})
