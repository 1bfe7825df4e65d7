import { LEARNING_RATES, type RecordedDifference, type StageInput } from '@understudy/learning/symbolic'
import { describe, expect, it } from 'vitest'
import { groundOver, personaWith, toldItem } from './planted-persona.ts'
import { followsOf, judged } from './judge.ts'
import type { ItemId } from '@understudy/contracts'

const SEA = 'Her coat hung heavy like a net hauled up empty.'
const LAND = 'Her coat hung heavy like a page that had been turned.'

function difference(outcome: string, kept: string, passed: string): RecordedDifference {
  return {
    outcome,
    exchange: outcome as RecordedDifference['exchange'],
    passage: outcome,
    place: { mode: 'action' },
    language: 'en',
    kind: 'voice',
    at: 1,
    kept,
    passed,
    by: 'reworked',
  }
}

function operations(differences: readonly RecordedDifference[], said: readonly string[] = []) {
  const items = said.map((statement, nth) => toldItem({ id: `item-${nth}` as ItemId, statement }))
  return judged({
    stage: 'operations',
    optimizer: 'prompt',
    differences,
    gradients: [],
    ground: groundOver(personaWith(items)),
    rate: LEARNING_RATES.usual,
    refused: [],
  })
}

describe('which text follows a statement more', () => {
  it.each([
    ['Draw no comparisons from the sea', LAND, SEA, 'first-clearly'],
    ['Draw no comparisons from the sea', SEA, LAND, 'second-clearly'],
    ['Draw comparisons from the sea', SEA, LAND, 'first-clearly'],
    ['Draw no comparisons from the sea', LAND, LAND, 'neither'],
    ['Draw no comparisons from the sea', LAND, 'Her coat hung heavy.', 'first'],
    ['Let people answer a question beside the point', LAND, SEA, 'neither'],
    ['Ignore whatever is asked', LAND, SEA, 'neither'],
    ['Say it in more words', LAND, `${LAND} And more.`, 'second'],
    ['Say it in fewer words', LAND, `${LAND} And more.`, 'first'],
  ] as const)('%s', (statement, first, second, follows) =>
    expect(followsOf(statement, { first, second })).toBe(follows),
  )
})

it('does not look which was kept', () => {
  const asked = (keptFirst: boolean): StageInput => {
    const pairs = [{ outcome: 'o', first: LAND, second: SEA, keptFirst }]
    return { stage: 'validation', statement: 'Draw no comparisons from the sea', pairs }
  }
  expect(judged(asked(true))).toEqual(judged(asked(false)))
})

it('says what differences show, and keeps half of them back', () =>
  expect(operations([difference('o1', LAND, SEA), difference('o2', LAND, SEA)])).toMatchObject({
    operations: [{ type: 'add', because: ['o1'], mode: null }],
  }))
it('says nothing that is said', () =>
  expect(operations([difference('o1', LAND, SEA)], ['Take every likeness from dry land'])).toEqual({ operations: [] }))
it('puts away what differences go against', () =>
  expect(operations([difference('o1', LAND, SEA)], ['Draw comparisons from the sea'])).toMatchObject({
    operations: [{ type: 'retire', item: 'item-0', because: ['o1'] }],
  }))
it('binds to a mode what was put right there alone', () =>
  expect(
    operations(
      ['o1', 'o2', 'o3', 'o4'].map(outcome => difference(outcome, LAND, SEA)),
      ['Take every likeness from dry land'],
    ),
  ).toMatchObject({ operations: [{ type: 'rescope', item: 'item-0', mode: 'action' }] }))
it('says nothing where as many show the opposite', () =>
  expect(operations([difference('o1', LAND, SEA), difference('o2', SEA, LAND)])).toEqual({ operations: [] }))
