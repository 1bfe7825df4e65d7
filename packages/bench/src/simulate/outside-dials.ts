import type { Dial } from './dial.ts'
import { sentencesOf } from './sentences.ts'

/** A thing and another that could stand in its place, in the story as in the sentence. */
const THINGS = [
  ['morning', 'evening'],
  ['rain', 'snow'],
  ['door', 'window'],
  ['quay', 'street'],
  ['boat', 'cart'],
  ['tea', 'soup'],
  ['hand', 'sleeve'],
  ['water', 'sand'],
] as const

/** What no measure can say: the order of sentences, the shape of marks, what things there are. */
export const OUTSIDE_DIALS: readonly Dial[] = [
  {
    id: 'short-close',
    says: null,
    more: text => swapped(text, -2, (first, second) => first < second),
    fewer: text => swapped(text, -2, (first, second) => first > second),
  },
  {
    id: 'long-open',
    says: null,
    more: text => swapped(text, 0, (first, second) => first < second),
    fewer: text => swapped(text, 0, (first, second) => first > second),
  },
  {
    id: 'curled-apostrophes',
    says: null,
    more: text => text.replaceAll("'", '’'),
    fewer: text => text.replaceAll('’', "'"),
  },
  {
    id: 'things',
    says: null,
    more: text => THINGS.reduce((all, [one, other]) => all.replaceAll(whole(one), other), text),
    fewer: text => THINGS.reduce((all, [one, other]) => all.replaceAll(whole(other), one), text),
  },
]

/** Two neighbours, the first at `at`, the other way round where their lengths are as `isWrong` says. */
function swapped(text: string, at: number, isWrong: (first: number, second: number) => boolean): string {
  const sentences = [...sentencesOf(text)]
  const from = at < 0 ? sentences.length + at : at
  const [first, second] = sentences.slice(from, from + 2)
  if (sentences.length < 4 || first === undefined || second === undefined || !isWrong(first.length, second.length))
    return text
  sentences.splice(from, 2, second, first)
  return sentences.join(' ')
}

function whole(word: string): RegExp {
  return new RegExp(`\\b${word}\\b`, 'g')
}
