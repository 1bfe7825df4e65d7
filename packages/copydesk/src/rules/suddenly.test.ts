import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.suddenly

const FIRES: readonly Fires[] = [
  ['Suddenly the phone rang.', 'The phone rang.'],
  ['Suddenly, the phone rang.', 'The phone rang.'],
  ['All of a sudden the lamp went out.', 'The lamp went out.'],
  ['All of a sudden, the lamp went out.', 'The lamp went out.'],
  ['Suddenly she stood up.', 'She stood up.'],
  ['Suddenly Dorrick laughed aloud.', 'Dorrick laughed aloud.'],
  ['Suddenly there was a knock.', 'There was a knock.'],
  ['Suddenly a gull screamed overhead.', 'A gull screamed overhead.'],
  ['Suddenly someone took her arm.', 'Someone took her arm.'],
  ['Suddenly his boots slid on the weed.', 'His boots slid on the weed.'],
  ['He suddenly stopped on the stair.', 'He stopped on the stair.'],
  ['The engine suddenly coughed.', 'The engine coughed.'],
  ['She suddenly turned and went in.', 'She turned and went in.'],
  ['The rain stopped suddenly.', 'The rain stopped.'],
  ['The harbour light suddenly flickered.', 'The harbour light flickered.'],
  ['The harbor light suddenly flickered.', 'The harbor light flickered.'],
  ['The bell rings suddenly.', 'The bell rings.'],
  ['Suddenly the bell rings.', 'The bell rings.'],
  ['Suddenly I hear the bell.', 'I hear the bell.'],
  ['Two men suddenly crossed the yard.', 'Two men crossed the yard.'],
  ['‘Well,’ he said. Suddenly the phone rang.', '‘Well,’ he said. The phone rang.', { dialogue: 'single' }],
  [
    'The last house on the row had its shutters closed from the attic to the step, and its gate was chained to the post. Suddenly the chain moved.',
    'The last house on the row had its shutters closed from the attic to the step, and its gate was chained to the post. The chain moved.',
    { dialogue: 'none' },
  ],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'Suddenly the phone rang.'),
  ['unsettled', 'Suddenly the phone rang.', { dialogue: 'unknown' }],
  ['a contrast', 'The yard was empty, but suddenly the phone rang.'],
  ['a contrast', 'She was laughing and then suddenly she was not.'],
  ['a contrast', 'Suddenly, after an hour of nothing, the phone rang.'],
  ['a contrast', 'One moment he was there and suddenly the yard was bare.'],
  ['while', 'Suddenly, as he turned the key, the phone rang.'],
  ['a child tells', 'I’m not scared of it. Suddenly the phone rang.'],
  ['a change of state', 'She was suddenly afraid.'],
  ['a change of state', 'Suddenly afraid, she ran.'],
  ['inverted', 'Suddenly came the sound of oars.'],
  ['graded', 'It ended so suddenly that nobody clapped.'],
  ['denied', 'The rain had not suddenly stopped.'],
  ['pluperfect', 'The rain had suddenly stopped.'],
  ['a question', 'Suddenly the phone rang?'],
  ['an outcry', 'Suddenly the phone rang!'],
  ['a fragment', 'Suddenly.'],
  ['a fragment', 'Suddenly, rain.'],
  ['a dash', 'Suddenly the phone rang — hers.'],
  ['dialect', 'Sudden-like the phone rang.'],
  ['twice', 'Suddenly he ran and suddenly he fell.'],
  ['kept', 'Suddenly the phone rang.', { keep: ['suddenly'] }],
]

describeFixes(rule, FIRES, STANDS)
