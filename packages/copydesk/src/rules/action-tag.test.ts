import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.actionTag

const FIRES: readonly Fires[] = [
  ['“No,” he shrugged.', '“No.” He shrugged.'],
  ['“It’s open,” she smiled.', '“It’s open.” She smiled.'],
  ['“Over there,” Dorrick pointed.', '“Over there.” Dorrick pointed.'],
  ['“Over there,” the pilot nodded at the mole.', '“Over there.” The pilot nodded at the mole.'],
  ['“Over there,” his mother nodded.', '“Over there.” His mother nodded.'],
  ['“No!” he frowned.', '“No!” He frowned.'],
  ['“Mine?” she blinked.', '“Mine?” She blinked.'],
  ['“No,” he shrugged. “I was at the slip.”', '“No.” He shrugged. “I was at the slip.”'],
  [
    'The lamp went out. “Good,” she grinned, and found the stair.',
    'The lamp went out. “Good.” She grinned, and found the stair.',
  ],
  ['‘No,’ he shrugged.', '‘No.’ He shrugged.', { dialogue: 'single' }],
  ['"No," he shrugged.', '"No." He shrugged.'],
  ["'No,' he shrugged.", "'No.' He shrugged.", { dialogue: 'single' }],
  ['“No,” I shrug.', '“No.” I shrug.'],
  ['“No,” he shrugs, and lights the ring.', '“No.” He shrugs, and lights the ring.'],
  ['“Aye,” he winked.', '“Aye.” He winked.'],
  ['“The grey one,” she gestured.', '“The grey one.” She gestured.'],
  ['“The gray one,” she gestured.', '“The gray one.” She gestured.'],
  ['“Ye’ll no’ find it,” the old man grinned.', '“Ye’ll no’ find it.” The old man grinned.'],
  ['“After you,” Captain Teale bowed.', '“After you.” Captain Teale bowed.'],
  ['“We know,” they nodded.', '“We know.” They nodded.'],
  ['“Off you go,” Wenna waved.', '“Off you go.” Wenna waved.'],
  ['“Yes,” she beamed. “Come in.”', '“Yes.” She beamed. “Come in.”'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'No, he shrugged.'),
  ['a tag', '“No,” he said.'],
  ['a tag and an act', '“No,” he said, and shrugged.'],
  ['vocal', '“No,” he laughed.'],
  ['vocal', '“No,” she breathed.'],
  ['vocal', '“No,” she sighed.'],
  ['already parted', '“No.” He shrugged.'],
  ['already parted', '“No!” He shrugged.'],
  ['a name needs no capital', '“No!” Dorrick shrugged.'],
  ['the speech goes on', '“If you,” he nodded at the boy, “are late, we sail.”'],
  ['the speech goes on', '“No,” he shrugged, “not today.”'],
  ['read, not said', 'The board said “Closed,” he shrugged to see.'],
  ['led in', 'He said, “No,” she shrugged.'],
  ['an act of somebody else’s', '“No,” and he shrugged.'],
  ['verb first', '“No,” shrugged Dorrick.'],
  ['behind a dash', '— No, he shrugged.', { dialogue: 'dash' }],
  ['no marks', 'No, he shrugged.', { dialogue: 'none' }],
  ['an infinitive', '“No,” he tried to smile.'],
  ['a noun', '“No,” her smile said.'],
  ['cut off', '“No—” he shrugged.'],
  ['stetted', '“No,” he shrugged.', { stets: [{ rule, quote: '“No,” he shrugged.' }] }],
  ['the verb does not agree', '“No,” he shrug.'],
]

describeFixes(rule, FIRES, STANDS)
