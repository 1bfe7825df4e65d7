import { describe, expect, it } from 'vitest'
import { fires, stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import type { ReviewInput } from '../review-input.ts'

type Options = Partial<ReviewInput>
const rule = copydeskRules.intensifier

const FIRES: readonly (readonly [string, string, Options?])[] = [
  ['He was very tired.', 'He was tired.'],
  ['She felt very cold by then.', 'She felt cold by then.'],
  ['It was a very old house.', 'It was an old house.'],
  ['It was an extremely tall house.', 'It was a tall house.'],
  ['It had been a very honest answer.', 'It had been an honest answer.'],
  ['An extremely large dog came out.', 'A large dog came out.'],
  ['Very slowly, he turned the key.', 'Slowly, he turned the key.'],
  ['Extremely early on Monday he left.', 'Early on Monday he left.'],
  ['He drove very carefully down the lane.', 'He drove carefully down the lane.'],
  ['She spoke very quietly to the dog.', 'She spoke quietly to the dog.'],
  ['The stairs were incredibly steep.', 'The stairs were steep.'],
  ['The room was terribly small.', 'The room was small.'],
  ['He was really tired by noon.', 'He was tired by noon.'],
  ['It was a really cold morning.', 'It was a cold morning.'],
  ['She was utterly exhausted.', 'She was exhausted.'],
  ['He looked absolutely furious.', 'He looked furious.'],
  ['The street was totally silent.', 'The street was silent.'],
  ['Mara was very tired, and it was late.', 'Mara was tired, and it was late.'],
  ['They were exceedingly polite.', 'They were polite.'],
  ['The moon was tremendously bright.', 'The moon was bright.'],
  ['“Come in,” said Bess. He was very wet.', '“Come in,” said Bess. He was wet.'],
  // first person without a speaking voice
  ['I am very tired.', 'I am tired.'],
  ['I walk very slowly along the wall.', 'I walk slowly along the wall.'],
  // spelling of the place
  ['The sky was a very pale grey.', 'The sky was a pale grey.'],
  ['It was an awfully grim harbour.', 'It was a grim harbour.'],
  ['The color was extremely faint.', 'The color was faint.'],
  // other conventions
  ['‘Come in,’ he said. The hall was very dark.', '‘Come in,’ he said. The hall was dark.', { dialogue: 'single' }],
  ['The hall was very dark.', 'The hall was dark.', { dialogue: 'dash' }],
  [
    'The path came down between the walls to the old quay, where the nets were drying and nobody had yet begun the day. It was a very quiet place.',
    'The path came down between the walls to the old quay, where the nets were drying and nobody had yet begun the day. It was a quiet place.',
    { dialogue: 'none' },
  ],
  ['He had a very honest face.', 'He had an honest face.'],
  ['It was a very unusual hour.', 'It was an unusual hour.'],
  ['Very gently she lifts the lid.', 'Gently she lifts the lid.'],
]

const STANDS: readonly (readonly [string, string, Options?])[] = [
  ['more of a colour', 'His eyes were very blue and did not move.'],
  ['a measure', 'The man talked very fast about a bank.'],
  ['the very man', 'He was the very man she wanted.'],
  ['this very house', 'It happened in this very house.'],
  ['his very bones', 'It was in his very bones.'],
  ['the very first', 'It was the very first morning.'],
  ['very much', 'She liked it very much indeed.'],
  ['very well', 'She knew it very well by now.'],
  ['very still', 'He was very still for a while.'],
  ['very few', 'There were very few boats left.'],
  ['not very', 'He was not very tired.'],
  ['nothing very', 'There was nothing very odd in it.'],
  ['never really', 'He was never really happy there.'],
  ['so very', 'It was so very small.'],
  ['how very', 'She saw how very small it was.'],
  ['too', 'It was all too terribly clear.'],
  ['very, very', 'It was very, very old.'],
  ['a pair of them', 'She was very old and very tired.'],
  ['a short cry', 'Very cold.'],
  ['said plainly first', 'It was cold. It was very cold, and dark.'],
  ['indeed', 'He was very small indeed that day.'],
  ['the same very', 'She heard the same very earthly sounds.'],
  ['a question', 'Was he very tired that night?'],
  ['an outcry', 'He was very tired that night!'],
  ['just is only', 'There was just one boat in.'],
  ['quite is fairly', 'He was quite tired by then.'],
  ['really before a verb', 'She really wanted the boat.'],
  ['completely is in every part', 'The tank was completely empty.'],
  ['terribly is badly', 'It had gone terribly wrong.'],
  ['voiced first person', 'I’m very tired, you know.'],
  ['voiced first person before it', 'The hall was very dark.', { before: 'I don’t know what you’d call it.' }],
  ['in speech', '“I am very tired,” he said.'],
  ['a sentence that somebody speaks in', '“I am tired,” he said, very quietly.'],
  ['behind a dash', '— I am very tired.', { dialogue: 'dash' }],
  ['unquoted talk', 'I am very tired, he said.', { dialogue: 'none' }],
  ['unsettled', 'He was very tired.', { dialogue: 'unknown' }],
  ['a title', 'He was reading ‘A Very Old House’ in bed.'],
  ['words as words', 'She wrote *very tired* on the form.'],
  ['verse', 'the very tired\nthe very old'],
  ['a letter', 'It was very cold here all week.', { before: 'Dear Bess,' }],
  ['a text message', 'Bess: It was very cold here.'],
  ['dialect', 'It wor reet cowd on t’moor.'],
  ['a kept word', 'He was very tired.', { keep: ['very'] }],
  ['a joke', 'He was very married.'],
  ['how far gone', 'She was very pregnant by then.'],
  ['how ill', 'He was very ill that winter.'],
  ['a colour has degrees', 'She had very blue eyes.'],
  ['badly needs it', 'She wanted very badly to go.'],
  ['something very wrong', 'Something was very wrong.'],
  ['seen by all', 'It was a very public quarrel.'],
  ['people', 'The very old sat at the front.'],
]

describe('empty intensifier', () => {
  for (const [before, after, options] of FIRES) it(`${before} → ${after}`, fires(rule, before, after, options))
  for (const [why, text, options] of STANDS) it(`stands, ${why}: ${text}`, stands(rule, text, options))
  it('has twenty rows of each', () => expect(Math.min(FIRES.length, STANDS.length)).toBeGreaterThanOrEqual(20))
})
