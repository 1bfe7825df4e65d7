import { describe, expect, it } from 'vitest'
import { fires, stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import type { ReviewInput } from '../review-input.ts'

type Options = Partial<ReviewInput>
const rule = copydeskRules.beganTo

const FIRES: readonly (readonly [string, string, Options?])[] = [
  ['He began to cross the room.', 'He crossed the room.'],
  ['She started to pack the crates.', 'She packed the crates.'],
  ['They began to climb the hill.', 'They climbed the hill.'],
  ['Mara began to fold the sheets.', 'Mara folded the sheets.'],
  ['Mara Quill began to fold the sheets.', 'Mara Quill folded the sheets.'],
  ['The old man began to dig.', 'The old man dug.'],
  ['His mother began to sweep the yard.', 'His mother swept the yard.'],
  ['Then he began to run.', 'Then he ran.'],
  ['He sat down and began to write.', 'He sat down and wrote.'],
  ['Tom put the lamp out and started to undress.', 'Tom put the lamp out and undressed.'],
  ['The rain came on, and she began to gather the cups.', 'The rain came on, and she gathered the cups.'],
  ['She began to walk along the quay with the lamp.', 'She walked along the quay with the lamp.'],
  ['He began to tie the boat up.', 'He tied the boat up.'],
  ['She began to hurry.', 'She hurried.'],
  ['He started to strip the bed.', 'He stripped the bed.'],
  ['The boy started to scrub the step.', 'The boy scrubbed the step.'],
  ['We began to row for the shore.', 'We rowed for the shore.'],
  // first person present
  ['I begin to cross the room.', 'I cross the room.'],
  ['I start to peel the potatoes.', 'I peel the potatoes.'],
  ['She starts to unpack the bag.', 'She unpacks the bag.'],
  ['He begins to wash the cups.', 'He washes the cups.'],
  ['We start to carry the boxes in.', 'We carry the boxes in.'],
  // spelling of the place
  ['The harbour was grey. He began to shovel the snow.', 'The harbour was grey. He shovelled the snow.'],
  ['The harbor was gray. He began to shovel the snow.', 'The harbor was gray. He shoveled the snow.'],
  // other conventions
  ['‘Well,’ he said. She began to button her coat.', '‘Well,’ he said. She buttoned her coat.', { dialogue: 'single' }],
  ['He began to cross the room.', 'He crossed the room.', { dialogue: 'dash' }],
  [
    'It was the third house along, and its windows were dark from the cellar to the roof. She began to climb the steps. The bell hung from its wire.',
    'It was the third house along, and its windows were dark from the cellar to the roof. She climbed the steps. The bell hung from its wire.',
    { dialogue: 'none' },
  ],
  ['I start to type a reply and delete it.', 'I type a reply and delete it.'],
  ['He starts to mop the floor, whistling.', 'He mops the floor, whistling.'],
  ['She began to peel an orange and he poured the wine.', 'She peeled an orange and he poured the wine.'],
  ['He began to undo his shirt, button by button.', 'He undid his shirt, button by button.'],
]

const STANDS: readonly (readonly [string, string, Options?])[] = [
  ['weather', 'It began to rain.'],
  ['no person', 'The snow began to drift across the lane.'],
  ['no person', 'The engine started to hum.'],
  ['interrupted in the sentence', 'He began to cross the room, but she caught his arm.'],
  ['given up', 'He began to pace the floor, then thought better of it.'],
  ['interrupted in the next', 'He began to cross the room. He stopped.'],
  ['interrupted in the next', 'He began to cross the room. Then stopped.'],
  ['interrupted by speech', 'He began to cross the room. “Wait,” she said.'],
  ['interrupted by something', 'She began to climb the stairs. Something moved above her.'],
  ['broken off', 'He began to cross the room—'],
  ['gradual', 'Slowly he began to cross the room.'],
  ['gradual', 'Little by little she began to fill the box.'],
  ['by degrees', 'One by one they began to climb the hill.'],
  ['a moment', 'At nine they began to climb the hill.'],
  ['a moment', 'When the bell went he began to run.'],
  ['while', 'He began to dig while she held the lamp.'],
  ['an onset', 'She began to cry.'],
  ['an onset', 'He began to laugh.'],
  ['a thought', 'She began to understand him.'],
  ['a feeling', 'I began to like the place.'],
  ['speech', 'He began to speak.'],
  ['pluperfect', 'She had begun to cross the room.'],
  ['under way', 'He was beginning to cross the room.'],
  ['again', 'He began to dig again.'],
  ['only', 'She had only started to pack.'],
  ['a question', 'Who began to dig?'],
  ['two infinitives', 'He began to wash and dry the cups.'],
  ['a noun', 'She made a start to mend it.'],
  ['a name that may be weather', 'Storm began to fill the yard.'],
  ['in speech', '“He began to cross the room,” she said.'],
  ['behind a dash', '— He began to cross the room.', { dialogue: 'dash' }],
  ['unquoted talk', 'He began to cross the room, she said.', { dialogue: 'none' }],
  ['unsettled', 'He began to cross the room.', { dialogue: 'unknown' }],
  ['a letter', 'He began to cross the room.', { before: 'Dear Bess,' }],
  ['a text message', 'Bess: he began to cross the room'],
  ['verse', 'He began to dig\nand the spade rang'],
  ['dialect', 'He started in to diggin.'],
  ['spelling unknown', 'He began to shovel the snow.'],
  ['interrupted by a count lost', 'He began to count the money. At twelve he lost his place.'],
  ['interrupted by a bell', 'She began to undress. The doorbell rang.'],
  ['still at it', 'She began to wash the cups. She was on the third when he came in.'],
  ['called back', 'He started to walk away. She called his name.'],
  ['interrupted within the sentence', 'He began to cross the room and the lights went out.'],
  ['interrupted, first person present', 'I start to peel the potatoes. The phone rings.'],
  ['a fragment', 'Began to dig.'],
  ['an omniscient everybody', 'Everyone began to clap.'],
]

describe('began to', () => {
  for (const [before, after, options] of FIRES) it(`${before} → ${after}`, fires(rule, before, after, options))
  for (const [why, text, options] of STANDS) it(`stands, ${why}: ${text}`, stands(rule, text, options))
  it('has twenty rows of each', () => expect(Math.min(FIRES.length, STANDS.length)).toBeGreaterThanOrEqual(20))
})
