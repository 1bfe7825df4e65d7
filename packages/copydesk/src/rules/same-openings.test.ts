import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.sameOpenings

const ASKS: readonly (readonly [string, Options?])[] = [
  [
    'She took the lamp down from its nail. She crossed the yard in the rain. [She] unlocked the office with the spare key, which stuck as always.',
  ],
  ['He had the letter in his coat. He had read it twice on the ferry. [He] would not read it again.'],
  [
    'They came up the lane in twos and threes. They carried their boots to spare the noise. [They] left the gate as they had found it, open by a hand and no more than that.',
  ],
  [
    'It was a narrow house with one chimney. It leaned a little on its neighbour. [It] had never been painted in anybody’s memory.',
  ],
  [
    'It was a narrow house with one chimney. It leaned a little on its neighbor. [It] had never been painted in anybody’s memory.',
  ],
  [
    'We rowed out past the last of the buoys. We let the boat swing on the tide. [We] ate what there was, which was bread.',
  ],
  [
    'She reads the label on the jar again. She puts the jar back where it was. [She] waits for the kettle by the window.',
  ],
  [
    'The rain had stopped by then. He put the ladder against the wall. He climbed as far as the gutter. [He] saw the slate that had slipped.',
  ],
  [
    'He locked the office and went home. He found the kitchen dark and the stove out. [He] sat a long time in his coat with his hands between his knees.',
  ],
  [
    'She counted the crates on the slip again. She wrote the number on her wrist. [She] did not believe the number. Nobody would.',
  ],
  ['He was the last pilot on the river. He was the only one with a licence. [He] was drunk by four on most days.'],
  [
    'She bought a ticket for the morning boat. She packed one case and her good shoes. [She] left the key under the pot.',
  ],
  [
    'He tied the dinghy to the ring. He went up the steps with the oars. [He] put the oars in the shed and the rowlocks in his pocket, as his father had.',
  ],
  ['They sold the house before the summer. They moved inland to be near a school. [They] never spoke of the boat.'],
  ['She had a way with engines. She could hear a bad valve across a harbour. [She] charged the same for every boat.'],
  ['He watches the lights along the mole. He counts them as he always does. [He] gets to nine and stops.'],
  [
    'We took the lower road for the shade. We met nobody as far as the mill. [We] drank from the tap in the churchyard.',
  ],
  [
    'It rained through the night without a break. It rained on the washing and the woodpile. [It] stopped as the bell went for six.',
  ],
  [
    'She opened the ledger at the ribbon. She ran her thumb along the column. [She] found the sum he had hidden there in March of the year before.',
  ],
  [
    '‘Well,’ he said. She put the kettle on the ring. She cut bread for the two of them. [She] did not look at him at all.',
    { dialogue: 'single' },
  ],
  [
    'He knew the tune from somewhere else. He hummed it as far as the bridge. [He] had lost it by the time he got home.',
  ],
  [
    'She takes the torch down from its nail. She crosses the yard in the sleet. [She] opens the office with the spare key.',
  ],
  [
    'They were in the yard when the bell rang. They, being old, took their time. [They] left the gate open behind them.',
  ],
  [
    'He didn’t want the house or its stairs. He asked the agent for the garden alone. [He] was told that it went with the house.',
  ],
]

const STANDS: readonly Stands[] = [
  [
    'the verb comes again as well',
    'She told him the tide was out and the boat was in. She told me the boat was out. She told her mother nothing of the tide, the boat or the letter.',
  ],
  ...sparedPlaces(
    rule,
    'She took the lamp from its nail. She crossed the yard in the rain. She opened the office with the key.',
  ),
  ['two', 'She took the lamp down from its nail. She crossed the yard in the rain. The office was dark.'],
  [
    'a litany',
    'She had swept the yard that day. She had fed the hens that day. She had washed the step that day. She had wept that whole day.',
  ],
  ['action', 'She ran. She fell. She ran on across the yard.'],
  ['action', 'He ducked. He swung at the lamp with the oar. He missed it.'],
  [
    'broken',
    'She took the lamp down from its nail. Then she crossed the yard in the rain. She unlocked the office with the key.',
  ],
  [
    'speech between',
    'She took the lamp down from its nail. She said, “Come.” She unlocked the office with the spare key.',
  ],
  [
    'other people',
    'He took the lamp down from its nail. She crossed the yard in the rain. He unlocked the office with the key.',
  ],
  [
    'first person',
    'I took the lamp down from its nail. I crossed the yard in the rain. I unlocked the office with the key.',
  ],
  [
    'names',
    'Dorrick took the lamp down from its nail. Dorrick crossed the yard in the rain. Dorrick unlocked the office.',
  ],
  [
    'articles',
    'The lamp was out again that night. The yard was wet from end to end. The office was shut until the Monday.',
  ],
  [
    'unsettled',
    'She took the lamp down from its nail. She crossed the yard in the rain. She unlocked the office with the key.',
    { dialogue: 'unknown' },
  ],
  ['fragments', 'She waited. She waited. She waited.'],
  ['a paragraph each', 'She took the lamp down from its nail.'],
  [
    'a denial that leads up',
    'It wasn’t the money that kept him there. It wasn’t the house, God knows. It was the river and the light on it.',
  ],
  [
    'a denial that leads up',
    'She did not want the house or its stairs. She did not want the garden either. She wanted the boat and nobody in it.',
  ],
  [
    'said again on purpose',
    'He was late for the boat that day. He was late for the wedding too. He was late all his life.',
  ],
  [
    'second person',
    'You take the lower road past the mill. You count the gates as far as nine. You knock at the green one.',
  ],
  [
    'first person present',
    'I take the lamp down from its nail. I cross the yard in the rain. I unlock the office with the key.',
  ],
  [
    'two words in one',
    'He’d been at the gate since noon. He’s seen nobody go in or out. He’ll wait until the lamps are lit.',
  ],
]

describeQueries(rule, ASKS, STANDS)
