import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const WEATHER = [
  'The rain',
  'The wind',
  'The fog',
  'The snow',
  'The frost',
  'The thunder',
  'The drizzle',
  'The sleet',
  'The hail',
  'The mist',
]
const WITH_FEELING = [
  'wept along with the house',
  'sulked behind the chimneys',
  'mourned over every roof',
  'raged at the shutters',
  'grieved in the elder bushes',
  'sighed for everyone indoors',
  'brooded above the lane',
  'pined around the well',
  'fretted at the doors',
  'sobbed down the gutters',
  'gloated over the wet hay',
  'despaired among the sheds',
  'pitied the people below',
  'envied the lit windows',
  'consoled the empty yard',
  'rejoiced in the bare trees',
]
const PLAIN = [
  'came down on the house',
  'gathered behind the chimneys',
  'drifted over every roof',
  'rattled at the shutters',
  'thickened in the elder bushes',
  'kept everyone indoors',
  'hung above the lane',
  'moved around the well',
  'tugged at the doors',
  'ran down the gutters',
  'settled over the wet hay',
  'eased among the sheds',
  'missed the people below',
  'blurred the lit windows',
  'crossed the empty yard',
  'thinned in the bare trees',
]
const TOLD = /\bThe (?:rain|wind|fog|snow|frost|thunder|drizzle|sleet|hail|mist) (\w+)/g
const FEELS =
  /^(?:wept|sulked|mourned|raged|grieved|sighed|brooded|pined|fretted|sobbed|gloated|despaired|pitied|envied|consoled|rejoiced)$/

export const weatherWithoutFeelings: ToldTaste = {
  id: 'weather-without-feelings',
  statements: [
    'Give the weather no feelings',
    'Never let the sky share a mood',
    'Leave weather to be weather and nothing more',
  ],
  opposite: 'Let the weather share the mood',
  isEnding: false,
  beat: random => {
    const [weather, at] = [pick(random, WEATHER), Math.floor(random() * PLAIN.length)]
    return { wanted: `${weather} ${PLAIN[at] ?? ''}.`, unwanted: `${weather} ${WITH_FEELING[at] ?? ''}.` }
  },
  toldIn: text => [...text.matchAll(TOLD)].reduce((sum, [, verb = '']) => sum + (FEELS.test(verb) ? -1 : 1), 0),
}
