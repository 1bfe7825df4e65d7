import { describe, expect, it } from 'vitest'
import { readManners } from './manner-reading.ts'
import { MANNERS, type MannerId } from './manners.ts'

const count = (manner: MannerId, text: string): number => MANNERS[manner](readManners(text))

const LONG =
  'She went down to the harbour in the rain and asked each of the men on the quay whether the boat had come in by night or not at all.'

const FIRES: readonly (readonly [MannerId, string])[] = [
  ['asking-close', 'The lamp went out. She felt for the door. Who had been here?'],
  ['asking-close', 'It rained.\nHe had lost the key. The boat was gone. What now was left to him?'],
  ['spoken-close', 'She put down the lamp. She looked at him. “Go home.”'],
  ['spoken-close', 'Tom came in from the yard. Rain ran off him. "It is late," he said. "Eat."'],
  ['clipped-close', 'The rain came in from the sea. It filled the yard up to the step. Nobody came.'],
  ['clipped-close', 'She put the letter away in its drawer. The clock struck in the hall below. It was over.'],
  ['long-close', `It rained. He sat. ${LONG}`],
  ['long-close', `The lamp burned low. Nobody came to the door. ${LONG}`],
  [
    'brief-opening',
    'It rained. He went down to the quay and asked for the boat. Nobody there had seen it since the night.',
  ],
  [
    'brief-opening',
    'Nobody slept. The wind came round to the north and shook the gate. She lay there and counted the hours.',
  ],
  ['hung-likeness', 'The house stood there, like a ship gone aground.'],
  ['hung-likeness', 'He came on slowly, like somebody who has been told to.'],
  ['joined-clauses', 'The rain came in, and the yard filled up to the step.'],
  ['joined-clauses', 'Tom shut the gate, and he went in to her.'],
  ['second-naming', 'The ferryman, a man of few words, shook his head.'],
  ['second-naming', 'She had the key, an old thing, in her sleeve.'],
  ['spoken-opening', '“The boat is late,” Tom said. He went to the window and looked down at the quay.'],
  ['spoken-opening', '"Go." She turned to the wall and said no more.'],
  ['led-in-talk', 'Tom went to the window. “The boat is late.”'],
  ['led-in-talk', 'She turned to the wall. "Go," she said.'],
  ['split-speech', '“The boat,” Tom said, “is late.”'],
  ['split-speech', '"I never asked," she said, "and you know it."'],
  ['tag-before', 'Tom said, “The boat is late.”'],
  ['tag-before', 'She asked, "Who has the key?"'],
  ['tag-behind', '“The boat is late,” Tom said.'],
  ['tag-behind', '"Who has the key?" she asked.'],
  ['setting-opening', 'In the yard, Tom mended the gate.'],
  ['setting-opening', 'He slept. Behind the old chapel, a dog barked.'],
  ['hung-comparison', 'He stood very still, as if he were listening.'],
  ['hung-comparison', 'The gate creaked, as though somebody leaned on it.'],
  ['asked-and-told', 'Where was the boat? Gone. She sat down.'],
  ['asked-and-told', 'He looked about. Was there nobody? Not one.'],
  ['scare-quotes', 'They called it a “house” and were proud of it.'],
  ['scare-quotes', 'The ‘feast’ was bread, and the "old friend" was late.'],
]

const SILENT: readonly (readonly [MannerId, string])[] = [
  ['asking-close', 'Who had been here?'],
  ['asking-close', 'He looked about. Nobody moved. “Who has been here?”'],
  ['spoken-close', '“Go home,” she said.'],
  ['spoken-close', 'She said nothing. He waited. The clock struck.'],
  ['clipped-close', 'Rain. Wind. Nobody came.'],
  ['clipped-close', 'The rain came in from the sea and filled the yard. Nobody came.'],
  ['clipped-close', 'Tom came in from the yard and sat. Rain ran off him on to the boards. “It is late.”'],
  ['long-close', LONG],
  ['long-close', `${LONG} It rained. He sat.`],
  ['brief-opening', 'It rained. He sat. She ate.'],
  ['brief-opening', '“Go.” He went down to the quay and asked for the boat. Nobody there had seen it since the night.'],
  ['hung-likeness', 'The house stood like a ship gone aground.'],
  ['hung-likeness', '“He came, like, late,” said Tom.'],
  ['joined-clauses', 'He had bread, cheese, and apples.'],
  ['joined-clauses', 'The rain came in and the yard filled.'],
  ['second-naming', 'She took a cup, a plate and a knife.'],
  ['second-naming', 'He sat by the door, and a dog lay there.'],
  ['spoken-opening', '“The boat is late,” Tom said.'],
  ['spoken-opening', 'The boat was late. He went to the window.'],
  ['led-in-talk', '“The boat is late,” Tom said. He sat down.'],
  ['led-in-talk', 'The boat was late. He sat down.'],
  ['split-speech', '“The boat is late,” Tom said. “Sit down.”'],
  ['split-speech', 'Tom said, “The boat is late.”'],
  ['tag-before', '“The boat is late,” Tom said.'],
  ['tag-before', 'Tom said nothing of it.'],
  ['tag-behind', 'Tom said, “The boat is late.”'],
  ['tag-behind', 'Nobody asked her.'],
  ['setting-opening', 'Tom mended the gate in the yard.'],
  ['setting-opening', 'In came Tom. “In the yard, Bess,” he said.'],
  ['hung-comparison', 'He looked as if he were listening.'],
  ['hung-comparison', 'The gate creaked as she leaned on it, and was still.'],
  ['asked-and-told', '“Where is the boat?” “Gone.”'],
  ['asked-and-told', 'Where was the boat? Nobody on the quay that morning could have told her.'],
  ['scare-quotes', '“House,” she said.'],
  ['scare-quotes', 'The boy’s coat and the girls’ boots hung there.'],
]

describe('a manner', () => {
  it.each(FIRES)('%s: %s', (manner, text) => {
    expect(count(manner, text)).toBeGreaterThan(0)
  })
  it.each(SILENT)('%s, not: %s', (manner, text) => {
    expect(count(manner, text)).toBe(0)
  })
  it.each(Object.keys(MANNERS) as MannerId[])('%s is not in an empty text', manner => {
    expect(count(manner, '')).toBe(0)
    expect(count(manner, '\n\n')).toBe(0)
  })
})
