import { say, type MeasureId, type ReadStatement } from '@understudy/contracts'
import { personaCatalogue } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { reactCatalogue } from '../catalogue.ts'
import { readingParts } from './reading-parts.ts'

const NOTHING: ReadStatement = { measure: null, direction: null, words: [], pattern: null, scope: {}, except: null }
const FULL: ReadStatement = {
  measure: 'semicolons' as MeasureId,
  direction: 'lower',
  words: [
    { text: 'okay', wish: 'cut', instead: null },
    { text: 'utilize', wish: 'cut', instead: 'use' },
  ],
  pattern: { type: 'limit', of: 'paragraph', unit: 'words', most: 80 },
  scope: { work: 'saltmarsh', mode: 'dialogue', speaker: 'Bess' },
  except: 'in letters',
}
const catalogue = { ...personaCatalogue, ...reactCatalogue }

describe('readingParts', () => {
  it('says each thing that was understood, in plain words', () =>
    expect(readingParts(FULL).map(({ plain }) => say(catalogue, plain))).toEqual([
      'less: semicolons',
      'cut “okay”',
      '“use” for “utilize”',
      'paragraphs of at most 80 words',
      'in dialogue',
      'when Bess speaks',
      'except in letters',
    ]))
  it('takes back one thing and no other', () =>
    expect(readingParts(FULL).map(({ without }) => without)).toEqual([
      { ...FULL, measure: null, direction: null },
      { ...FULL, words: FULL.words.slice(1) },
      { ...FULL, words: FULL.words.slice(0, 1) },
      { ...FULL, pattern: null },
      { ...FULL, scope: { work: 'saltmarsh', speaker: 'Bess' } },
      { ...FULL, scope: { work: 'saltmarsh', mode: 'dialogue' } },
      { ...FULL, except: null },
    ]))
  it('comes to nothing where nothing was understood', () => expect(readingParts(NOTHING)).toEqual([]))
})
