import type { Mode } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { differencesOf, groundOf, inMode, learnedItem } from '../../../test/recorded.ts'
import { finish } from '../../run-steps.ts'
import type { RecordedDifference } from '../trajectory.ts'
import { promptOperations } from './prompt-operations.ts'

type Row = readonly [kept: string, passed: string]

/** Each statement with two passages in which the writer put in what it forbids. */
const CONTRADICTED: readonly (readonly [statement: string, rows: readonly Row[]])[] = [
  [
    'Never begin a sentence with “However”',
    [
      ['However, the gate was shut.', 'The gate was shut.'],
      ['He sat. However, it rained.', 'He sat. It rained.'],
    ],
  ],
  [
    'Never begin a sentence with “Then”',
    [
      ['He sat. Then he ate.', 'He sat. He ate.'],
      ['She rose. Then the lamp went.', 'She rose. The lamp went.'],
    ],
  ],
  [
    'Never begin a paragraph with “Now”',
    [
      ['He sat.\nNow it rained.', 'He sat.\nIt rained.'],
      ['She ate.\nNow he came.', 'She ate.\nHe came.'],
    ],
  ],
  [
    'Never use “as if”',
    [
      ['He sat as if blind.', 'He sat, blind.'],
      ['It lay as if dead.', 'It lay dead.'],
    ],
  ],
  [
    'Never use “smirked” or “smirking”',
    [
      ['He smirked.', 'He left.'],
      ['She left, smirking.', 'She left.'],
    ],
  ],
  [
    'No en dashes',
    [
      ['He came – late.', 'He came late.'],
      ['It was – by then – dark.', 'It was by then dark.'],
    ],
  ],
  [
    'No question marks',
    [
      ['Who came?', 'Somebody came.'],
      ['Was it late?', 'It was late.'],
    ],
  ],
  [
    'No interrobangs',
    [
      ['“Who?!”', '“Who?”'],
      ['“What?!”', '“What?”'],
    ],
  ],
  [
    'Never two exclamation marks in a row',
    [
      ['“Run!!”', '“Run!”'],
      ['“No!!!”', '“No!”'],
    ],
  ],
  [
    'Use single quotation marks',
    [
      ['“Go,” she said.', '‘Go,’ she said.'],
      ['“It is late,” said Tom.', '‘It is late,’ said Tom.'],
    ],
  ],
  [
    'Begin with who acts, and put the where and when behind it',
    [
      ['In the yard, Tom sat.', 'Tom sat in the yard.'],
      ['After dawn, a dog barked.', 'A dog barked after dawn.'],
    ],
  ],
  [
    'Begin with the where or when, and put who acts behind it',
    [
      ['Tom sat in the yard.', 'In the yard, Tom sat.'],
      ['A dog barked after dawn.', 'After dawn, a dog barked.'],
    ],
  ],
  [
    'Name who says it behind the words, not before them',
    [
      ['She said, “Go.”', '“Go,” she said.'],
      ['Tom said, “It is late.”', '“It is late,” Tom said.'],
    ],
  ],
  [
    'Do not hang “as if” or “as though” on what was already told',
    [
      ['He sat, as if blind.', 'He sat.'],
      ['It lay there, as though dead.', 'It lay there.'],
    ],
  ],
  [
    'Do not let narration ask what it tells at once',
    [
      ['Where was he? Gone.', 'He was gone.'],
      ['Who came? Nobody.', 'Nobody came.'],
    ],
  ],
  [
    'Let people finish what they say before naming who says it',
    [
      ['“The boat,” Tom said, “is late.”', '“The boat is late,” Tom said.'],
      ['“I never asked,” she said, “and you know it.”', '“I never asked, and you know it,” she said.'],
    ],
  ],
]
const differences = (rows: readonly Row[], over: Partial<RecordedDifference> = {}) =>
  differencesOf(
    rows.map(([kept, passed]) => [passed, kept]),
    over,
  )
const ofItems = (statement: string, told: readonly RecordedDifference[], over: Partial<PersonaItem> = {}) => {
  const item = learnedItem(statement, over)
  return finish(promptOperations(told, groundOf({ items: [item] }))).filter(({ type }) => type !== 'add')
}
const turned = (rows: readonly Row[]): readonly Row[] => rows.map(([kept, passed]) => [passed, kept])

describe('an item that differences contradict', () => {
  it.each(CONTRADICTED)('is retired: %s', (statement, rows) => {
    expect(ofItems(statement, differences(rows))).toEqual([
      { type: 'retire', item: `learned.${statement}`, because: ['o-0', 'o-1'] },
    ])
  })
  it.each(CONTRADICTED)('is left alone where they bear it out, or it was one passage: %s', (statement, rows) => {
    expect(ofItems(statement, differences(turned(rows)))).toEqual([])
    expect(ofItems(statement, differences(rows.slice(0, 1)))).toEqual([])
    expect(ofItems(statement, differences(rows, { passage: 'p' }))).toEqual([])
  })
  const [statement, rows] = CONTRADICTED[0] ?? ['', []]
  it.each([
    ['locked', { locked: true }],
    ['stated', { source: 'stated' }],
    ['imported', { source: 'imported' }],
    ['of the house', { source: 'house' }],
    ['refused', { status: 'refused' }],
    ['retired', { status: 'retired' }],
    ['superseded', { status: 'superseded' }],
    ['watched by a measure', { measure: 'adverbs' as never, direction: 'lower' }],
    ['held with an exception', { except: 'in letters' }],
    ['about one who speaks', { scope: { speaker: 'Bess' } }],
    ['one that only a reader can judge', { statement: 'Answer obliquely' }],
    ['held in another mode', { scope: { mode: 'embedded' } }],
  ] as const)('is left alone where it is %s', (_, over) => {
    expect(ofItems(statement, differences(rows, inMode('action')), over)).toEqual([])
  })
  it('is left alone where a list of words is looked after by counters, or it is of another layer', () => {
    const words = [
      { text: 'however', wish: 'cut', instead: null, evidence: { for: 3, against: 0 }, status: 'active' },
    ] as const
    expect(ofItems('Choose words as listed', differences(rows), { words })).toEqual([])
    const item = learnedItem(statement)
    for (const over of [{ ours: false }, { held: true }]) {
      const found = finish(promptOperations(differences(rows), groundOf({ items: [{ ...item, ...over }] })))
      expect(found).toEqual([])
    }
  })
  it('is said as far out as the writer goes, where it is a limit', () => {
    const long = differences([
      [
        'He sat. She came down from the attic with the ladder and the two lanterns that nobody had lit yet.',
        'He sat. She came down from the attic with the ladder and the two lanterns that nobody had lit yet that year, for all the dark, for all the rain.',
      ],
      [
        'Rain. Nobody had mended the gate since the spring and the dog went in and out of the yard.',
        'Rain. Nobody had mended the gate since the spring and the dog went in and out of the yard as it liked, and so did the neighbours and their hens.',
      ],
    ])
    expect(ofItems('At most 15 words in a sentence', long)).toEqual([
      {
        type: 'revise',
        item: 'learned.At most 15 words in a sentence',
        statement: 'At most 20 words in a sentence',
        because: ['o-0', 'o-1'],
      },
    ])
  })
})

describe('an item that holds in one mode', () => {
  const talk: readonly Row[] = [
    ['“I cannot say,” said Tom.', '“Well, I cannot say,” said Tom.'],
    ['“It is late,” said Bess.', '“Well, it is late,” said Bess.'],
  ]
  const told: readonly Row[] = [
    ['Well, the yard was wet.', 'The yard was wet.'],
    ['Well, rain had come.', 'Rain had come.'],
  ]
  const said = 'Never begin a sentence with “Well”'
  const both = (one: Mode, other: Mode) => [...differences(talk, inMode(one)), ...differences(told, inMode(other))]
  it.each([
    ['dialogue', 'description'],
    ['dialogue', 'reflection'],
    ['action', 'dialogue'],
    ['embedded', 'action'],
  ] as const)('is bound to %s, and no more held in %s', (one, other) => {
    expect(ofItems(said, both(one, other))).toMatchObject([{ type: 'rescope', mode: one }])
  })
  it('stays as it is where it is bound already, or holds in several', () => {
    expect(ofItems(said, both('dialogue', 'action'), { scope: { mode: 'dialogue' } })).toEqual([])
    expect(
      ofItems(said, [...differences(talk, inMode('action')), ...differences(turned(told), inMode('dialogue'))]),
    ).toEqual([])
  })
})
