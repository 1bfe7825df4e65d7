import { describe, expect, it } from 'vitest'
import { drive } from '../../../test/optimizer-desk.ts'
import { differencesOf, groundOf, learnedItem, trajectoriesOf } from '../../../test/recorded.ts'
import { finish } from '../../run-steps.ts'
import { LEARNING_RATES } from '../learning-rate.ts'
import type { OptimizeInput } from '../update.ts'
import { ruleAnswer } from './rules-critic.ts'

type Rows = readonly (readonly [passed: string, kept: string])[]
const input = (rows: Rows, over: Partial<OptimizeInput> = {}): OptimizeInput => {
  const batch = trajectoriesOf(differencesOf(rows, { kind: 'voice' }), {
    asked: { type: 'rewrite', kind: 'voice', instruction: null, before: null, selected: null, after: null },
  })
  const critic = { id: 'rules', by: 'rules' as const, contextTokens: null }
  return { update: 'u', batch, recorded: batch, ground: groundOf(), rate: LEARNING_RATES.usual, critic, ...over }
}
const run = (rows: Rows, over: Partial<OptimizeInput> = {}) =>
  drive(input(rows, over), ({ about }) => finish(ruleAnswer(about)))
const tried = (rows: Rows, over: Partial<OptimizeInput> = {}) =>
  run(rows, over).update.tried.map(({ operation, became }) => [
    operation?.type === 'add' ? operation.statement : (operation?.type ?? null),
    became,
  ])

const SETTING: Rows = [
  ['In the yard, Tom mended the gate.', 'Tom mended the gate in the yard.'],
  ['Behind the chapel, a dog barked.', 'A dog barked behind the chapel.'],
  ['On the table, two cups stood.', 'Two cups stood on the table.'],
  ['After the storm, nobody came down.', 'Nobody came down after the storm.'],
]
const OPENING: Rows = [
  ['However, the gate was shut.', 'The gate was shut.'],
  ['He waited. However, no boat came.', 'He waited. No boat came.'],
  ['However, she had the key.', 'She had the key.'],
]
const LOOSE: Rows = [
  ['The yard was very quiet.', 'The yard was quiet.'],
  ['They stayed due to the fact that the gate was broken.', 'They stayed because the gate was broken.'],
  ['She nodded her head and went in.', 'She nodded and went in.'],
  ['He began to cross the yard.', 'He crossed the yard.'],
  ['He shrugged his shoulders and left.', 'He shrugged and left.'],
  ['It was quite late when she came.', 'It was late when she came.'],
  ['She nodded her head again.', 'She nodded again.'],
]

describe('a whole update by rules', () => {
  it('finds what a pattern says, and needs nobody to judge it', () => {
    const { update, questions } = run(OPENING)
    expect(update.tried).toMatchObject([
      { operation: { statement: 'Never begin a sentence with “However”' }, tries: 1, became: 'proposed' },
    ])
    expect(questions.map(({ about }) => about.stage)).not.toContain('validation')
  })
  it('finds a manner, and judges it blindly on other choices', () => {
    const { needs, questions } = run(SETTING)
    expect(tried(SETTING)).toEqual([['Begin with who acts, and put the where and when behind it', 'proposed']])
    expect(questions.filter(({ about }) => about.stage === 'validation')).toHaveLength(2)
    const examined = needs.find(need => need.type === 'examine')
    expect(examined?.verdicts.map(({ verdict }) => verdict)).toEqual([2, 2, 2, 2])
  })
  it('puts in a pass that does by itself what was done by hand', () => {
    expect(tried(LOOSE)).toEqual([['pipeline', 'proposed']])
  })
  it('retires what is contradicted', () => {
    const item = learnedItem('Never begin a sentence with “However”')
    const back = OPENING.map(([passed, kept]) => [kept, passed] as const)
    expect(tried(back, { ground: groundOf({ items: [item] }) })).toEqual([['retire', 'proposed']])
  })
  it('has nothing to say of taste that it cannot tell', () => {
    const rows: Rows = [
      ['Her voice broke like a wave.', 'Her voice broke like a stick.'],
      ['He rose like a swell.', 'He rose like a lid.'],
      ['The lamp swung like a buoy.', 'The lamp swung like a bell.'],
    ]
    expect(tried(rows)).toEqual([])
  })
  it('says nothing that would be refused', () => {
    for (const rows of [SETTING, OPENING, LOOSE])
      for (const [, became] of tried(rows)) expect(typeof became).toBe('string')
  })
})
