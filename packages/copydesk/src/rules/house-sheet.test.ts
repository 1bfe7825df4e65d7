import { describe, expect, it } from 'vitest'
import { describeFixes, queried, type Fires, type Options, type Stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import { styleSheetOf } from '../sheet/style-sheet.ts'

const sheet = (
  lines: { names?: string[]; punctuation?: string[]; numbers?: string[] },
  more: Options = {},
): Options => ({
  sheet: { words: {}, names: [], punctuation: [], numbers: [], ...lines },
  ...more,
})
const fires = (options: Options, rows: readonly (readonly [string, string])[]): readonly Fires[] =>
  rows.map(([before, after]) => [before, after, options])
const stands = (options: Options, rows: readonly (readonly [string, string])[]): readonly Stands[] =>
  rows.map(([why, text]) => [why, text, options])

const SERIAL = sheet({ punctuation: ['serial comma'] })
const NONE = sheet({ punctuation: ['No Oxford comma'] })
describeFixes(
  copydeskRules.serialComma,
  [
    ...fires(SERIAL, [
      ['They had bread, salt and oil.', 'They had bread, salt, and oil.'],
      ['She carried a lamp, a rope and a knife.', 'She carried a lamp, a rope, and a knife.'],
      ['He sold nails, rope, tar and paint.', 'He sold nails, rope, tar, and paint.'],
      ['She packed the kettle, the lamp and the map.', 'She packed the kettle, the lamp, and the map.'],
      ['It was cold, dark or wet.', 'It was cold, dark, or wet.'],
      [
        '“Bring rope, tar and nails,” she said. We took rope, tar and nails.',
        '“Bring rope, tar and nails,” she said. We took rope, tar, and nails.',
      ],
      ['He lost his hat, his stick and his nerve.', 'He lost his hat, his stick, and his nerve.'],
      ['I want bread, salt and oil!', 'I want bread, salt, and oil!'],
      ['Had they bread, salt and oil?', 'Had they bread, salt, and oil?'],
      ['They found an oar, a net and a boot.', 'They found an oar, a net, and a boot.'],
      ['“We need rope, tar and nails.”', '“We need rope, tar, and nails.”'],
      ['— We need rope, tar and nails.', '— We need rope, tar, and nails.'],
    ]),
    ...fires(NONE, [
      ['They had bread, salt, and oil.', 'They had bread, salt and oil.'],
      ['She carried a lamp, a rope, and a knife.', 'She carried a lamp, a rope and a knife.'],
      ['He sold nails, rope, tar, and paint.', 'He sold nails, rope, tar and paint.'],
      ['It was cold, dark, or wet.', 'It was cold, dark or wet.'],
      ['He lost his hat, his stick, and his nerve.', 'He lost his hat, his stick and his nerve.'],
      ['She packed the kettle, the lamp, and the map.', 'She packed the kettle, the lamp and the map.'],
      ['They found an oar, a net, and a boot.', 'They found an oar, a net and a boot.'],
      ['We wanted no rain, no wind, and no fog.', 'We wanted no rain, no wind and no fog.'],
    ]),
  ],
  [
    ...stands(SERIAL, [
      ['two', 'They had bread and oil.'],
      ['as the sheet has it', 'They had bread, salt, and oil.'],
      ['what opens is no member', 'In winter, wind and rain.'],
      ['a clause opens it', 'When it rained, salt and oil.'],
      ['names', 'She saw Tom, Bess and Mara.'],
      ['two clauses', 'He sat down, she wept and they left.'],
      ['not at the end', 'They had bread, salt and oil in the boat.'],
      ['unlike members', 'She took the lamp, a rope and went.'],
      ['unlike articles', 'She saw the lamp, a rope and a knife.'],
      ['an aside', 'The dog, cold and wet, slept.'],
      ['an aside at the end', 'Tom slept, cold and wet.'],
      ['parted by semicolons', 'They had bread; salt and oil.'],
      ['two pairs', 'They had bread and salt, oil and wine.'],
      ['a longer last', 'They had bread, salt and old oil.'],
      ['a list that opens', 'Bread, salt and oil.'],
    ]),
    [
      'stetted',
      'They had bread, salt and oil.',
      { ...SERIAL, stets: [{ rule: copydeskRules.serialComma, quote: 'salt and oil' }] },
    ],
    ...stands(NONE, [
      ['as the sheet has it', 'They had bread, salt and oil.'],
      ['a clause behind', 'They had bread, and oil came later.'],
      ['two', 'She sat, and wept.'],
    ]),
    ['the sheet does not say', 'They had bread, salt and oil.', {}],
    [
      'the sheet says something else',
      'They had bread, salt and oil.',
      sheet({ punctuation: ['Single quotation marks'] }),
    ],
  ],
)

const TEN = sheet({ numbers: ['spell out to ten'] })
const HUNDRED = sheet({ numbers: ['Spell out numbers up to one hundred'] })
describeFixes(
  copydeskRules.houseNumber,
  [
    ...fires(TEN, [
      ['She had 3 dogs.', 'She had three dogs.'],
      ['They waited 10 days.', 'They waited ten days.'],
      ['He lost 2 teeth.', 'He lost two teeth.'],
      ['All 7 men sat down.', 'All seven men sat down.'],
      ['“I have 4 sisters,” she said.', '“I have four sisters,” she said.'],
      ['It took 9 years.', 'It took nine years.'],
      ['There were 5 people on the pier.', 'There were five people on the pier.'],
      ['Only 6 of them came.', 'Only six of them came.'],
      ['He brought 8 crates and 2 lamps.', 'He brought eight crates and two lamps.'],
      ['She wanted 2 more.', 'She wanted two more.'],
      ['They kept 3 sheep.', 'They kept three sheep.'],
      ['I count 4 boats.', 'I count four boats.'],
      ['He had 1 men’s coat and 2 hats.', 'He had 1 men’s coat and two hats.'],
    ]),
    ...fires(HUNDRED, [
      ['She counted 40 crates.', 'She counted forty crates.'],
      ['They rowed 21 miles.', 'They rowed twenty-one miles.'],
      ['He was 99 days at sea.', 'He was ninety-nine days at sea.'],
      ['They sold 100 boats.', 'They sold a hundred boats.'],
      ['She wrote 12 letters.', 'She wrote twelve letters.'],
    ]),
    ['He had 12 hats.', 'He had twelve hats.', sheet({ numbers: ['words below 13'] })],
    ['He had 99 hats.', 'He had ninety-nine hats.', sheet({ numbers: ['figures from 100'] })],
  ],
  [
    ...stands(TEN, [
      ['over the limit', 'She had 11 dogs.'],
      ['in company of a larger', 'She had 3 dogs and 40 cats.'],
      ['a time', 'He came at 3 sharp.'],
      ['a room', 'They took room 4 again.'],
      ['a chapter', 'It stands in chapter 3 somewhere.'],
      ['a decimal', 'It weighed 3.5 pounds.'],
      ['a time with minutes', 'It was 3:15 then.'],
      ['a measure', 'He stood 3 cm off.'],
      ['a percentage', 'It fell by 5 percent.'],
      ['a date', 'It was 3 May.'],
      ['first in its sentence', '3 dogs came.'],
      ['with an article', 'They had a 3 dogs sort of day.'],
      ['one thing, unsure', 'Give me 1 dog.'],
      ['joined by a hyphen', 'A 3-dog night.'],
      ['in words', 'She had three dogs.'],
      ['money', 'It cost £3 or so.'],
      ['a year', 'It was 1887 then.'],
      ['a score', 'They lost 3–2 again.'],
      ['another text', '‘Take 3 drops,’ said the label.'],
    ]),
    ['the sheet does not say', 'She had 3 dogs.', {}],
    ['the sheet says what is not understood', 'She had 3 dogs.', sheet({ numbers: ['as you like'] })],
  ],
)

const NAMES = sheet({
  names: ['Élodie Marchetti', 'MacAllan', 'Maraven (the island)', 'Zoë', 'Bess', 'O’Neill', 'Skerrow'],
})
describeFixes(
  copydeskRules.houseName,
  fires(NAMES, [
    ['At dusk Elodie came.', 'At dusk Élodie came.'],
    ['Elodie came.', 'Élodie came.'],
    ['“Elodie!” he said.', '“Élodie!” he said.'],
    ['She asked Macallan to wait.', 'She asked MacAllan to wait.'],
    ['Macallan waited.', 'MacAllan waited.'],
    ['It was Macallan’s boat.', 'It was MacAllan’s boat.'],
    ['Then Zoe rose.', 'Then Zoë rose.'],
    ['Zoe’s lamp was out.', 'Zoë’s lamp was out.'],
    ['He told Elodie and Zoe.', 'He told Élodie and Zoë.'],
    ['“Zoe, wait.”', '“Zoë, wait.”'],
    ['They met Elodie Marchetti there.', 'They met Élodie Marchetti there.'],
    ['I never liked Macallan.', 'I never liked MacAllan.'],
    ['— Zoe is late, said Bess.', '— Zoë is late, said Bess.'],
    ['With Elodie, nobody argued.', 'With Élodie, nobody argued.'],
    ['She was not Elodie.', 'She was not Élodie.'],
    ['Nobody but Zoe knew.', 'Nobody but Zoë knew.'],
    ['Was it Zoe?', 'Was it Zoë?'],
    ['Zoe sat. Zoe stood.', 'Zoë sat. Zoë stood.'],
    ['The Macallan boat left.', 'The MacAllan boat left.'],
    ['Poor Elodie.', 'Poor Élodie.'],
  ]),
  [
    ...stands(NAMES, [
      ['as listed', 'Élodie and Zoë met MacAllan.'],
      ['a shorter other name', 'Bass came in.'],
      ['mid-sentence, too short', 'Then Tess came in.'],
      ['an ordinary word', 'The skerrow was out.'],
      ['another name', 'Then Harald came.'],
      ['shouted', 'ELODIE was on the tin.'],
      ['a word that opens', 'Maravel or not, he went.'],
      ['verse', 'Elodie waits\nand the tide is out'],
      ['a text message', 'Bess: Zoe is late'],
      ['between asterisks', 'The *Elodie* sailed.'],
      ['two letters off', 'Then Maravin’s Marivan sailed.'],
      ['another first letter', 'Then Caraven rose.'],
      ['a lower-case word', 'She wore a zoe.'],
      ['the gloss of an entry', 'Then Island rose.'],
      ['nobody', 'The lamp was out.'],
      ['a name with an apostrophe as listed', 'Then O’Neill came.'],
    ]),
    ['in a letter', 'Elodie came.', { ...NAMES, before: 'Dear Bess,' }],
    ['another text', 'The sign read “Zoe”.', { ...NAMES, dialogue: 'single' }],
    ['nothing listed', 'Elodie came.', {}],
    ['known to the book', 'Then Maraver rose.', { ...NAMES, names: ['Maraver'] }],
    ['stetted', 'Elodie came.', { ...NAMES, stets: [{ rule: copydeskRules.houseName, quote: 'Elodie' }] }],
  ],
)

describe('a name nearly listed', () => {
  it.each(['Then [Maraver] rose.', 'They saw [Skerrov] by noon.'])('%s', marked =>
    expect(queried(copydeskRules.houseName, marked.replace(/[[\]]/g, ''), NAMES)).toBe(marked),
  )
})

describe('what a sheet says', () => {
  const read = (lines: Parameters<typeof sheet>[0]) =>
    styleSheetOf({ sheet: { words: {}, names: [], punctuation: [], numbers: [], ...lines } })
  it('the first line that is understood holds', () =>
    expect(read({ punctuation: ['en dashes', 'no serial comma', 'serial comma'] }).serialComma).toBe(false))
  it.each([
    ['spell out to ten', 10],
    ['Spell out numbers up to one hundred', 100],
    ['words below 13', 12],
    ['figures from 100', 99],
    ['in words to ninety-nine', 99],
    ['as you like', null],
  ])('%s: %s', (line, expected) => expect(read({ numbers: [line] }).spelledTo).toBe(expected))
})
