import { describe, expect, it } from 'vitest'
import { describeFixes, queried, type Fires, type Options, type Stands } from '../../test/desk.ts'
import { copydeskRules } from '../copydesk-rules.ts'
import { sheetForms } from '../sheet/sheet-forms.ts'

const words = (listed: Readonly<Record<string, string>>, more: Options = {}): Options => ({
  sheet: { words: listed, names: [], punctuation: [], numbers: [] },
  ...more,
})
const LIST = {
  utilize: 'use',
  grey: 'gray',
  'e-mail': 'email',
  tidegate: 'tide-gate',
  earth: 'Earth',
  Internet: 'internet',
  'any more': 'anymore',
  alright: 'all right',
  realise: 'realize',
  commence: 'begin',
  ale: 'beer',
  cafe: 'café',
  attorney: 'lawyer',
  hour: 'watch',
  kid: 'child',
  towards: 'toward',
}
const sheet = words(LIST)

const CHANGES: readonly Fires[] = [
  ['They utilize the old slip.', 'They use the old slip.', sheet],
  ['They utilized it.', 'They used it.', sheet],
  ['Utilizing a rope, he climbed.', 'Using a rope, he climbed.', sheet],
  ['She utilizes all of it.', 'She uses all of it.', sheet],
  ['I see a grey sky over the yard.', 'I see a gray sky over the yard.', sheet],
  ['Grey light came in.', 'Gray light came in.', sheet],
  ['The grey-green water rose.', 'The gray-green water rose.', sheet],
  ['His hair had greyed.', 'His hair had grayed.', sheet],
  ['“It’s grey out,” he said.', '“It’s gray out,” he said.', sheet],
  ['She sent an e-mail.', 'She sent an email.', sheet],
  ['Two e-mails came.', 'Two emails came.', sheet],
  ['Both tidegates stood open.', 'Both tide-gates stood open.', sheet],
  ['The tidegate’s hinge broke.', 'The tide-gate’s hinge broke.', sheet],
  ['From orbit the earth was small.', 'From orbit the Earth was small.', sheet],
  ['It came over the Internet at night.', 'It came over the internet at night.', sheet],
  ['She did not live there any more.', 'She did not live there anymore.', sheet],
  ['It was alright by them.', 'It was all right by them.', sheet],
  ['He realised it late.', 'He realized it late.', sheet],
  ['They sat in a cafe by the quay.', 'They sat in a café by the quay.', sheet],
  ['An attorney came.', 'A lawyer came.', sheet],
  ['He drank an ale there.', 'He drank a beer there.', sheet],
  ['She walked an old attorney home.', 'She walked an old lawyer home.', sheet],
  ['They kept an hour by the fire.', 'They kept a watch by the fire.', sheet],
  ['— The sky is grey, said Bess.', '— The sky is gray, said Bess.', { ...sheet, dialogue: 'dash' }],
  ['She went towards the light.', 'She went toward the light.', sheet],
]

const SILENCES: readonly Stands[] = [
  ['a name mid-sentence', 'Then Mara Grey came in.', sheet],
  ['a name the book knows', 'Grey came in.', { ...sheet, names: ['Grey'] }],
  ['a name before another', 'Grey Street was empty.', sheet],
  ['a name by the text itself', 'Grey waited. By noon Grey had gone.', sheet],
  ['shouted', 'It said GREY on the tin.', sheet],
  ['another text', 'The sign read “the grey one”.', { ...sheet, dialogue: 'single' }],
  ['between asterisks', 'The *grey* sort was best.', sheet],
  ['verse', 'the grey gulls rise\nand the grey boats go', sheet],
  ['in a letter', 'The grey coat is yours.', { ...sheet, before: 'Dear Bess,' }],
  [
    'code',
    'const grey = utilize()',
    { ...sheet, blocks: [{ block: 0, type: 'code', text: 'const grey = utilize()', from: 0, to: 22 }] },
  ],
  ['a text message', 'Bess: grey out here', sheet],
  ['kept', 'The grey sky fell.', { ...sheet, keep: ['grey'] }],
  ['stetted', 'The grey sky fell.', { ...sheet, stets: [{ rule: copydeskRules.houseWord, quote: 'grey sky' }] }],
  ['part of another word', 'The greyhound slept.', sheet],
  ['as the list has it', 'The gray sky, an email, the tide-gate.', sheet],
  ['nothing listed', 'The grey sky fell.', {}],
  ['a capital that opens a sentence, listed in lower case', 'Internet came late to the island.', sheet],
  ['parted by a comma', 'If there were any, more would come.', sheet],
  ['a compound of another word', 'An ale-house stood there.', sheet],
  [
    'an exception of the writer',
    'The grey sky fell.',
    { ...sheet, settings: { 'house-word': [{ set: null, except: ['grey sky'], scope: {} }] } },
  ],
  ['off', 'The grey sky fell.', { ...sheet, settings: { 'house-word': [{ set: 'off', except: [], scope: {} }] } }],
  ['embedded', 'The grey sky fell.', { ...sheet, mode: 'embedded' }],
  ['in capitals by habit', 'Bess liked The Grey Coat.', sheet],
]

describeFixes(copydeskRules.houseWord, CHANGES, SILENCES)

const ASKED = [
  ['“They [utilize] it,” she said.', sheet],
  ['“I [commence] at dawn,” he said.', sheet],
  ['She [commenced] the count.', sheet],
  ['The [kids] ran on.', sheet],
  ['The clock [commenced] to strike.', sheet],
  ['“An [ale],” he said.', sheet],
  ['“Ask the [attorney].”', sheet],
  ['‘The [attorney] knows,’ he said.', { ...sheet, dialogue: 'single' as const }],
] as const

describe('what the list leaves to the writer', () => {
  it.each(ASKED)('%s', (marked, options) => {
    expect(queried(copydeskRules.houseWord, marked.replace(/[[\]]/g, ''), options)).toBe(marked)
  })
})

describe('the forms that are sure', () => {
  const forms = (word: string, to: string, expected: readonly string[]) => () =>
    expect(sheetForms(word, to).map(form => `${form.from} ${form.to ?? '?'}`)).toEqual(expected)
  it('of a verb', forms('utilize', 'use', ['utilize use', 'utilizes uses', 'utilized used', 'utilizing using']))
  it(
    'where the past is one of two',
    forms('commence', 'begin', ['commence begin', 'commences begins', 'commenced ?', 'commencing beginning']),
  )
  it(
    'where it tells which',
    forms('begin', 'start', ['begin start', 'begins starts', 'began started', 'begun started', 'beginning starting']),
  )
  it('where the plural is odd', forms('kid', 'child', ['kid child', 'kids ?', 'kidded ?', 'kidding ?']))
  it('of a phrase', forms('any more', 'anymore', ['any more anymore']))
})
