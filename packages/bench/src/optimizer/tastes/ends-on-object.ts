import { PEOPLE } from '../people.ts'
import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const OPENINGS: readonly ((name: string) => string)[] = [
  name => `What ${name} saw last was`,
  name => `All that ${name} kept of it was`,
  name => `In the end ${name} came back to`,
  name => `And then before ${name} there was only`,
  name => `Nothing stayed with ${name} but`,
  name => `Long after, ${name} would think of`,
]
const OBJECTS = [
  'the jug with its cracked lip',
  'a single brown glove',
  'that one bent spoon',
  'the chair by the stove',
  'a bowl of cold plums',
  'the coat on its nail',
  'a stub of red chalk',
  'the bucket under the tap',
  'a comb with two teeth gone',
  'the plate nobody had washed',
  'an unlit paraffin lamp',
  'the key on the sill',
  'one child’s wooden shoe',
  'the folded grey blanket',
  'a jar of dull buttons',
  'the bread on the board',
]
const THOUGHTS = [
  'the forgiveness of everyone concerned',
  'a quiet and lasting regret',
  'the knowledge of what was owed',
  'some old sense of justice',
  'the feeling of having mattered',
  'an end to all that longing',
  'the sadness of leaving',
  'a hope beyond all reason',
  'the meaning of those years',
  'that strange and gentle peace',
  'the truth about the family',
  'an unspoken kind of love',
  'the certainty of change',
  'a freedom without a name',
  'the weight of being believed',
  'what it is to be alone',
]

export const endsOnObject: ToldTaste = {
  id: 'ends-on-object',
  statements: [
    'End a scene on a thing that can be touched',
    'Let the last words of a passage be an object',
    'Close on an object rather than a thought',
  ],
  opposite: 'Close on a thought rather than an object',
  isEnding: true,
  beat: random => {
    const opening = OPENINGS[Math.floor(random() * OPENINGS.length)]?.(pick(random, PEOPLE)) ?? ''
    return { wanted: `${opening} ${pick(random, OBJECTS)}.`, unwanted: `${opening} ${pick(random, THOUGHTS)}.` }
  },
  toldIn: text => {
    const last = text.trimEnd()
    if (OBJECTS.some(object => last.endsWith(` ${object}.`))) return 1
    return THOUGHTS.some(thought => last.endsWith(` ${thought}.`)) ? -1 : 0
  },
}
