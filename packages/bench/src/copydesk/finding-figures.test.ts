import { describe, expect, it } from 'vitest'
import { findingFigures } from './finding-figures.ts'
import { readCases, type BookText } from './read-cases.ts'

const text = (name: string, ...paragraphs: readonly string[]): BookText => ({ name, dialogue: 'double', paragraphs })
const figure = (finding: string, ...texts: readonly BookText[]) =>
  findingFigures(texts.map(each => ({ text: each, cases: readCases(each) }))).find(row => row.finding === finding)

describe('findingFigures', () => {
  it('counts fixes per 1,000 words', () =>
    expect(figure('fixes', text('one', 'He nodded his head.', 'Nothing stirred at all.'))).toEqual({
      text: 'one',
      finding: 'fixes',
      findings: 1,
      'per 1000 words': 125,
    }))
  it('counts queries apart', () =>
    expect(figure('queries', text('one', 'He went white as a sheet.'))).toMatchObject({ findings: 1 }))
  it('puts texts of one name together', () =>
    expect(figure('words', text('one', 'He nodded.'), text('one', 'She left.'))).toMatchObject({ findings: 4 }))
  it('names the rule', () =>
    expect(figure('body-doubling', text('one', 'He nodded his head.'))).toMatchObject({ findings: 1 }))
  it('reads nothing in nothing', () => expect(figure('fixes', text('one'))).toMatchObject({ 'per 1000 words': 0 }))
})
