import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const WHERE = [
  'In the parlour',
  'Along the table',
  'On the stairs',
  'Between the two of them',
  'All down the pew',
  'Around the stove',
  'Under the awning',
  'At the graveside',
  'In the waiting room',
  'By the weighbridge',
]
const SOUNDS = [
  'the clock went on ticking',
  'a tap dripped into its pan',
  'the stove shifted its coals',
  'somebody’s chair creaked',
  'flies knocked on the glass',
  'a spoon slid off its saucer',
  'the dog scratched and lay down',
  'a moth beat about the shade',
  'the kettle began to tick',
  'a floorboard gave upstairs',
  'the curtain rings clicked',
  'a pigeon walked on the roof',
  'paper rustled and was still',
  'the gas hissed in its ring',
]
const SILENCES = [
  'nobody spoke a word',
  'there was a long silence',
  'no one had an answer',
  'they all sat speechless',
  'everything went quiet',
  'not one of them replied',
  'the talk came to an end',
  'they had run out of words',
  'all conversation stopped',
  'a hush came over everyone',
  'nothing more was said',
  'they were silent for a time',
  'it stayed wordless and still',
  'the question got no reply',
]

export const silenceBySounds: ToldTaste = {
  id: 'silence-by-sounds',
  statements: [
    'Let a small sound tell that nobody speaks',
    'Show silence by what can be heard in it',
    'Put a noise where a pause would be stated',
  ],
  opposite: 'State a pause as a silence',
  isEnding: false,
  beat: random => {
    const where = pick(random, WHERE)
    return { wanted: `${where} ${pick(random, SOUNDS)}.`, unwanted: `${where} ${pick(random, SILENCES)}.` }
  },
  toldIn: text => seen(text, SOUNDS) - seen(text, SILENCES),
}

function seen(text: string, endings: readonly string[]): number {
  return endings.filter(ending => text.includes(` ${ending}.`)).length
}
