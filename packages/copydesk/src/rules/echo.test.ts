import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.echo

const ASKS: readonly (readonly [string, Options?])[] = [
  ['He climbed the narrow stair with the lamp held out before him and came to a [narrow] window.'],
  ['She had a gentle way with dogs and, when the time came, a [gentle] hand for the gate.'],
  ['The crowded ferry came in at noon and left them all on a [crowded] quay.'],
  ['He wore a shabby coat to the sale, and behind him came a [shabby] dog.'],
  ['It was a gloomy house, and the man who kept it had a [gloomy] voice.'],
  ['She put on her elegant hat and went down to the [elegant] hall.'],
  ['There was a distant bell somewhere, and then, over the water, a [distant] engine.'],
  ['The brittle ice went first, and after it the [brittle] reeds.'],
  ['A fierce dog ran at the gate, and behind it came a [fierce] woman.'],
  ['The humble room pleased her, and so did the [humble] supper.'],
  ['He gave the impatient horse its head and waved at the [impatient] boys.'],
  ['They passed the filthy canal and then, under the arches, a [filthy] café.'],
  ['She found a delicate cup on the sill and set it beside the [delicate] jug.'],
  ['I put the clumsy parcel on the shelf and feel like a [clumsy] child.'],
  ['The harbour had a bleak light, and the houses along it had a [bleak] look.'],
  ['The harbor had a bleak light, and the houses along it had a [bleak] look.'],
  ['An anxious man let her in, and she sat with an [anxious] dog.'],
  ['He has a hollow laugh, and when he taps the wall it gives a [hollow] knock.'],
  ['The cheerful girl at the desk gave her a key and a [cheerful] map.'],
  ['She heard a hoarse voice on the stair and, closer now, a [hoarse] breath.'],
  ['‘Well,’ he said. The narrow stair went up past the office to a [narrow] door.', { dialogue: 'single' }],
  ['The dusty road ran past the mill and the chapel and ended at a [dusty] yard.'],
  ['I have a gentle dog, and when I was small my mother had a [gentle] voice.'],
  ['She took the rusty key from its hook, and it turned in the [rusty] lock.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'The crowded ferry came in at noon and left them all on a crowded quay.'),
  [
    'farther than forty words',
    'He climbed the narrow stair. The lamp showed the wall and the rope and the hook that held the rope and the boots that stood beneath it. The lamp showed the wall and the rope and the hook that held the rope and the boots that stood beneath it. He came to a narrow window.',
  ],
  ['a return', 'He climbed the narrow stair and at the top he looked back down the narrow stair.'],
  ['at once', 'It was a narrow, narrow stair.'],
  ['meant', 'The narrow street and the narrow sky.'],
  [
    'a motif',
    'The narrow stair went up to a landing, and the narrow landing to a door, and the narrow door to the roof.',
  ],
  ['unheard', 'The old man sat at the end of the quay and talked to an old dog.'],
  ['a colour', 'She wore a red coat to the sale and came home in a red hat.'],
  ['a number', 'The second bell rang as she came up the hill to the second gate.'],
  ['one is spoken', '“A narrow stair,” he said, and went up with the lamp to a narrow window.'],
  ['not before a thing', 'The stair was narrow, and at the top of it was a narrow window.'],
  ['names', 'They went up Narrow Street with the lamp and came to a narrow window.'],
  [
    'unsettled',
    'He climbed the narrow stair with the lamp held out before him and came to a narrow window.',
    { dialogue: 'unknown' },
  ],
  ['for the thing before', 'A narrow stair. Then, behind a curtain, another: a narrow one.'],
  ['a bound name', 'He worked at the public library, and lived above the public baths.'],
  ['a likeness drawn', 'He gave the foolish boys what foolish boys will take from a foolish man.'],
]

describeQueries(rule, ASKS, STANDS)
