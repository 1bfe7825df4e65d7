import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.thereWas

const FIRES: readonly Fires[] = [
  ['There was a man standing at the gate.', 'A man stood at the gate.'],
  ['There was an old woman sitting by the stove.', 'An old woman sat by the stove.'],
  ['There was a coat hanging on the door.', 'A coat hung on the door.'],
  ['There were two men standing at the gate.', 'Two men stood at the gate.'],
  ['There were three boats lying in the mud.', 'Three boats lay in the mud.'],
  ['There was a dog barking in the yard.', 'A dog was barking in the yard.'],
  ['There were several gulls screaming over the mole.', 'Several gulls were screaming over the mole.'],
  ['There was a lamp burning in the office.', 'A lamp burned in the office.'],
  ['There was a ladder leaning against the wall.', 'A ladder leaned against the wall.'],
  ['There was a boy kneeling by the hatch.', 'A boy knelt by the hatch.'],
  ['There was another car waiting in the lane.', 'Another car waited in the lane.'],
  ['There is a man standing at the gate.', 'A man stands at the gate.'],
  ['There are two boys sitting on the step.', 'Two boys sit on the step.'],
  ['There is a radio playing upstairs.', 'A radio is playing upstairs.'],
  ['In the hall there was a man standing.', 'In the hall a man stood.'],
  ['On the table, there was a bottle lying on its side.', 'On the table, a bottle lay on its side.'],
  ['There was a tall man leaning on the harbour rail.', 'A tall man leaned on the harbour rail.'],
  ['There was a tall man leaning on the harbor rail.', 'A tall man leaned on the harbor rail.'],
  ['There was a boat drifting under the bridge.', 'A boat drifted under the bridge.'],
  ['There was a rope hanging from the beam.', 'A rope hung from the beam.'],
  [
    '‘Well,’ he said. There was a cat sleeping on the sill.',
    '‘Well,’ he said. A cat slept on the sill.',
    { dialogue: 'single' },
  ],
  ['There was a tin floating in the bath.', 'A tin floated in the bath.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'There was a man standing at the gate.'),
  ['unsettled', 'There was a man standing at the gate.', { dialogue: 'unknown' }],
  ['existence is the news', 'There was no body lying in the bed.'],
  ['existence is the news', 'There was nobody standing at the gate.'],
  ['held suspense', 'There was someone standing at the gate.'],
  ['held suspense', 'There was something moving in the bath.'],
  ['looked for', 'She opened the door. There was a man standing on the step.'],
  ['no -ing', 'There was a man at the gate.'],
  ['a relative clause', 'There was a man who was standing at the gate.'],
  ['only', 'There was only a man standing at the gate.'],
  ['still', 'There was still a lamp burning.'],
  ['a feeling', 'There was a fear growing in him.'],
  ['known', 'There was the man standing at the gate.'],
  ['a question', 'There was a man standing at the gate?'],
  ['dialect', 'There was two men standing at the gate.'],
  ['a place between', 'There was a man on the mole standing guard.'],
  ['here, not there', 'He stood there waiting.'],
  ['reported', 'He said that there was a man standing at the gate.'],
  ['modal', 'There might be a man standing at the gate.'],
  ['short form', 'There’s a man standing at the gate.'],
  ['a fragment', 'A man standing at the gate.'],
  ['a colon', 'There was a man standing at the gate: Dorrick.'],
]

describeFixes(rule, FIRES, STANDS)
