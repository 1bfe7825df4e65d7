import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const SUBJECTS = [
  'The hall',
  'The upstairs landing',
  'Her coat',
  'The whole street',
  'The dough',
  'His voice',
  'The lamp',
  'The back room',
  'The old bicycle',
  'The curtain',
  'The schoolyard',
  'The attic',
]
const LOOKS = [
  'was quiet',
  'lay flat',
  'was cold',
  'hung heavy',
  'was bare',
  'stood open',
  'was dull',
  'lay still',
  'was grey',
  'looked tired',
]
const SEA = [
  'a harbour at slack water',
  'a net hauled up empty',
  'an anchor let go',
  'a gull on one leg',
  'kelp after a storm',
  'the deck of a laid-up ship',
  'a buoy without a bell',
  'a wave that never broke',
  'a reef under fog',
  'the sail of a becalmed boat',
  'a mussel shut tight',
  'a tide that had turned',
  'a lighthouse by day',
  'a wreck full of sand',
  'an oyster bed in winter',
  'driftwood on a beach',
  'a barnacled keel',
  'the foam behind a ferry',
  'a sailor out of work',
  'a lagoon without wind',
]
const LAND = [
  'a cupboard in August',
  'a drawer full of string',
  'a chair turned to the wall',
  'a hen on one leg',
  'washing after a frost',
  'the oven of a shut bakery',
  'a doorbell without a wire',
  'a joke that nobody finished',
  'an orchard under frost',
  'the flag of an empty town hall',
  'a purse shut tight',
  'a page that had been turned',
  'a candle by day',
  'a barn full of sacks',
  'a flower bed in winter',
  'ash on a hearth',
  'a patched kettle',
  'the dust behind a cart',
  'a clerk out of work',
  'a courtyard without children',
]
const AT_SEA =
  /\b(?:harbour|net|anchor|gull|kelp|ship|buoy|wave|reef|sail|mussel|tide|lighthouse|wreck|oyster|driftwood|keel|ferry|sailor|lagoon)\b/
const LIKENESS = / like (?:an? |the )?([^.]+)\./g

export const noSeaSimiles: ToldTaste = {
  id: 'no-sea-similes',
  statements: [
    'Draw no comparisons from the sea',
    'Take every likeness from dry land',
    'Never liken anything to boats or open water',
  ],
  opposite: 'Draw comparisons from the sea',
  isEnding: false,
  beat: random => {
    const opening = `${pick(random, SUBJECTS)} ${pick(random, LOOKS)} like`
    return { wanted: `${opening} ${pick(random, LAND)}.`, unwanted: `${opening} ${pick(random, SEA)}.` }
  },
  toldIn: text =>
    [...text.matchAll(LIKENESS)].reduce((sum, [, likeness = '']) => sum + (AT_SEA.test(likeness) ? -1 : 1), 0),
}
