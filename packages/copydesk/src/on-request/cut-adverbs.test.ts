import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['She calmly counted the coins.', 'She counted the coins.'],
  ['She slowly turned the key.', 'She turned the key.'],
  ['He shut the hatch quietly.', 'He shut the hatch.'],
  ['“Go,” he said quietly.', '“Go,” he said.'],
  ['She angrily kicked the crate.', 'She kicked the crate.'],
  ['He folded the chart carefully and left.', 'He folded the chart and left.'],
  ['I gently lift the lid.', 'I lift the lid.'],
  ['The old man nervously wiped his hands.', 'The old man wiped his hands.'],
  ['They calmly rowed to the buoy.', 'They rowed to the buoy.'],
  ['He patiently mended the net by the window.', 'He mended the net by the window.'],
  ['‘Sit,’ she said coldly.', '‘Sit,’ she said.', { dialogue: 'single' }],
  ['The clerk politely held the door.', 'The clerk held the door.'],
  ['He tightly knotted the rope.', 'He knotted the rope.'],
  ['The girl cheerfully swept the yard.', 'The girl swept the yard.'],
  ['We quietly leave by the kitchen.', 'We leave by the kitchen.'],
  ['Tom carelessly threw the coat over a chair.', 'Tom threw the coat over a chair.'],
  ['She anxiously watched the tide.', 'She watched the tide.'],
  ['He rudely pushed past the pilot.', 'He pushed past the pilot.'],
  ['She kindly opened the gate.', 'She opened the gate.'],
  ['They bravely climbed the wall.', 'They climbed the wall.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.cutAdverbs, 'She slowly turned the key.'),
  ['needed', 'He treated her badly.'],
  ['graded', 'She turned it very slowly.'],
  ['paired', 'She turned it slowly and quietly.'],
  ['no manner', 'She was only a girl.'],
  ['an adjective’s', 'He was badly hurt.'],
  ['speech', '“Go quietly,” he said.'],
  ['opens', 'Slowly she turned.'],
  ['denied', 'She didn’t go quietly.'],
  ['compared', 'He rowed more slowly.'],
  ['measured', 'She came so quietly.'],
  ['no adverb', 'The early ferry was full.'],
  ['an adjective in -ly', 'She gave him a friendly nod.'],
  ['of time', 'The bell rang daily.'],
  ['of degree', 'It was nearly noon.'],
  ['needed', 'She spoke softly.'],
]

describeFixes(onRequestRules.cutAdverbs, FIRES, STANDS)
