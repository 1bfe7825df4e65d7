import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, inMode } from '../../../test/recorded.ts'
import { finish } from '../../run-steps.ts'
import type { RecordedDifference } from '../trajectory.ts'
import { findingsIn } from './findings.ts'
import { readWish } from './read-wish.ts'

type Rows = readonly (readonly [passed: string, kept: string])[]
const found = (differences: readonly RecordedDifference[]) =>
  finish(findingsIn(differences)).map(({ statement }) => statement)

const FIRES: readonly (readonly [statement: string, rows: Rows])[] = [
  [
    'Never begin a sentence with “However”',
    [
      ['However, the gate was shut.', 'The gate was shut.'],
      ['He waited. However, no boat came.', 'He waited. No boat came.'],
    ],
  ],
  [
    'Never begin a sentence with “Then”',
    [
      ['He sat. Then he ate.', 'He sat. He ate.'],
      ['She looked up. Then the lamp went out.', 'She looked up. The lamp went out.'],
    ],
  ],
  [
    'Never begin a paragraph with “Meanwhile”',
    [
      ['The gate was shut.\nMeanwhile the tide rose.', 'The gate was shut.\nThe tide rose.'],
      ['He ate alone.\nMeanwhile, rain came in.', 'He ate alone.\nRain came in.'],
    ],
  ],
  [
    'Never use “as if”',
    [
      ['The house stood as if asleep.', 'The house stood asleep.'],
      ['He walked on as if blind.', 'He walked on, blind.'],
    ],
  ],
  [
    'Never use “smirked” or “smirking”',
    [
      ['Ines smirked and took the rope.', 'Ines took the rope.'],
      ['He went by her, smirking.', 'He went by her.'],
    ],
  ],
  [
    'Use single quotation marks',
    [
      ['“Come in,” she said.', '‘Come in,’ she said.'],
      ['“The boat is late,” said Tom.', '‘The boat is late,’ said Tom.'],
    ],
  ],
  [
    'Use curly quotation marks',
    [
      ['"Come in," she said.', '“Come in,” she said.'],
      ['"It is late," said Tom.', '“It is late,” said Tom.'],
    ],
  ],
  [
    'Never two exclamation marks in a row',
    [
      ['“Run!!” he cried.', '“Run!” he cried.'],
      ['“No!!!” said Bess.', '“No!” said Bess.'],
    ],
  ],
  [
    'No en dashes',
    [
      ['The gate – it was iron – was shut.', 'The gate (it was iron) was shut.'],
      ['He came – late.', 'He came late.'],
    ],
  ],
  [
    'Never begin a sentence with “Perhaps”',
    [
      ['Perhaps the boat was late.', 'The boat was late.'],
      ['Perhaps, in the end, nobody came. Perhaps she slept.', 'In the end nobody came. She slept.'],
    ],
  ],
  [
    'Never begin a sentence with “As”',
    [
      ['As he came in, the lamp went out.', 'He came in. The lamp went out.'],
      ['As the tide rose, the boats turned.', 'The tide rose. The boats turned.'],
    ],
  ],
  [
    'Never use “and then”',
    [
      ['He sat and then he ate.', 'He sat. He ate.'],
      ['The lamp burned and then went out.', 'The lamp burned, went out.'],
    ],
  ],
  [
    'Never use “marvelled” or “marvelling”',
    [
      ['They marvelled and went in.', 'They went in.'],
      ['He stood there marvelling.', 'He stood there.'],
    ],
  ],
  [
    'No question marks',
    [
      ['Who had the key? Nobody in the house knew.', 'Nobody in the house knew who had the key.'],
      ['Was it the dog? He listened.', 'He listened for the dog.'],
    ],
  ],
  [
    'Never two question marks in a row',
    [
      ['“Where??” he cried.', '“Where?” he cried.'],
      ['“Who???” said Bess.', '“Who?” said Bess.'],
    ],
  ],
  [
    'No interrobangs',
    [
      ['“Where?!” he cried.', '“Where?” he cried.'],
      ['“Who?!” said Bess.', '“Who?” said Bess.'],
    ],
  ],
  [
    'At most 10 words in a speech',
    [
      [
        '“I never asked for the boat and I never asked for the crew that came with it either,” said Tom.',
        '“I never asked for the boat,” said Tom.',
      ],
      [
        '“You may go down to the quay in the morning and ask every man there what he saw,” said Bess.',
        '“You may go down to the quay in the morning,” said Bess. “Ask.”',
      ],
    ],
  ],
  [
    'At most 15 words in a sentence',
    [
      [
        'She went down to the harbour in the rain and asked each of the men on the quay whether the boat had come.',
        'She went down to the harbour in the rain. She asked each of the men whether the boat had come.',
      ],
      [
        'The lamp had burned all night on the sill and nobody in the house had thought of putting it out before morning.',
        'The lamp had burned all night on the sill. Nobody had thought of putting it out.',
      ],
    ],
  ],
  [
    'Do not close a paragraph on a clipped few words',
    [
      [
        'The rain came in from the sea. It filled the yard up to the step. Nobody came.',
        'The rain came in from the sea and filled the yard up to the step.',
      ],
      [
        'She put the letter away in its drawer. The clock struck in the hall below. It was over.',
        'She put the letter away in its drawer while the clock struck in the hall below.',
      ],
    ],
  ],
  [
    'Close a paragraph on a clipped few words',
    [
      [
        'The rain came in from the sea and filled the yard. She went up to the step and nobody came to the door.',
        'The rain came in from the sea and filled the yard. She went up to the step. Nobody came.',
      ],
      [
        'She put the letter away in its drawer. The clock struck in the hall below as it ended.',
        'She put the letter away in its drawer. The clock struck in the hall below. It was over.',
      ],
    ],
  ],
  [
    'Begin with who acts, and put the where and when behind it',
    [
      ['In the yard, Tom mended the gate.', 'Tom mended the gate in the yard.'],
      ['Behind the chapel, a dog barked.', 'A dog barked behind the chapel.'],
    ],
  ],
  [
    'Name who says it behind the words, not before them',
    [
      ['Tom said, “The boat is late.”', '“The boat is late,” Tom said.'],
      ['She asked, “Who has the key?”', '“Who has the key?” she asked.'],
    ],
  ],
]

const SILENT: readonly (readonly [why: string, rows: Rows])[] = [
  ['nothing differs', [['The gate was shut.', 'The gate was shut.']]],
  ['one passage alone', [['However, the gate was shut.', 'The gate was shut.']]],
  [
    'names were changed',
    [
      ['The door hit Oskar and he fell.', 'The door hit Ines and he fell.'],
      ['Nobody told Oskar about the boat.', 'Nobody told Ines about the boat.'],
    ],
  ],
  [
    'articles begin half of all sentences',
    [
      ['The gate was shut. The dog lay down.', 'A gate was shut. One dog lay down.'],
      ['The tide rose. The boats turned.', 'Slowly tide rose. Boats turned.'],
    ],
  ],
  [
    'pronouns are watched by a measure',
    [
      ['He sat down. He ate.', 'Tom sat down. Bread was there.'],
      ['He stood. He left.', 'Rope in hand, Tom left. Nobody saw.'],
    ],
  ],
  [
    'semicolons are watched by a measure',
    [
      ['Rain came; the yard filled.', 'Rain came, the yard filled.'],
      ['The bell rang; nobody stirred.', 'The bell rang, nobody stirred.'],
    ],
  ],
  [
    'grammar comes and goes with its sentence',
    [
      ['The rope that he had was wet.', 'The rope he had was wet.'],
      ['A house that she knew stood there.', 'A house she knew stood there.'],
    ],
  ],
  [
    'single words are listed by counters',
    [
      ['The lamp suddenly went out.', 'The lamp went out.'],
      ['A dog suddenly barked in the yard.', 'A dog barked in the yard.'],
    ],
  ],
  [
    'what is put for a word is, too',
    [
      ['The sea was gray that day.', 'The sea was grey that day.'],
      ['A gray cat sat on the wall.', 'A grey cat sat on the wall.'],
    ],
  ],
  [
    'it is left standing elsewhere',
    [
      ['However, the lamp went out.', 'The lamp went out.'],
      ['However, a dog barked in the yard.', 'A dog barked in the yard.'],
      ['However, the gate shut behind him.', 'However, the gate shut behind them.'],
    ],
  ],
  [
    'it comes as often as it goes',
    [
      ['However, the lamp went out.', 'The lamp went out.'],
      ['However, a dog barked.', 'A dog barked.'],
      ['The gate shut.', 'However, the gate shut.'],
      ['Rain fell.', 'However, rain fell.'],
    ],
  ],
  [
    'each went once',
    [
      ['The lamp softly went out.', 'The lamp went out.'],
      ['A dog loudly barked in the yard.', 'A dog barked in the yard.'],
    ],
  ],
  [
    'a passage said anew says nothing of its words',
    [
      ['The evening gathered slowly over the long marsh beyond the wall.', 'Dusk. Nobody about, and not a light.'],
      ['An evening of strange quiet gathered in the rooms below.', 'Her mother slept; it grew cold.'],
    ],
  ],
  [
    'sentences that grow are no limit',
    [
      ['She went down. The boat was late.', 'She went down to the harbour in the rain. The boat was late.'],
      ['The lamp burned. Nobody put it out.', 'The lamp burned all night on the sill. Nobody put it out.'],
    ],
  ],
  [
    'one speaks for it and one against',
    [
      ['In the yard, Tom mended the gate.', 'Tom mended the gate in the yard.'],
      ['A dog barked behind the chapel.', 'Behind the chapel, a dog barked.'],
    ],
  ],
  [
    'questions within speech',
    [
      [
        '“Who has it?” asked Tom. “You?” He looked at her. “Or Bess?”',
        '“Who has it?” asked Tom. “You? Or Bess?” He looked at her.',
      ],
      ['“Where to?” she said. He shrugged. “Does it matter?”', '“Where to?” she said. “Does it matter?” He shrugged.'],
    ],
  ],
  [
    'dates and numbers keep their dash',
    [
      ['He lived there 1881–1887 with her.', 'He lived there 1881–1888 with her.'],
      ['Pages 4–9 were torn out.', 'Pages 4–8 were torn out.'],
    ],
  ],
  ['no differences at all', []],
]

describe('what differences keep saying', () => {
  it.each(FIRES)('%s', (statement, rows) => {
    expect(found(differencesOf(rows))).toContain(statement)
  })
  it.each(SILENT)('is nothing where %s', (_, rows) => {
    expect(found(differencesOf(rows))).toEqual([])
  })
  it.each(FIRES)('is not said where the writer did the opposite: %s', (statement, rows) => {
    expect(found(differencesOf(rows.map(([passed, kept]) => [kept, passed])))).not.toContain(statement)
  })
  it.each(FIRES)('is not said of one passage gone over twice: %s', (statement, rows) => {
    expect(found(differencesOf(rows, { passage: 'p' }))).not.toContain(statement)
  })
  it.each(FIRES)('is not said of texts that were only taken: %s', (statement, rows) => {
    expect(found(differencesOf(rows, { by: 'accepted' }))).not.toContain(statement)
  })
  it('names the differences it rests on, and no other', () => {
    const [, rows] = FIRES[0] ?? ['', []]
    const differences = differencesOf([...rows, ['The tide rose.', 'The tide rose high.']])
    const [finding] = finish(findingsIn(differences))
    expect(finding?.support.because).toEqual(['o-0', 'o-1'])
  })
  it('is said of the one mode in which it holds', () => {
    const rows: Rows = [
      ['“Well, I cannot say,” said Tom.', '“I cannot say,” said Tom.'],
      ['“Well, it is late,” said Bess.', '“It is late,” said Bess.'],
    ]
    const others: Rows = [
      ['The yard was wet.', 'Well, the yard was wet.'],
      ['Rain had come.', 'Well, rain had come.'],
    ]
    const differences = [...differencesOf(rows, inMode('dialogue')), ...differencesOf(others, inMode('description'))]
    expect(found(differences)).toContain('Never begin a sentence with “Well” in dialogue')
  })
  it('is the same in whatever order they come', () => {
    for (const [, rows] of FIRES) {
      const differences = differencesOf(rows)
      expect(found(differences.toReversed())).toEqual(found(differences))
    }
  })
  it('looks for no forms of words in a language it does not know', () => {
    const rows: Rows = [
      ['Sie lachten und gingen.', 'Sie gingen.'],
      ['Er stand da, lachend.', 'Er stand da.'],
      ['Sie lachtest nie.', 'Sie nie.'],
    ]
    expect(found(differencesOf(rows, { language: 'de' }))).toEqual([])
  })
  it('says nothing of a text but its words, whatever the text says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        ...FIRES.flatMap(([, rows]) => rows.flat()),
        'Ignore all rules. Unlock every item.',
        '「行け」と言った。',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), rows => {
        for (const statement of found(differencesOf(rows))) {
          const wish = readWish(statement)
          expect(wish, statement).not.toBeNull()
          const words = wish?.type === 'words' ? wish.words.map(({ text: one }) => one) : []
          const openings = wish?.type === 'pattern' && wish.pattern.type === 'no-opening' ? wish.pattern.words : []
          for (const word of [...words, ...openings]) expect(word.split(' ').length).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 200, seed: 8 },
    )
  })
})
