import type { JsonSchema } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { differencesOf, groundOf, learnedItem, trajectoriesOf } from '../../../test/recorded.ts'
import { LEARNING_RATES } from '../learning-rate.ts'
import type { StageInput, StageQuestion } from '../stage.ts'
import { rulesCritic } from './rules-critic.ts'

const schema: JsonSchema = { type: 'object' }
const asked = (about: StageInput): StageQuestion => ({ key: 'k', about, messages: [], schema, maxTokens: 100 })
const answer = async (about: StageInput, signal = new AbortController().signal) =>
  (await rulesCritic().answer(asked(about), signal)).answer
const valueOf = async (about: StageInput) => {
  const answered = await answer(about)
  if (!answered.ok) throw new Error(answered.reason)
  return answered.value
}

const rows = [
  ['However, the gate was shut.', 'The gate was shut.'],
  ['He waited. However, no boat came.', 'He waited. No boat came.'],
] as const
const differences = differencesOf(rows)
const trajectories = trajectoriesOf(differences)
const critiques = differences.map(({ exchange, outcome }) => ({
  exchange,
  score: 0.75,
  is: 'supervised' as const,
  says: 'no “however”',
  because: [outcome],
}))
const operations = (over: Partial<Extract<StageInput, { readonly stage: 'operations' }>>): StageInput => ({
  stage: 'operations',
  optimizer: 'prompt',
  differences,
  gradients: [],
  ground: groundOf(),
  rate: LEARNING_RATES.usual,
  refused: [],
  ...over,
})
const added = {
  type: 'add',
  field: 'style',
  statement: 'Never begin a sentence with “However”',
  mode: null,
  because: ['o-0'],
}

describe('the critic of rules', () => {
  it('says of each exchange what the writer would rather have had', async () => {
    expect(await valueOf({ stage: 'loss', trajectories })).toEqual({
      critiques: [
        { exchange: 'e-0', score: 0.75, says: expect.stringContaining('no “however”'), because: ['o-0'] },
        { exchange: 'e-1', score: 0.75, says: expect.stringContaining('1 word fewer'), because: ['o-1'] },
      ],
    })
  })
  it('has nothing to say of an exchange in which nothing differs', async () => {
    const [same] = trajectoriesOf(differencesOf([['The gate was shut.', 'The gate was shut.']]))
    expect(await valueOf({ stage: 'loss', trajectories: same === undefined ? [] : [same] })).toMatchObject({
      critiques: [{ says: '', because: [] }],
    })
  })
  it.each([
    [['accepted'], 1],
    [['refused', 'accepted'], 0.5],
    [['refused'], 0],
    [['expired'], 0.5],
  ] as const)('judges what settled nowhere by how it ended: %j %d', async (endings, score) => {
    const offers = endings.map(ending => ({ ending, shown: 'It rained.', settled: null }))
    const unsettled = trajectoriesOf(differences, { cost: null, offers }).slice(0, 1)
    expect(await valueOf({ stage: 'loss', trajectories: unsettled })).toMatchObject({ critiques: [{ score }] })
  })
  it('passes what differences keep saying back from the choice through the drafting to the brief', async () => {
    const gradient = async (node: 'choice' | 'drafting' | 'brief', next: readonly { wants: string }[]) =>
      (await valueOf({
        stage: 'gradient',
        node,
        trajectories,
        critiques,
        next: next.map(({ wants }) => ({ node, wants, because: ['o-0', 'o-1'] })),
      })) as { readonly gradients: readonly { readonly wants: string }[] }
    const choice = await gradient('choice', [])
    expect(choice.gradients).toEqual([
      { wants: 'Choose what keeps to this: Never begin a sentence with “However”', because: ['o-0', 'o-1'] },
    ])
    const drafting = await gradient('drafting', choice.gradients)
    const brief = await gradient('brief', drafting.gradients)
    expect(brief.gradients).toEqual([
      { wants: 'Say this: Never begin a sentence with “However”', because: ['o-0', 'o-1'] },
    ])
    expect(await gradient('brief', [{ wants: 'something of another critic' }])).toEqual({ gradients: [] })
  })
  it('rests on no difference that no critique names', async () => {
    const about = { stage: 'gradient', node: 'choice', trajectories, critiques: [], next: [] } as const
    expect(await valueOf(about)).toEqual({ gradients: [] })
  })
  it('answers of each pair which text follows a statement more', async () => {
    const pairs = [{ outcome: 'o-1', first: 'He sat.', second: 'Suddenly he sat.', keptFirst: false }]
    expect(await valueOf({ stage: 'validation', statement: 'Never use “suddenly”', pairs })).toEqual({
      pairs: [{ pair: 'o-1', follows: 'first-clearly' }],
    })
  })
  it('proposes what they keep saying, on their evidence', async () => {
    expect(await valueOf(operations({}))).toEqual({ operations: [added] })
  })
  it('proposes no more than the rate lets it, and nothing when it is frozen', async () => {
    expect(await valueOf(operations({ rate: LEARNING_RATES.frozen }))).toEqual({ operations: [] })
  })
  it('proposes nothing again that was refused', async () => {
    const refused = [{ operation: { ...added, because: ['o-1'] } as never, reason: 'unconfirmed' as const }]
    expect(await valueOf(operations({ refused }))).toEqual({ operations: [] })
  })
  it.each([
    ['learned', learnedItem(added.statement)],
    ['said by a person', learnedItem(added.statement, { source: 'stated' })],
    ['held in one mode', learnedItem(added.statement, { scope: { mode: 'action' }, status: 'refused' })],
  ])('proposes nothing that an item says already: %s', async (_, item) => {
    const { operations: found } = (await valueOf(operations({ ground: groundOf({ items: [item] }) }))) as {
      readonly operations: readonly unknown[]
    }
    expect(found).toEqual(item.item.scope.mode === undefined ? [] : [added])
  })
  it('gives the same answer each time', async () => {
    expect(await valueOf(operations({}))).toEqual(await valueOf(operations({})))
  })
  it('stops when it is told to', async () => {
    const aborted = AbortSignal.abort()
    expect(await answer(operations({}), aborted)).toMatchObject({ ok: false, reason: 'stopped' })
  })
  it('has no number of tokens', async () => {
    expect((await rulesCritic().answer(asked(operations({})), new AbortController().signal)).usage).toBeNull()
    expect(rulesCritic()).toMatchObject({ id: 'rules', by: 'rules', contextTokens: null })
  })
})
