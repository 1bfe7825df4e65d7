import { describe, expect, it } from 'vitest'
import { readManners } from './manner-reading.ts'
import { MANNERS, type MannerId } from './manners.ts'

const count = (manner: MannerId, text: string): number => MANNERS[manner](readManners(text))

const FIRES: readonly (readonly [MannerId, string])[] = [
  ['asking-close', 'The lamp went out. She felt for the door. Who had been here?'],
  ['asking-close', 'It rained.\nHe had lost the key. The boat was gone. What now was left to him?'],
  ['spoken-close', 'She put down the lamp. She looked at him. “Go home.”'],
  ['spoken-close', 'Tom came in from the yard. Rain ran off him. "It is late," he said. "Eat."'],
  ['clipped-close', 'The rain came in from the sea. It filled the yard up to the step. Nobody came.'],
  ['clipped-close', 'She put the letter away in its drawer. The clock struck in the hall below. It was over.'],
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
