import { describe, expect, it } from 'vitest'
import { counts, is } from '../test/measured.ts'
import { measureText } from './measure-text.ts'

is('sentence-length', [
  [2, 'He sat. She stood.'],
  [5, '“Where to?” she asked him.'],
  [1, 'No'],
])
is('sentence-variation', [
  [0, 'He sat down here. She stood up there. They looked out then.'],
  [0.5, 'One of us. Then one two three four five six seven eight.'],
])
is('word-length', [
  [3, 'The cat sat.'],
  [1, 'a b'],
])
is('text-length', [[4, 'Salt and tar. No.']])
is('paragraph-length', [
  [2, 'One two.\nThree four.'],
  [4, 'One two three four.'],
])
is('dialogue-share', [
  [0.5, '“Go home,” she said.'],
  [0, 'He went home.'],
])
counts('commas', [
  [2, 'Salt, tar, rope.'],
  [0, 'It cost 1,000 crowns.'],
  [1, '猫、犬。'],
])
counts('semicolons', [[1, 'He sat; she stood.']])
counts('colons', [
  [1, 'One thing: salt.'],
  [0, 'At 10:30 he left.'],
])
counts('dashes', [
  [2, 'He went—slowly—home.'],
  [1, 'He went – home.'],
  [0, 'A half-lit room, pages 3–5.'],
])
counts('exclamations', [[1, 'No!! Yes.']])
counts('questions', [[2, 'Why? Who?!']])
counts('ellipses', [
  [2, 'So… well...'],
  [0, 'So.'],
])
counts('parentheses', [[1, 'He (the other one) sat.']])
counts('ornate-tags', [
  [1, '“Go,” she expostulated.'],
  [1, '“Stop!” Tom exclaimed.'],
  [0, '“Go,” she whispered.'],
  [0, 'They exclaimed at the view.'],
])
counts('said-tags', [
  [1, '“Go,” she said.'],
  [2, '“Go,” said Tom. “Why?” she asked.'],
  [0, '“Go.” She sat down.'],
])
counts('tag-adverbs', [
  [1, '“Go,” she said softly.'],
  [1, '“Go,” said Tom softly.'],
  [1, '“Go,” she softly said.'],
  [0, '“Go,” she said. Softly the door shut.'],
])
counts('adverbs', [
  [2, 'He walked slowly and sadly home.'],
  [0, 'The family had only early lilies.'],
  [0, '“Go,” she said softly.'],
  [0, 'Then Emily came.'],
])
counts('intensifiers', [
  [1, 'He was very tired.'],
  [0, 'He was the very man.'],
  [1, 'The very tired man sat.'],
  [0, 'He would rather sit than stand.'],
  [1, 'It was rather cold.'],
  [0, 'It was quite a day.'],
])
counts('hedges', [
  [1, 'He seemed to hesitate.'],
  [1, 'It was sort of grey.'],
  [2, 'Perhaps it was a little late.'],
])
counts('suddenly', [
  [1, 'Suddenly the phone rang.'],
  [1, 'All at once it stopped.'],
])
counts('padding', [
  [1, 'He left due to the fact that it rained.'],
  [1, 'At that point in time he left.'],
  [0, 'In fact he left.'],
  [0, 'In order, to and fro.'],
])
counts('doublets', [
  [1, 'Each and every one of them.'],
  [0, 'Each, and every one.'],
])
counts('contractions', [
  [2, 'I don’t know. It’s late.'],
  [0, 'Tom’s hat. The sailors’ yard.'],
])
counts('abstract-nouns', [
  [2, 'Her hesitation and his kindness.'],
  [0, 'At the station a moment of silence.'],
])
counts('senses', [[2, 'The sour reek of it.']])
counts('negations', [[3, 'He did not, could not, didn’t.']])
counts('cliches', [
  [1, 'He was white as a sheet.'],
  [0, 'A white sheet.'],
])
counts('echoes', [
  [1, 'The narrow stair led to a narrow window.'],
  [0, 'The narrow stair led to a small window.'],
  [0, 'They said, and then they said.'],
])
counts('filter-verbs', [
  [1, 'She heard the door slam.'],
  [1, 'Mara could see that he was ill.'],
  [1, 'I notice a man at the gate.'],
  [0, 'She felt for the key.'],
  [0, 'He did not hear the door.'],
  [0, '“I heard the door,” she said.'],
  [0, 'He was heard the next day.'],
])
counts('thought-verbs', [
  [1, 'She wondered why.'],
  [0, 'A thought came.'],
  [0, '“I know,” he said.'],
])
counts('began-to', [
  [1, 'He began to cross the room.'],
  [1, 'It started raining.'],
  [0, 'He began the work.'],
  [0, '“I began to see,” he said.'],
])
counts('there-was', [
  [1, 'There was a man at the gate.'],
  [0, 'He sat there.'],
  [0, '“There was nobody,” he said.'],
])
counts('passives', [
  [1, 'The door was opened.'],
  [1, 'It had been slowly eaten.'],
  [0, 'He was tired.'],
  [0, 'He was an old man.'],
])
counts('past-perfect', [
  [2, 'He had gone, and she had never asked.'],
  [0, 'He had a hat.'],
])
counts('body-doubling', [
  [1, 'He nodded his head.'],
  [1, 'They shrugged their shoulders.'],
  [0, 'He shook his head.'],
  [0, 'He nodded his heavy head.'],
])
counts('similes', [
  [1, 'It moved like a gull.'],
  [1, 'It was as grey as slate.'],
  [1, 'He ran as if chased.'],
  [0, 'I would like a drink.'],
  [0, 'He came as soon as he could.'],
])
counts('ing-openings', [
  [1, 'Turning the key, he went in.'],
  [0, 'Nothing came. Morning broke.'],
  [0, '“Going home?”'],
])
counts('conjunction-openings', [[2, 'And he went. But she stayed.']])
counts('pronoun-openings', [[2, 'He went. She stayed. Tom sat.']])
counts('same-openings', [
  [2, 'She sat. She looked. She slept.'],
  [0, 'She sat. He looked. She slept.'],
])

describe('any text', () => {
  it('nothing has no measures', () => expect(measureText('')).toEqual({}))
  it('signs have none', () => expect(measureText('🎉 … !')).toEqual({}))
  it('one word has defined ones', () => {
    for (const value of Object.values(measureText('Salt'))) expect(Number.isFinite(value)).toBe(true)
  })
  it('Japanese is counted in words', () =>
    expect(measureText('猫が好きです。犬もです。', { language: 'ja' })['sentence-length']).toBeGreaterThan(1))
  it('100,000 characters in well under two seconds each', () => {
    for (const text of [
      'The very old man began to nod his head. '.repeat(2_500),
      'x'.repeat(100_000),
      '“No,” '.repeat(16_000),
      '猫'.repeat(100_000),
    ]) {
      for (const value of Object.values(measureText(text))) expect(Number.isFinite(value)).toBe(true)
    }
  }, 8_000)
})
