import { copydeskRules } from '../copydesk-rules.ts'
import { describeQueries, sparedPlaces, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.commaSplice

const ASKS: readonly (readonly [string, Options?])[] = [
  ['The train [left, nobody] had told her.'],
  ['The ferry was [late, it] had been late all week.'],
  ['She locked the [office, he] was still inside.'],
  ['He knew the [tune, it] was his mother’s.'],
  ['The lamp was [out, she] found the stair by touch.'],
  ['His coat was [wet, he] had walked from the mole.'],
  ['The road was [empty, everyone] had gone to the sale.'],
  ['The men had [gone, they] would not be back.'],
  ['It was [raining, he] took the lower road.'],
  ['Her hands were [cold, she] could not tie the knot.'],
  ['He had no [money, he] had spent it on the dog.'],
  ['The harbour was [empty, it] would stay so until May.'],
  ['The harbor was [empty, it] would stay so until May.'],
  ['The door is [shut, nobody] has the key.'],
  ['I was [tired, I] went up without a lamp.'],
  ['She was ready [now, they] were not.'],
  ['We are [lost, he] has the map in his other coat.'],
  ['They sold the [boat, it] was rotten to the keel.'],
  ['He was a [liar, everybody] knew it in the end.'],
  ['The wind [dropped, they] could hear the bell again.'],
  ['‘Well,’ he said. The train [left, nobody] had told her.', { dialogue: 'single' }],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'The train left, nobody had told her.'),
  ['both short', 'He came, he saw.'],
  ['both short', 'She ran, he followed.'],
  ['joined', 'The train left, and nobody had told her.'],
  ['subordinate', 'When the train left, nobody had told her.'],
  ['subordinate', 'The train left, because nobody had told it otherwise.'],
  ['a list', 'The train left, the bus came, nobody had told her.'],
  ['so … that', 'She was so tired, she could not speak.'],
  ['the more', 'The more he drank, he said, the less he knew.'],
  ['reported', 'She knew he said, it was late.'],
  ['a style', 'The train left, nobody had told her. The bus was late, it had been late all week.'],
  [
    'a style',
    'The train left, nobody had told her.',
    { before: 'The ferry was late again, it had been late all week. The mole was shut, nobody had asked why it was.' },
  ],
  ['balanced', 'He might be back this evening, he might not.'],
  ['whose words', 'He would be able to find something, he said.'],
  ['a moment', 'The instant he could help, he put out his hand.'],
  ['leading on', 'The truth was, he had forgotten the boat.'],
  ['a semicolon', 'The train left; nobody had told her.'],
  ['a question', 'The train left, nobody had told her?'],
  ['an opening phrase', 'In the end, nobody had told her.'],
  ['an absolute', 'The train gone, nobody had told her.'],
  ['unsettled', 'The train left, nobody had told her.', { dialogue: 'unknown' }],
]

describeQueries(rule, ASKS, STANDS)
