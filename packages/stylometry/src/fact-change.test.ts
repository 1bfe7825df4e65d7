import { describe, expect, it } from 'vitest'
import { isFactChange } from './fact-change.ts'

const fact = (base: string, settled: string) => () => {
  expect(isFactChange(base, settled)).toBe(true)
  expect(isFactChange(settled, base)).toBe(true)
}
const style = (base: string, settled: string) => () => {
  expect(isFactChange(base, settled)).toBe(false)
  expect(isFactChange(settled, base)).toBe(false)
}

const TITLES = ['Mr.', 'Mrs.', 'Miss', 'Mistress', 'Dr.', 'Dr', 'Captain', 'Aunt', 'Sir']
const VERBS = [
  ['exclaimed', 'said'],
  ['besought', 'begged'],
]
/** Where a tag may stand. */
const MARKS = [
  (tag: string) => `“Go!” ${tag}. Rain fell.`,
  (tag: string) => `“They said go,” ${tag}.`,
  (tag: string) => `“Ask Tom,” ${tag}, “when Captain Tarn comes.”`,
  (tag: string) => `Wenna sat. ${tag[0]?.toUpperCase()}${tag.slice(1)} nothing.`,
]

describe('isFactChange', () => {
  it('another name', fact('She met Tom there.', 'She met Jack there.'))
  it('another name at the start', fact('Tom left at once.', 'Jack left at once.'))
  it('another place', fact('They sailed for Cork.', 'They sailed for Hull.'))
  it('another figure', fact('It cost 12 crowns.', 'It cost 20 crowns.'))
  it('another number in words', fact('She had three sons.', 'She had five sons.'))
  it('another compound number', fact('He was thirty-one.', 'He was thirty-two.'))
  it('a figure and other words', fact('At 10 he left.', 'At nine he left.'))
  it('the same number otherwise', style('He had 12 boats.', 'He had twelve boats.'))
  it('a pronoun for a name', style('“Go,” said Tom.', '“Go,” he said.'))
  it('a name cut with its sentence', style('She sat. Then Tom came in.', 'She sat.'))
  it('another verb', style('“Go,” Tom expostulated.', '“Go,” Tom said.'))
  it('another beginning', style('Slowly the door shut.', 'The door shut.'))
  it(
    'a denial beside a word that every object has',
    style('He met the constructor there.', 'He never met builders there.'),
  )
  it('another first word that is no name', style('Rain fell on the quay.', 'A thin rain fell on the quay.'))
  it('an -ing opening gone', style('Turning round, he saw her.', 'He turned and saw her.'))
  it('the possessive of the same name', style('It was the hat of Bess.', 'It was Bess’s hat.'))
  it('one as a pronoun', style('No one came.', 'Nobody came.'))
  it('another name after a title with a stop', fact('“Go,” said Mr. Pell.', '“Go,” said Mr. Tarn.'))
  it('another name after any title', fact('“Go,” said Captain Pell.', '“Go,” said Captain Tarn.'))
  it('another name after a title at the start', fact('Mrs. Pell, who was deaf, sat.', 'Mrs. Tarn, who was deaf, sat.'))
  it('another name behind a title and a first name', fact('It was Dr. Ada Pell.', 'It was Dr. Ada Tarn.'))
  it('another person by the title', fact('“Go,” said Mr. Pell.', '“Go,” said Mrs. Pell.'))
  it('another title at the start', fact('Miss Pell laughed.', 'Aunt Pell laughed.'))
  it('another number beside a title', fact('Mr. Pell had two boats.', 'Mr. Pell had ten boats.'))
  it('another name with the verb', fact('“Go,” exclaimed Mistress Wen.', '“Go,” said Mistress Ada.'))
  it('another name in another order', fact('“Go,” opined Dr. Pell.', '“Go,” Dr. Tarn said.'))
  it.each(TITLES.flatMap(title => VERBS.map(verbs => [title, ...verbs] as const)))(
    'another verb or order beside %s: %s, %s',
    (title, verb, plain) => {
      const tags = [verb, plain].flatMap(each => [`${each} ${title} Pell`, `${title} Pell ${each}`])
      for (const mark of MARKS) {
        for (const one of tags) {
          for (const other of [...tags, `${plain} Pell`, `she ${plain}`]) style(mark(one), mark(other))()
        }
      }
    },
  )
  it('a spoken word before the tag', style('“Go,” Mr. Pell said.', '“Go,” said Pell.'))
  it('a title written out', style('“Go,” said Dr. Pell.', '“Go,” said Doctor Pell.'))
  it('a title written out at the start', style('Capt. Pell sat.', 'Captain Pell sat.'))
  it('a word that moved to the start', style('Wenna heard the thunder roll.', 'Thunder rolled.'))
  it('a word that moved from the start', style('Thunder rolled.', 'Wenna heard the thunder roll.'))
  it('a name that moved from the start', style('Pell slowly turned to Wenna.', 'Slowly Pell turned to Wenna.'))
  it('an opening word moved behind the name', style('Suddenly Mr. Pell laughed.', 'Mr. Pell suddenly laughed.'))
  it('a sentence that begins after an address', style('“Yes, Captain. Slowly, then.”', '“Yes, Captain. Gently, then.”'))
  it('the opposite', fact('The dog was dead.', 'The dog was alive.'))
  it('a figure in a language without rules', () => {
    expect(isFactChange('Er hatte 12 Boote.', 'Er hatte 20 Boote.', 'de')).toBe(true)
    expect(isFactChange('Er war tot.', 'Er war alt.', 'de')).toBe(false)
  })
  it('nothing', style('', ''))
  it('no names at all', style('猫が好き', '犬が好き'))
})
