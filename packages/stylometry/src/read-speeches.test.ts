import type { DialogueConvention } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNarration } from './read-narration.ts'
import { readSpeeches } from './read-speeches.ts'

const speak = (text: string, expected: readonly (string | null)[], dialogue?: DialogueConvention) => () =>
  expect(readSpeeches(text, dialogue === undefined ? {} : { dialogue }).map(({ speaker }) => speaker)).toEqual(expected)

describe('readSpeeches', () => {
  it('a tag', speak('“Go,” said Tom.', ['Tom']))
  it('a tag before', speak('Tom said, “Go home.”', ['Tom']))
  it('a tag between', speak('“Go,” said Tom, “and stay there.”', ['Tom', 'Tom']))
  it('a name with a title', speak('“Go,” said Captain Tarn.', ['Captain Tarn']))
  it('somebody without a name', speak('“Go,” said the pilot.', ['the pilot']))
  it('I', speak('“Go,” I said.', ['I']))
  it('a pronoun for the one named before', speak('Mara sat down.\n“Go,” she said.', ['Mara']))
  it('a pronoun for nobody', speak('“Go,” she said.', ['she']))
  it(
    'two pronouns for two',
    speak('“Go,” said Tom.\n“No,” said Mara.\n“Go,” he said.\n“No,” she said.', ['Tom', 'Mara', 'Tom', 'Mara']),
  )
  it('a pronoun for the one who spoke', speak('“Go,” said Mara.\n“Now,” she said.', ['Mara', 'Mara']))
  it('a beat', speak('Mara shut the ledger. “It is late.”', ['Mara']))
  it('turns', speak('“Go,” said Tom.\n“No,” said Mara.\n“Why?”\n“It is late.”', ['Tom', 'Mara', 'Tom', 'Mara']))
  it(
    'no turn after something else',
    speak('“Go,” said Tom.\n“No,” said Mara.\nRain fell.\n“Why?”', ['Tom', 'Mara', null]),
  )
  it('nobody', speak('“Go.”', [null]))
  it('single marks', speak('‘Go,’ said Tom.', ['Tom'], 'single'))
  it('dashes', speak('— Go, said Tom.', ['Tom'], 'dash'))
  it('no marks', speak('Go home, said Tom.', ['Tom'], 'none'))
  it('a name told is no speaker', speak('Tom sat down.', []))
  it('unknown', speak('He went home.', [], 'unknown'))
  it('nothing', speak('', []))
  it('says how it knows', () =>
    expect(readSpeeches('“Go,” said Tom.\nMara rose. “No.”\n“Why?”').map(({ by }) => by)).toEqual([
      'tag',
      'beat',
      'turn',
    ]))
  it('gives the words between the marks', () => {
    const text = '“Go home,” said Tom.'
    expect(readSpeeches(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Go home'])
  })
  it('in another language nobody is named', () =>
    expect(readSpeeches('„Geh nach Hause!“, sagte Tom.', { language: 'de' }).map(({ speaker }) => speaker)).toEqual([
      null,
    ]))
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '“No,” ',
    'she said',
    'Tom ',
    'Mr. ',
    '\n',
    '— ',
    '‘',
    '’',
    '猫「',
    '」',
    '🎉',
    '\uD83D',
    '. ',
    'I saw ',
  )
  const texts = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))
  const conventions = fc.constantFrom<DialogueConvention>('double', 'single', 'dash', 'none', 'unknown')
  it('has speeches in order that lie in it, and a narration', () => {
    fc.assert(
      fc.property(texts, conventions, (text, dialogue) => {
        let end = 0
        for (const { from, to, speaker, by } of readSpeeches(text, { dialogue })) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(speaker === null).toBe(by === null)
          end = to
        }
        expect(Object.keys(readNarration(text, { dialogue }))).toEqual(['person', 'tense', 'closeTo'])
      }),
      { numRuns: 300 },
    )
  })
})
