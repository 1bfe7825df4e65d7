import { describe, expect, it } from 'vitest'
import { findEntries, knownLine, sheetEntries, withKnownLine } from './sheet-entries.ts'

const ENTRIES = sheetEntries({
  words: { utilize: { to: 'use' }, grey: { keep: true } },
  sheet: { names: ['Zoë', 'Élodie'], numbers: 'spell out to ten', punctuation: ['serial comma', 3] },
})

describe('sheetEntries', () => {
  it('puts words and names by the alphabet, and passes over what is no line', () =>
    expect(ENTRIES.map(({ part, text }) => `${part} ${text}`)).toEqual([
      'words grey',
      'words utilize',
      'names Élodie',
      'names Zoë',
      'numbers spell out to ten',
      'punctuation serial comma',
    ]))
  it.each([
    ['USE', ['utilize']],
    ['zo', ['Zoë']],
    ['', ENTRIES.map(({ text }) => text)],
    ['whale', []],
  ])('“%s” finds %j', (sought, found) => expect(findEntries(ENTRIES, sought).map(({ text }) => text)).toEqual(found))
})

describe('the lines that line edits act on', () => {
  it.each([
    [['serial comma'], 'serial comma', []],
    [['No serial comma', 'en dashes, spaced'], 'no serial comma', ['en dashes, spaced']],
    [['en dashes, spaced'], null, ['en dashes, spaced']],
  ])('of %j is %j beside %j', (lines, known, others) =>
    expect(knownLine('punctuation', lines)).toEqual([known, others]),
  )
  it('takes one for another and leaves the rest', () => {
    const lines = ['spell out to ten', 'figures for ages']
    expect(withKnownLine('numbers', lines, 'spell out to nine')).toEqual(['spell out to nine', 'figures for ages'])
    expect(withKnownLine('numbers', lines, null)).toEqual(['figures for ages'])
  })
})
