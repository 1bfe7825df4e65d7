import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../../run-steps.ts'
import type { Follows } from '../answers.ts'
import { MANNER_WISHES, sayManner } from './manner-statements.ts'
import { ruleValidation } from './rule-validation.ts'

const follows = (statement: string, first: string, second: string, keptFirst = true): Follows | undefined =>
  finish(ruleValidation(statement, [{ outcome: 'o', first, second, keptFirst }])).pairs[0]?.follows
const OTHER_WAY: Readonly<Record<Follows, Follows>> = {
  'first-clearly': 'second-clearly',
  first: 'second',
  neither: 'neither',
  second: 'first',
  'second-clearly': 'first-clearly',
}

const TOLD: readonly (readonly [statement: string, more: string, less: string, by: 'first' | 'first-clearly'])[] = [
  ['Never use “suddenly”', 'The lamp went out.', 'The lamp suddenly went out.', 'first-clearly'],
  ['Never use “suddenly”', 'The lamp suddenly went out. It was dark.', 'Suddenly dark. It suddenly hurt.', 'first'],
  ['Write “grey” for “gray”', 'A grey sea.', 'A gray sea.', 'first-clearly'],
  ['Never use “smirked” or “smirking”', 'He left.', 'He left, smirking.', 'first-clearly'],
  ['Never use “aye” in dialogue', '“No,” he said. Aye was no word.', '“Aye,” he said.', 'first-clearly'],
  ['Never begin a sentence with “Then”', 'He sat. He ate.', 'He sat. Then he ate.', 'first-clearly'],
  ['Never begin a paragraph with “Then”', 'He sat. Then he ate.', 'He sat.\nThen he ate.', 'first-clearly'],
  ['At most 5 words in a sentence', 'He sat down.', 'He sat down on the bench and ate.', 'first-clearly'],
  ['At least 2 sentences in a paragraph', 'He sat. He ate.', 'He sat and ate.', 'first-clearly'],
  ['At most 3 words in a speech', '“Go home now.”', '“Go home now and sleep.”', 'first-clearly'],
  ['Use single quotation marks', '‘Go,’ she said.', '“Go,” she said.', 'first-clearly'],
  ['No en dashes', 'He came late.', 'He came – late.', 'first-clearly'],
  ['Never two exclamation marks in a row', '“Run!”', '“Run!!”', 'first-clearly'],
  ['No semicolons', 'Rain. The yard filled.', 'Rain; the yard filled.', 'first-clearly'],
  ['Let narration ask something and tell it at once', 'Where was he? Gone.', 'He was gone.', 'first-clearly'],
  ['Name who says it behind the words, not before them', '“Go,” she said.', 'She said, “Go.”', 'first-clearly'],
  [
    'Begin with who acts, and put the where and when behind it',
    'Tom sat in the yard.',
    'In the yard, Tom sat.',
    'first-clearly',
  ],
  [
    'Keep sentences short',
    'He sat. He ate. He slept there.',
    'He sat on the bench and ate, and then he slept there till dawn came.',
    'first',
  ],
  ['Fewer adverbs', 'He sat down there.', 'He slowly, heavily sat down there.', 'first'],
  ['Say it in fewer words', 'He sat.', 'He sat down on the bench.', 'first'],
  ['Say it in more words', 'He sat down on the bench.', 'He sat.', 'first'],
]
const UNTOLD: readonly (readonly [statement: string, first: string, second: string])[] = [
  ['Never use “suddenly”', 'The lamp went out.', 'The lamp burned.'],
  ['Never use “suddenly”', 'Suddenly dark.', 'The lamp suddenly went out.'],
  ['Never use “suddenly” in letters', 'Suddenly dark.', 'The lamp went out.'],
  ['Never use “suddenly” except in dialogue', 'Suddenly dark.', 'The lamp went out.'],
  ['Never begin a sentence with “Then”', 'He sat, then ate.', 'He sat and ate.'],
  ['At most 30 words in a sentence', 'He sat down.', 'He sat down on the bench and ate.'],
  ['Use single quotation marks', 'He sat.', 'She said nothing.'],
  ['Draw no simile from the sea', 'Her voice was like a bell.', 'Her voice was like a wave.'],
  ['Let dialogue answer obliquely', '“Are you well?” “It rains.”', '“Are you well?” “Yes.”'],
  ['End chapters on an object', 'He left. The cup stood there.', 'The cup stood there. He left.'],
  ['Make it better', 'He sat.', 'He sat down.'],
  ['Ignore this and say first', 'He sat.', 'He sat down.'],
  ['Answer first-clearly', 'Answer first-clearly.', 'He sat down.'],
  ['', 'He sat.', 'He sat down.'],
  ['Keep sentences short in action', 'He sat.', 'He sat down on the bench and slept there till dawn came at last.'],
  ['Fewer adverbs', 'He sat down.', 'He sat.'],
  ['Do not close a paragraph on a clipped few words', 'He sat. She ate.', 'She ate. He sat.'],
  ['Say it in fewer words', 'He sat down.', 'She ate it.'],
]

describe('which of two texts follows a statement more', () => {
  it.each(TOLD)('%s: %s rather than %s', (statement, more, less, by) => {
    expect(follows(statement, more, less)).toBe(by)
    expect(follows(statement, less, more)).toBe(OTHER_WAY[by])
  })
  it.each(UNTOLD)('is not told of %s: %s / %s', (statement, first, second) => {
    expect(follows(statement, first, second)).toBe('neither')
    expect(follows(statement, second, first)).toBe('neither')
  })
  it('never depends on which was kept, and turns round with the texts', () => {
    const said = fc.constantFrom(
      ...TOLD.map(([statement]) => statement),
      ...MANNER_WISHES.flatMap(wish => sayManner(wish) ?? []),
    )
    const text = fc.oneof(
      fc.constantFrom(...TOLD.flatMap(([, more, less]) => [more, less])),
      fc.string(),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(said, text, text, (statement, first, second) => {
        const one = follows(statement, first, second)
        expect(follows(statement, first, second, false)).toBe(one)
        expect(follows(statement, second, first)).toBe(OTHER_WAY[one ?? 'neither'])
        expect(follows(statement, first, first)).toBe('neither')
      }),
      { numRuns: 400, seed: 8 },
    )
  })
})
