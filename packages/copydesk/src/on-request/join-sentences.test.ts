import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['He climbed the stair. He opened the hatch.', 'He climbed the stair and opened the hatch.'],
  ['He turned. He ran. He fell. He crawled.', 'He turned and ran. He fell and crawled.'],
  ['They pulled the boat up. They turned it over.', 'They pulled the boat up and turned it over.'],
  ['He folded the chart. He closed the drawer.', 'He folded the chart and closed the drawer.'],
  ['She swept the yard. She filled the pail.', 'She swept the yard and filled the pail.'],
  ['He climbs the ladder. He opens the shutter.', 'He climbs the ladder and opens the shutter.'],
  ['We tied the rope. We crossed the slip.', 'We tied the rope and crossed the slip.'],
  ['She lit the stove. She filled the kettle.', 'She lit the stove and filled the kettle.'],
  ['He packed the crate. He nailed the lid.', 'He packed the crate and nailed the lid.'],
  ['They gathered the nets. They climbed the hill.', 'They gathered the nets and climbed the hill.'],
  ['She dragged the bench out. She scrubbed it.', 'She dragged the bench out and scrubbed it.'],
  ['He marked the page. He closed the book.', 'He marked the page and closed the book.'],
  ['She peeled the apple. She cut it in two.', 'She peeled the apple and cut it in two.'],
  ['He pushed the door. He crossed the room.', 'He pushed the door and crossed the room.'],
  ['He turned the key. He opened the box.', 'He turned the key and opened the box.'],
  ['She pulled the blind. She turned to him.', 'She pulled the blind and turned to him.'],
  ['They emptied the hold. They closed the hatch.', 'They emptied the hold and closed the hatch.'],
  ['He wiped the glass. He filled it.', 'He wiped the glass and filled it.'],
  ['He raised the lamp. He crossed the yard.', 'He raised the lamp and crossed the yard.'],
  ['She emptied the pail. She filled it.', 'She emptied the pail and filled it.'],
  ['We pushed the boat down. We climbed in.', 'We pushed the boat down and climbed in.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.joinSentences, 'He climbed the stair. He opened the hatch.'),
  ['two people', 'He climbed the stair. She opened the hatch.'],
  ['a comma', 'He climbed the stair, tired. He opened the hatch.'],
  ['a question', 'He climbed the stair? He opened the hatch.'],
  ['already two', 'He climbed and turned. He opened the hatch.'],
  ['speech between', 'He climbed. “Oh.” He opened the hatch.'],
  ['a dash', 'He climbed the stair—late. He opened the hatch.'],
  ['a state', 'He was cold. He opened the hatch.'],
  ['a state behind', 'He opened the hatch. He was cold.'],
  ['names', 'Tom climbed the stair. Tom opened the hatch.'],
  ['things', 'The gate swung. The gate stuck.'],
  [
    'long',
    'He climbed the stair to the room above the office where the ledgers of nine years lay. He opened the hatch.',
  ],
  ['an outcry', 'He climbed the stair! He opened the hatch.'],
]

describeFixes(onRequestRules.joinSentences, FIRES, STANDS)
