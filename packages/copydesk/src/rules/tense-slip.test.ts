import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.tenseSlip

const ASKS: readonly (readonly [string, Options?])[] = [
  ['He opened the door and [walks] in.'],
  ['She took the lamp and [crosses] the yard.'],
  ['Dorrick turned and [climbs] the stair.'],
  ['He dropped the rope and [runs].'],
  ['She opens the hatch and [climbed] down.'],
  ['The pilot stood and [folds] the chart.'],
  ['He knelt and [picks] up the key.'],
  ['She crossed the yard and [unlocks] the office.'],
  ['He walked to the gate and [stops] there.'],
  ['She washed the cups and [dries] her hands.'],
  ['He packed the crate and [nails] it down.'],
  ['She rowed to the buoy and [ties] up.'],
  ['He swept the harbour steps and [throws] down the broom.'],
  ['He swept the harbor steps and [throws] down the broom.'],
  ['He crosses the yard and [knocked] twice.'],
  ['She folds the letter and [tore] it.'],
  ['He climbed the wall. She [walks] to the gate. He jumped down. She laughed.'],
  ['He opened the hatch. He crawled under the beam. Dorrick [hands] him the lamp. He took it and crawled on.'],
  ['She turned over. He [stops] snoring. She sighed. He coughed.'],
  ['The old man coughed and [spits].'],
  ['‘Well,’ he said. He opened the door and [walks] in.', { dialogue: 'single' }],
  ['The man crossed the road and [disappears] into the station.'],
  ['She jumped the fence and [drops] into the lane.'],
  ['She turned the corner and there he [stands].'],
  ['He painted the door. He [paints] the wall. He stood back. He jumped down.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'He opened the door and walks in.'),
  ['one tense', 'He opened the door and walked in.'],
  ['one tense', 'He opens the door and walks in.'],
  ['spoken', '“He opened the door and walks in,” she said.'],
  ['general truth', 'He crossed the yard. London is cold.'],
  ['general truth', 'She turned. The tide comes in twice a day.'],
  ['a change of tense', 'He crossed the yard. He opens the gate. He climbs the stair. He knocks.'],
  ['a noun', 'He took his walks and runs alone.'],
  ['two nouns', 'He scrubbed her face and hands with soap.'],
  ['a clause', 'He said that she walks home.'],
  ['when', 'When he opened the door she walks.'],
  ['a voice', 'I tell you, he opened the door and he walks in. Don’t ask me.'],
  ['same in both', 'She cut the bread and put it out.'],
  ['unsettled', 'He opened the door and walks in.', { dialogue: 'unknown' }],
  ['dialect', 'He opens the door an’ walked in.'],
  ['a plural', 'He climbed the steps and stairs.'],
  ['a passage of things', 'The road climbs and turns.'],
  ['a thing', 'He took the path and steps down to the sea.'],
  ['a picture', 'He picked up the photograph. He stands by the boat in it. He turned it over. He coughed. He laughed.'],
  ['known, then done', 'He knows she walked out and slams the door.'],
  ['a dream told', 'She told the dream: he walks in, he turned, he falls.'],
  ['one who looks back', 'He crossed the yard. Tom walks with a stick now. He turned. He laughed. He coughed.'],
  ['a play', 'The play opens with a storm. He crossed the stage. She turned. He left.'],
  ['known still', 'He turned. She knew he walks alone. She coughed. He laughed. He stopped.'],
]

describeQueries(rule, ASKS, STANDS)
