import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['She took the lamp and crossed the yard.', 'She takes the lamp and crosses the yard.'],
  ['She put the lamp down.', 'She puts the lamp down.'],
  ['He was cold.', 'He is cold.'],
  ['They climbed the wall.', 'They climb the wall.'],
  ['I opened the hatch.', 'I open the hatch.'],
  ['Tom slowly turned and ran.', 'Tom slowly turns and runs.'],
  ['She folded the chart.', 'She folds the chart.'],
  ['The old man dropped the rope.', 'The old man drops the rope.'],
  ['We pulled the boat up.', 'We pull the boat up.'],
  ['He knew the pilot.', 'He knows the pilot.'],
  ['She slept and woke.', 'She sleeps and wakes.'],
  ['I found the key.', 'I find the key.'],
  ['Dorrick counted the coins and closed the drawer.', 'Dorrick counts the coins and closes the drawer.'],
  ['He sat on the wall.', 'He sits on the wall.'],
  ['She wrote a letter.', 'She writes a letter.'],
  ['They swam to the buoy.', 'They swim to the buoy.'],
  ['He stopped and turned.', 'He stops and turns.'],
  ['She carried the crate to the slip.', 'She carries the crate to the slip.'],
  ['Wenna swam to the wall.', 'Wenna swims to the wall.'],
  ['She broke the seal.', 'She breaks the seal.'],
  ['He drank and slept.', 'He drinks and sleeps.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.toPresent, 'She took the lamp and crossed the yard.'),
  ['pluperfect', 'She had taken the lamp.'],
  ['speech', '“She took the lamp.”'],
  ['unsure', 'The closed door swung and she was gone.'],
  ['a modal', 'She could see the lamp.'],
  ['present already', 'She takes the lamp.'],
  ['did', 'She did not take the lamp.'],
  ['a contraction', 'She didn’t see it.'],
  ['many were', 'They were cold.'],
  ['a form of both', 'The wind cut the sail and he knew.'],
  ['no verb', 'A lamp.'],
  ['would', 'He would row at dawn.'],
  ['a clause of things', 'The boats rocked.'],
]

const FIRES_BACK: readonly Fires[] = [
  ['She takes the lamp and crosses the yard.', 'She took the lamp and crossed the yard.'],
  ['He is cold.', 'He was cold.'],
  ['Tom turns and runs.', 'Tom turned and ran.'],
  ['She folds the chart.', 'She folded the chart.'],
  ['He sits on the wall.', 'He sat on the wall.'],
  ['She writes a letter.', 'She wrote a letter.'],
  ['Dorrick counts the coins and closes the drawer.', 'Dorrick counted the coins and closed the drawer.'],
  ['He stops and turns.', 'He stopped and turned.'],
  ['She carries the crate to the slip.', 'She carried the crate to the slip.'],
  ['It is late.', 'It was late.'],
  ['He climbs the wall.', 'He climbed the wall.'],
  ['She sleeps and wakes.', 'She slept and woke.'],
  ['The old man drops the rope.', 'The old man dropped the rope.'],
  ['She pulls the boat up.', 'She pulled the boat up.'],
  ['He finds the key.', 'He found the key.'],
  ['Wenna swims to the buoy.', 'Wenna swam to the buoy.'],
  ['The girl opens the hatch and climbs out.', 'The girl opened the hatch and climbed out.'],
  ['He crosses the yard and enters the office.', 'He crossed the yard and entered the office.'],
  ['She breaks the seal.', 'She broke the seal.'],
  ['The clerk opens the drawer.', 'The clerk opened the drawer.'],
  ['She lights the lamp.', 'She lit the lamp.'],
]

const STANDS_BACK: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.toPast, 'She takes the lamp and crosses the yard.'),
  ['perfect', 'She has taken the lamp.'],
  ['speech', '“She takes the lamp.”'],
  ['a modal', 'She can see it.'],
  ['past already', 'She took the lamp.'],
  ['does', 'She does not take the lamp.'],
  ['a contraction', 'She doesn’t see it.'],
  ['many are', 'They are cold.'],
  ['will', 'He will row at dawn.'],
  ['no verb', 'A lamp.'],
  ['a noun', 'The runs of the stair are steep.'],
  ['must', 'She must row.'],
  ['had', 'He had the lamp and takes it.'],
]

describeFixes(onRequestRules.toPresent, FIRES, STANDS)
describeFixes(onRequestRules.toPast, FIRES_BACK, STANDS_BACK)
