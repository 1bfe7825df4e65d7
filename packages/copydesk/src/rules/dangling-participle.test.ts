import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.danglingParticiple

const ASKS: readonly (readonly [string, Options?])[] = [
  ['[Unlocking the door], he ran upstairs.'],
  ['[Locking the office], she walked home.'],
  ['[Opening the gate], Dorrick crossed the yard.'],
  ['[Closing the hatch], they climbed to the deck.'],
  ['[Leaving the office], she drove to the mole.'],
  ['[Entering the hall], he climbed to the roof.'],
  ['[Sitting down], he crossed the room.'],
  ['[Parking the van], she hurried to the slip.'],
  ['[Unpacking the case], he strode to the window.'],
  ['[Standing up], he marched to the door.'],
  ['[Undressing on the sand], he swam to the buoy.'],
  ['[Walking home], the street was empty.'],
  ['[Walking down the hill], the lamps were dark.'],
  ['[Climbing the stair], the door was open.'],
  ['[Reading the letter], the lamp went out.'],
  ['[Crossing the harbour], the wind was cold.'],
  ['[Crossing the harbor], the wind was cold.'],
  ['[Hurrying for the boat], her shoes came off.'],
  ['[Unlocking the door], I run upstairs.'],
  ['[Peering into the shed], the floor was wet.'],
  ['‘Well,’ he said. [Unlocking the door], he ran upstairs.', { dialogue: 'single' }],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'Unlocking the door, he ran upstairs.'),
  ['at once', 'Humming a tune, he ran upstairs.'],
  ['at once', 'Carrying the lamp, she climbed the stair.'],
  ['at once', 'Walking home, she thought of the ledger.'],
  ['judging by', 'Judging by the light, the lamp was new.'],
  ['speaking of', 'Speaking of dogs, the gate was open.'],
  ['an absolute', 'The door unlocked, he ran upstairs.'],
  ['perfect', 'Having unlocked the door, he ran upstairs.'],
  ['after', 'After unlocking the door, he ran upstairs.'],
  ['a thing that does', 'Turning on its rope, the boat was new.'],
  ['a noun', 'Walking was good for him, the doctor said.'],
  ['a noun', 'Evening came, and he ran upstairs.'],
  ['and', 'He unlocked the door and ran upstairs.'],
  ['a person noun', 'Walking home, the men were quiet.'],
  ['a question', 'Unlocking the door and then what, he asked.'],
  ['unsettled', 'Unlocking the door, he ran upstairs.', { dialogue: 'unknown' }],
  ['a long phrase', 'Opening one by one all of the old green gates between the yards, he ran.'],
]

describeQueries(rule, ASKS, STANDS)
