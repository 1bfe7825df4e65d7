import { PEOPLE } from '../people.ts'
import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const GESTURES = [
  'folded the receipt once more',
  'turned the cup by its handle',
  'pressed both thumbs together',
  'picked at a loose thread',
  'smoothed the tablecloth flat',
  'looked hard at the skirting board',
  'rubbed the edge of a coin',
  'put the pen down unused',
  'straightened a straight picture',
  'chewed the end of a match',
  'tore the label into strips',
  'buttoned the same cuff again',
  'walked as far as the gate',
  'held on to the banister',
  'swept a clean step',
  'let the phone ring out',
]
const NAMED = [
  'was furious with them all',
  'felt a sudden and bitter shame',
  'grew more and more jealous',
  'was overcome by grief',
  'felt guilty to the bone',
  'was afraid of the answer',
  'burned with resentment',
  'was too proud to say it',
  'felt lonelier than ever',
  'was sick with worry',
  'hated every one of them',
  'was full of tenderness',
  'grew bored and then angry',
  'was humiliated by it',
  'felt a rush of joy',
  'was desperate for comfort',
]
const FEELING =
  /\b(?:furious|shame|jealous|grief|guilty|afraid|resentment|proud|lonelier|worry|hated|tenderness|angry|humiliated|joy|desperate)\b/
const GESTURE =
  /\b(?:receipt once|by its handle|both thumbs|loose thread|tablecloth flat|skirting board|of a coin|down unused|straight picture|of a match|into strips|cuff again|as the gate|the banister|clean step|ring out)\b/
const SENTENCE = /[^.”]+\./g

export const feelingsByGesture: ToldTaste = {
  id: 'feelings-by-gesture',
  statements: [
    'Show a feeling by what hands do',
    'Never name an emotion, let a gesture carry it',
    'Put a gesture where a feeling would be named',
  ],
  opposite: 'Name an emotion outright',
  isEnding: false,
  beat: random => {
    const name = pick(random, PEOPLE)
    return { wanted: `${name} ${pick(random, GESTURES)}.`, unwanted: `${name} ${pick(random, NAMED)}.` }
  },
  toldIn: text =>
    (text.match(SENTENCE) ?? []).reduce(
      (sum, sentence) => sum + (GESTURE.test(sentence) ? 1 : 0) - (FEELING.test(sentence) ? 1 : 0),
      0,
    ),
}
