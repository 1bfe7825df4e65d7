import { describe, expect, it } from 'vitest'
import { bareAnswer, hasBegun, isRefusal, unquoted } from './bare-answer.ts'

const strips = (answer: string, expected: string) => () => expect(bareAnswer(answer).trim()).toBe(expected)

describe('bareAnswer', () => {
  it('takes off a code fence', strips('```text\nThe tide was out.\n```', 'The tide was out.'))
  it('and an announcement', strips('Here is the tightened passage:\n\nThe tide was out.', 'The tide was out.'))
  it('and a cheerful one', strips('Sure! I’ll do that.\nThe tide was out.', 'The tide was out.'))
  it('and the marks of the prompt', strips('<passage>\nThe tide was out.\n</passage>', 'The tide was out.'))
  it('and characters nobody sees', strips('The\u0000 ti\u202Ede\uD800 was\tout.', 'The tide was out.'))
  it(
    'keeps prose that begins alike',
    strips('Here is where they stood.\nThe tide was out.', 'Here is where they stood.\nThe tide was out.'),
  )
  it('keeps a character who says “Sure”', strips('“Sure,” said Ines.', '“Sure,” said Ines.'))
  it('keeps markup as the text it is', strips('<b>bold</b>', '<b>bold</b>'))
  it('and tags of paragraphs', strips('<p>The tide was out.</p>', 'The tide was out.'))
  it('and what stands for a picture, and zero-width spaces', strips('The\uFFFC ti\u200Bde.', 'The tide.'))
  it('keeps emoji and accents', strips('Café 👩‍🚀 noir', 'Café 👩‍🚀 noir'))
})

describe('hasBegun', () => {
  const begins = (answer: string, begun: boolean) => () => expect(hasBegun(answer)).toBe(begun)
  it('not before anything came', begins(' \n', false))
  it('at once for prose', begins('T', false))
  it('as soon as it can be nothing else', begins('The b', true))
  it('not while it may announce', begins('Here is the', false))
  it('after the announcement', begins('Here is the text:\nBoats', true))
})

describe('isRefusal', () => {
  it('but not one who will not be helped', () => expect(isRefusal('I can’t help it, Ines thought.')).toBe(false))
  it('nor one who is sorry in the first person', () =>
    expect(isRefusal('I won’t be able to carry it, I thought. I am sorry.')).toBe(false))
  it('knows an apology of a model', () => expect(isRefusal('I’m sorry, but I can’t help with that.')).toBe(true))
  it('and one that says what it is', () => expect(isRefusal('As an AI language model, I cannot continue.')).toBe(true))
  it('but not one of a character', () => expect(isRefusal('I’m sorry about the boat, he said.')).toBe(false))
})

describe('unquoted', () => {
  it('takes quotation marks off a whole', () =>
    expect(unquoted('"The tide was out."', 'The tide is out.')).toBe('The tide was out.'))
  it('leaves speech', () => expect(unquoted('“Go.”', '“Leave.”')).toBe('“Go.”'))
  it('and two speeches', () =>
    expect(unquoted('“Go,” she said. “Now.”', 'She told him.')).toBe('“Go,” she said. “Now.”'))
})
