import { PEOPLE } from '../people.ts'
import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const DEEDS: readonly (readonly [ask: string, did: string, thing: string])[] = [
  ['post', 'posted', 'parcel'],
  ['feed', 'fed', 'goat'],
  ['mend', 'mended', 'gate'],
  ['sell', 'sold', 'piano'],
  ['burn', 'burned', 'ledger'],
  ['find', 'found', 'thimble'],
  ['paint', 'painted', 'fence'],
  ['read', 'read', 'letter'],
  ['water', 'watered', 'beans'],
  ['sharpen', 'sharpened', 'scythe'],
  ['wind', 'wound', 'clock'],
  ['bury', 'buried', 'tin'],
  ['lock', 'locked', 'shed'],
  ['hide', 'hid', 'key'],
  ['break', 'broke', 'vase'],
  ['iron', 'ironed', 'tablecloth'],
]
const PLAINLY: readonly ((did: string, thing: string) => string)[] = [
  (did, thing) => `I ${did} the ${thing} before breakfast`,
  (did, thing) => `Of course I ${did} that ${thing}`,
  (did, thing) => `My brother ${did} the ${thing} for me`,
  (_, thing) => `The ${thing} is all seen to`,
  (_, thing) => `I clean forgot about the ${thing}`,
  (did, thing) => `Somebody ${did} your ${thing} already`,
]
const ASIDE = [
  'There is mud on your sleeve again',
  'The kettle wants filling, you know',
  'Your mother used to hum that tune',
  'It is a long walk to the mill',
  'You never could bear the neighbours',
  'The bread came out flat today',
  'I dreamt of snow all night',
  'Somebody has moved the ladder',
  'Those boots were your father’s',
  'The cat has been at the butter',
  'Listen to that wind in the flue',
  'They say the priest is leaving',
  'My knees tell me it will rain',
  'You might hold this wool a moment',
  'Nobody picks the plums these days',
  'I was young in this kitchen once',
]
const EXCHANGE = /“Did you \w+ the (\w+)\?” \p{Lu}\w+ asked\. “([^”]+),” \p{Lu}\w+ said\./gu

export const obliqueAnswers: ToldTaste = {
  id: 'oblique-answers',
  statements: [
    'Let people answer a question beside the point',
    'Have speakers evade what they are asked',
    'Answer questions in speech obliquely',
  ],
  opposite: 'Let people answer a question straight',
  isEnding: false,
  beat: random => {
    const [ask, did, thing] = DEEDS[Math.floor(random() * DEEDS.length)] ?? ['post', 'posted', 'parcel']
    const plainly = PLAINLY[Math.floor(random() * PLAINLY.length)]?.(did, thing) ?? ''
    const [asker, answerer] = [pick(random, PEOPLE.slice(0, 8)), pick(random, PEOPLE.slice(8))]
    const told = (answer: string) => `“Did you ${ask} the ${thing}?” ${asker} asked. “${answer},” ${answerer} said.`
    return { wanted: told(pick(random, ASIDE)), unwanted: told(plainly) }
  },
  toldIn: text =>
    [...text.matchAll(EXCHANGE)].reduce(
      (sum, [, thing = '', answer = '']) => sum + (answer.includes(` ${thing}`) ? -1 : 1),
      0,
    ),
}
