import { describe, expect, it } from 'vitest'
import { fires, stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import type { ReviewInput } from '../review-input.ts'

type Options = Partial<ReviewInput>
const rule = copydeskRules.padding

const FIRES: readonly (readonly [string, string, Options?])[] = [
  ['He stayed due to the fact that it rained.', 'He stayed because it rained.'],
  ['Due to the fact that it rained, he stayed.', 'Because it rained, he stayed.'],
  ['He went despite the fact that it rained.', 'He went although it rained.'],
  ['In spite of the fact that it rained, he went.', 'Although it rained, he went.'],
  ['There was no ferry at this point in time.', 'There was no ferry now.'],
  ['In order to see, she lit the lamp.', 'To see, she lit the lamp.'],
  ['In the event that it rained, they had a tent.', 'If it rained, they had a tent.'],
  ['She waited until such time as the bell rang.', 'She waited until the bell rang.'],
  ['He slept during the course of the film.', 'He slept during the film.'],
  ['All came with the exception of Tom.', 'All came except for Tom.'],
  ['It stood in close proximity to the wall.', 'It stood close to the wall.'],
  ['She was in the process of packing.', 'She was packing.'],
  ['They sailed in the month of May.', 'They sailed in May.'],
  ['The boat was small in size.', 'The boat was small.'],
  ['It was a table, round in shape, with one leg.', 'It was a table, round, with one leg.'],
  ['He opened it in a careful manner.', 'He opened it carefully.'],
  ['She thought to herself that it was late.', 'She thought that it was late.'],
  ['She made the decision to leave.', 'She decided to leave.'],
  ['He had made an attempt to run.', 'He had tried to run.'],
  ['He came to the conclusion that it was late.', 'He concluded that it was late.'],
  ['He had come to the conclusion that it was late.', 'He had concluded that it was late.'],
  ['Making a decision to leave was hard.', 'Deciding to leave was hard.'],
  ['She had a tendency to hum.', 'She tended to hum.'],
  ['It was an added bonus.', 'It was a bonus.'],
  ['The end result was a hole.', 'The result was a hole.'],
  ['He returned back to the house.', 'He returned to the house.'],
  ['They descended down the stairs.', 'They descended the stairs.'],
  ['It lasted for a long period of time.', 'It lasted for a long time.'],
  ['He doubted as to whether she knew.', 'He doubted whether she knew.'],
  ['A large number of gulls rose.', 'Many gulls rose.'],
  ['She felt a sense of relief when the boat came in.', 'She felt relief when the boat came in.'],
  ['It left him with a sense of unease.', 'It left him with unease.'],
  ['A sense of dread settled on the yard.', 'Dread settled on the yard.'],
  ['She couldn’t help but smile at the hat.', 'She smiled at the hat.'],
  ['Dorrick could not help but notice the mud.', 'Dorrick noticed the mud.'],
  ['I couldn’t help but wonder who had paid.', 'I wondered who had paid.'],
  // first person present
  ['I go there on a daily basis.', 'I go there every day.'],
  ['I am of the opinion that it is late.', 'I think that it is late.'],
  ['“Come,” she says. I am in the process of dressing.', '“Come,” she says. I am dressing.'],
  // spelling of the place
  ['The door was blue in colour.', 'The door was blue.'],
  ['The door was blue in color.', 'The door was blue.'],
  // other conventions
  [
    '‘Well,’ he said. He stayed due to the fact that it rained.',
    '‘Well,’ he said. He stayed because it rained.',
    { dialogue: 'single' },
  ],
  ['He stayed due to the fact that it rained.', 'He stayed because it rained.', { dialogue: 'unknown' }],
  ['He stayed due to the fact that it rained.', 'He stayed because it rained.', { dialogue: 'none' }],
]

const STANDS: readonly (readonly [string, string, Options?])[] = [
  ['a sense that is a faculty', 'He had a sense of humour and no coat.'],
  ['a sense that is more than its noun', 'The drill gave her a sense of purpose.'],
  ['a sense with a kind of its own', 'She had a deep sense of relief.'],
  ['a speaker who feels', '“I have a sense of dread,” he said.'],
  ['held back first', 'She tried to be stern, and couldn’t help but smile.'],
  ['a second verb leans on the first', 'She couldn’t help but laugh and shake her fist.'],
  ['needs its subject', 'She couldn’t help but be pleased.'],
  ['a verb of will', 'He couldn’t help but answer.'],
  ['the present', 'I can’t help but smile.'],
  ['said', '“I couldn’t help but notice,” she said.'],
  ['a pompous speaker', '“Due to the fact that it rained,” he said, “we stayed.”'],
  ['a pompous speaker', '‘At this point in time,’ he said, ‘no.’', { dialogue: 'single' }],
  ['a speaker behind a dash', '— In the event that it rains, no.', { dialogue: 'dash' }],
  ['a document', 'In the event that it rains, no.', { mode: 'embedded' }],
  ['a letter', 'We regret it due to the fact that it rained.', { before: 'Dear Sir,' }],
  ['a notice', 'SUBJECT: due to the fact that it rained'],
  [
    'a heading',
    'Due to the fact that it rained',
    { blocks: [{ block: 0, type: 'heading', text: 'Due to the fact that it rained', from: 0, to: 30 }] },
  ],
  ['a parody', 'At this point in time, due to the fact that it rained, they made the decision to stay.'],
  ['a quoted phrase', 'He wrote “due to the fact that” twice.'],
  ['the fact itself', 'The fact that it rained did not help.'],
  ['due to alone', 'It was due to the rain.'],
  ['in order', 'The books stood in order.'],
  ['in order to within a clause', 'He gave up the chance in order to stay.'],
  ['in order for', 'In order for it to close, she leaned on it.'],
  ['a point in time', 'It was a small point in time and space.'],
  ['the event', 'In the event, nobody came.'],
  ['in the event of', 'In the event of rain they had a tent.'],
  ['the course', 'During the course he slept.'],
  ['a process', 'It was lost in the process of time.'],
  ['a month', 'May was the month of her birth.'],
  ['a measure', 'It was twice as large in size as the other.'],
  ['a manner of speaking', 'It was, in a manner of speaking, hers.'],
  ['a manner with its owner', 'He put it down in a careful manner of his own.'],
  ['kept to oneself', 'She kept the thought to herself.'],
  ['a thought to himself', 'It was a thought to himself and nobody else.'],
  ['back and forth', 'The train returned back and forth all day.'],
  ['came to', 'He came to on the floor.'],
  ['a decision', 'The decision to leave was hers.'],
  ['a tendency', 'It was a tendency to watch for.'],
  ['the end', 'In the end, result or no result, he went.'],
  ['a period', 'It was a period of great calm.'],
  ['a graded phrase', 'Quite a large number of gulls rose.'],
  ['a question', 'He had questions as to whether she knew.'],
  ['plain', 'He stayed because it rained.'],
  ['dialect', 'He stayed on account o’ the fact as it rained.'],
  ['a text message', 'Tom: in the event that it rains no'],
  [
    'stetted',
    'He stayed due to the fact that it rained.',
    { stets: [{ rule, quote: 'stayed due to the fact that it' }] },
  ],
]

describe('padding', () => {
  for (const [before, after, options] of FIRES) it(`${before} → ${after}`, fires(rule, before, after, options))
  for (const [why, text, options] of STANDS) it(`stands, ${why}: ${text}`, stands(rule, text, options))
  it('has twenty rows of each', () => expect(Math.min(FIRES.length, STANDS.length)).toBeGreaterThanOrEqual(20))
})
