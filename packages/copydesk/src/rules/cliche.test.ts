import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.cliche

const ASKS: readonly (readonly [string, Options?])[] = [
  ['He went [white as a sheet].'],
  ['She stood there, [pale as a ghost].'],
  ['The yard was [black as pitch].'],
  ['He was [quiet as a mouse] on the stair.'],
  ['Her hands were [cold as ice].'],
  ['The boat was [light as a feather].'],
  ['The knife was [sharp as a razor].'],
  ['The hull was [old as the hills].'],
  ['Her [heart skipped a beat].'],
  ['[His blood ran cold].'],
  ['[Time stood still].'],
  ['A [shiver ran down her spine].'],
  ['She let go of [a breath she hadn’t known] she was holding.'],
  ['[Little did he know] what the ledger held.'],
  ['It was [the calm before the storm].'],
  ['He [slept like a log].'],
  ['They [fought tooth and nail] over the harbour.'],
  ['They [fought tooth and nail] over the harbor.'],
  ['He [stopped dead in his tracks].'],
  ['I go [red as a beetroot].'],
  ['[The blood drained from his face].'],
  ['She was [cool as a cucumber].'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'He went white as a sheet.'),
  ['other words', 'The sheet he hung was as white as the wall.'],
  ['mocked', 'He did not, as they say, go white as a sheet.'],
  ['mocked', 'She was literally on the edge of her seat.'],
  ['denied', 'It was not the calm before the storm.'],
  ['idiom of a voice', 'I don’t mind telling you he went white as a sheet.'],
  ['own image', 'He went the white of a gull’s breast.'],
  ['plain', 'He went white.'],
  ['plain', 'The sheet was white.'],
  ['a real needle', 'She found a needle in the drawer.'],
  ['real tracks', 'The cat left tracks in the snow.'],
  ['unsettled', 'He went white as a sheet.', { dialogue: 'unknown' }],
  ['dialect', 'He gaed white as a sark.'],
  ['kept', 'He went white as a sheet.', { keep: ['sheet'] }],
  ['another as', 'He was white as far as the neck.'],
]

describeQueries(rule, ASKS, STANDS)
