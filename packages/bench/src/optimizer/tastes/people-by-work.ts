import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const WHO = ['a woman', 'a man', 'an old man', 'a girl', 'a stranger', 'a neighbour', 'an aunt', 'a cousin']
const ARRIVED = [
  'Into the kitchen came',
  'On the bench sat',
  'At the counter stood',
  'Behind the hedge waited',
  'Up the stairs climbed',
  'Under the awning leaned',
  'From the cart stepped',
  'Beside the pump knelt',
]
const WORKS = [
  'who mended clocks for a living',
  'who had raised bees for years',
  'who dug other people’s graves',
  'who sold ribbons from a tray',
  'who kept the tram depot’s books',
  'who set type at the printer’s',
  'who carried coal in winter',
  'who cut hair on market days',
  'who taught sums to shepherds',
  'who tuned the chapel organ',
  'who ran the ferry on Sundays',
  'who painted shop signs',
  'who wove baskets to order',
  'who swept the theatre',
  'who read meters for the town',
  'who baked for the barracks',
]
const LOOKS = [
  'with grey and watchful eyes',
  'with hair the colour of straw',
  'with a long, narrow chin',
  'with freckles up both arms',
  'with a nose broken years ago',
  'with very small white teeth',
  'with cheeks as red as beets',
  'with brows that nearly met',
  'with a high and shining forehead',
  'with a scar across one lip',
  'with ears that stood out',
  'with thin and stooping shoulders',
  'with dimples when speaking',
  'with a moustache gone yellow',
  'with lashes as pale as flour',
  'with a wide and crooked mouth',
]

export const peopleByWork: ToldTaste = {
  id: 'people-by-work',
  statements: [
    'Bring people in by their trade',
    'Describe newcomers by the work they do, never by their looks',
    'Introduce strangers by what they do all day',
  ],
  opposite: 'Bring people in by their looks',
  isEnding: false,
  beat: random => {
    const opening = `${pick(random, ARRIVED)} ${pick(random, WHO)}`
    return { wanted: `${opening} ${pick(random, WORKS)}.`, unwanted: `${opening} ${pick(random, LOOKS)}.` }
  },
  toldIn: text => seen(text, WORKS) - seen(text, LOOKS),
}

function seen(text: string, endings: readonly string[]): number {
  return endings.filter(ending => text.includes(` ${ending}.`)).length
}
