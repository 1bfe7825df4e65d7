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
  it('another first word that is no name', style('Rain fell on the quay.', 'A thin rain fell on the quay.'))
  it('an -ing opening gone', style('Turning round, he saw her.', 'He turned and saw her.'))
  it('the possessive of the same name', style('It was the hat of Bess.', 'It was Bess’s hat.'))
  it('one as a pronoun', style('No one came.', 'Nobody came.'))
  it('nothing', style('', ''))
  it('no names at all', style('猫が好き', '犬が好き'))
})
