import { describe, expect, it } from 'vitest'
import { readNarration } from './read-narration.ts'

const reads = (text: string, expected: string) => () => {
  const { person, tense, closeTo } = readNarration(text)
  expect([person, tense, closeTo].join(' ').trim()).toBe(expected)
}

describe('readNarration', () => {
  it('third past', reads('He shut the ledger and went down to the yard.', 'third past'))
  it('third present', reads('She opens the gate, and he is there already.', 'third present'))
  it('first past', reads('I shut the ledger and went down to the yard.', 'first past'))
  it('first present', reads('I shut the ledger. I am tired, and he is gone.', 'first present'))
  it('second present', reads('You open the gate. You are late, and nobody is there.', 'second present'))
  it('close', reads('Mara saw the lamp. She wondered who had lit it. Tom sat by the wall.', 'third past Mara'))
  it('close to a pronoun', reads('She saw the lamp and wondered who had lit it.', 'third past she'))
  it('nobody’s mind', reads('Mara went to the gate. Tom shut the ledger.', 'third past'))
  it('two minds', reads('Mara saw the lamp. Tom wondered who had lit it.', 'third past'))
  it(
    'the thoughts of a first person are no third’s',
    reads('I saw the lamp and wondered who had lit it.', 'first past'),
  )
  it('speech tells nothing', reads('“I am late, and you are here.” He shut the gate and sat down.', 'third past'))
  it('too little', reads('He sat.', ''))
  it('nothing', reads('', ''))
  it('signs', reads('🎉 🎉 🎉 🎉 🎉 🎉 🎉', ''))
  it('another language', () =>
    expect(readNarration('Er ging in den Hof und sah die Lampe.', { language: 'de' }).person).toBeNull())
})
