import type { JsonSchema } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { differencesOf, groundOf, inMode, learnedItem, trajectoriesOf } from '../../../test/recorded.ts'
import { LEARNING_RATES } from '../learning-rate.ts'
import type { BlindPair, StageInput, StageQuestion } from '../stage.ts'
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
    const unsettled = trajectoriesOf(differences, { cost: null, endings }).slice(0, 1)
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

const pair = (first: string, second: string, keptFirst = true): BlindPair => ({
  outcome: 'o',
  first,
  second,
  keptFirst,
})
const follows = async (statement: string, asking: BlindPair) => {
  const { pairs } = (await valueOf({ stage: 'validation', statement, pairs: [asking] })) as {
    readonly pairs: readonly { readonly follows: string }[]
  }
  return pairs[0]?.follows
}
const OTHER_WAY: Readonly<Record<string, string>> = {
  'first-clearly': 'second-clearly',
  first: 'second',
  neither: 'neither',
  second: 'first',
  'second-clearly': 'first-clearly',
}

describe('which of two texts follows a statement more', () => {
  it.each([
    ['Never use “suddenly”', 'The lamp went out.', 'The lamp suddenly went out.', 'first-clearly'],
    ['Never use “suddenly”', 'The lamp suddenly went out. It was dark.', 'Suddenly dark. It suddenly hurt.', 'first'],
    ['Never use “suddenly”', 'The lamp went out.', 'The lamp burned.', 'neither'],
    ['Never begin a sentence with “Then”', 'He sat. Then he ate.', 'He sat. He ate.', 'second-clearly'],
    ['At most 5 words in a sentence', 'He sat down.', 'He sat down on the bench and ate.', 'first-clearly'],
    ['Use single quotation marks', '‘Go,’ she said.', '“Go,” she said.', 'first-clearly'],
    ['Never use “aye” in dialogue', '“No,” he said. Aye was no word.', '“Aye,” he said.', 'first-clearly'],
    [
      'Do not close a paragraph on a clipped few words',
      'It rained. She sat there by the window in the dark. She heard the sea all night long, and the wind.',
      'She sat there by the window in the dark. She heard the sea all night long, and the wind. It rained.',
      'first-clearly',
    ],
    ['Draw no simile from the sea', 'Her voice was like a bell.', 'Her voice was like a wave.', 'neither'],
    ['Fewer adverbs', 'He sat down.', 'He slowly sat down.', 'neither'],
  ])('%s: %s / %s', async (statement, first, second, expected) => {
    expect(await follows(statement, pair(first, second))).toBe(expected)
    expect(await follows(statement, pair(second, first))).toBe(OTHER_WAY[expected])
    // it never looks at which was kept
    expect(await follows(statement, pair(first, second, false))).toBe(expected)
  })
})

describe('items that differences contradict', () => {
  const retired = (item: ReturnType<typeof learnedItem>) =>
    valueOf(
      operations({
        differences: differencesOf(rows.map(([one, other]) => [other, one])),
        ground: groundOf({ items: [item] }),
      }),
    )
  it('are retired', async () => {
    const item = learnedItem(added.statement)
    expect(await retired(item)).toMatchObject({
      operations: [{ type: 'retire', item: item.id, because: ['o-0'] }],
    })
  })
  it.each([
    ['locked', { locked: true }],
    ['stated', { source: 'stated' }],
    ['imported', { source: 'imported' }],
    ['of the house', { source: 'house' }],
    ['refused', { status: 'refused' }],
    ['superseded', { status: 'superseded' }],
    ['watched by a measure', { measure: 'adverbs' as never, direction: 'lower' }],
    ['held with an exception', { except: 'in letters' }],
    ['one that only a reader can judge', { statement: 'Answer obliquely' }],
  ] as const)('are left alone where they are %s', async (_, over) => {
    expect(await retired(learnedItem(added.statement, over))).toEqual({ operations: [] })
  })
  it('are said as far out as the writer goes, where they are a limit', async () => {
    const item = learnedItem('At most 15 words in a sentence')
    const long = differencesOf([
      [
        'He sat. She came down from the attic with the ladder and the two lanterns that nobody had lit yet that year, for all the dark, for all the rain.',
        'He sat. She came down from the attic with the ladder and the two lanterns that nobody had lit yet.',
      ],
      [
        'Rain. Nobody had mended the gate since the spring and the dog went in and out of the yard as it liked, and so did the neighbours and their hens.',
        'Rain. Nobody had mended the gate since the spring and the dog went in and out of the yard.',
      ],
    ])
    expect(await valueOf(operations({ differences: long, ground: groundOf({ items: [item] }) }))).toMatchObject({
      operations: [{ type: 'revise', item: item.id, statement: 'At most 20 words in a sentence' }, {}],
    })
  })
  it('are bound to the one mode in which they hold', async () => {
    const item = learnedItem('Never begin a sentence with “Well”')
    const mixed = [
      ...differencesOf(
        [
          ['“Well, I cannot say,” said Tom.', '“I cannot say,” said Tom.'],
          ['“Well, it is late,” said Bess.', '“It is late,” said Bess.'],
        ],
        inMode('dialogue'),
      ),
      ...differencesOf(
        [
          ['The yard was wet.', 'Well, the yard was wet.'],
          ['Rain had come.', 'Well, rain had come.'],
        ],
        inMode('description'),
      ),
    ]
    expect(await valueOf(operations({ differences: mixed, ground: groundOf({ items: [item] }) }))).toMatchObject({
      operations: [{ type: 'rescope', item: item.id, mode: 'dialogue' }],
    })
  })
})
