import { describe, expect, it } from 'vitest'
import { id, item, measure } from '../test/builders.ts'
import { compileItem, readException, type PersonaItem } from './index.ts'

const checks = (changed: Partial<PersonaItem>) =>
  compileItem({ item: item({ id: id('a'), source: 'stated', ...changed }), version: 3 })
const word = (text: string, changed = {}) => {
  return {
    text,
    wish: 'cut' as const,
    instead: null,
    evidence: { for: 0, against: 0 },
    status: 'active' as const,
    ...changed,
  }
}

describe('compileItem', () => {
  it('makes nothing of what can only be read out', () => expect(checks({})).toEqual([]))
  it('tests a measure', () =>
    expect(checks({ measure: measure('commas'), direction: 'lower' })).toEqual([
      {
        type: 'measure',
        item: { id: 'a', version: 3 },
        measure: 'commas',
        direction: 'lower',
        scope: {},
        except: null,
        firm: true,
      },
    ]))
  it('tests the words that are sure', () =>
    expect(
      checks({ words: [word('somehow'), word('very', { status: 'proposed' }), word('yet', { status: 'refused' })] }),
    ).toMatchObject([{ type: 'words', words: [{ text: 'somehow', wish: 'cut', instead: null }] }]))
  it('tests a pattern beside its measure', () =>
    expect(
      checks({ measure: measure('semicolons'), direction: 'lower', pattern: { type: 'no-mark', mark: 'semicolon' } }),
    ).toMatchObject([{ type: 'measure' }, { type: 'pattern', pattern: { mark: 'semicolon' } }]))
  it('says where in a passage', () =>
    expect(checks({ words: [word('okay')], scope: { speaker: 'Bess', work: 'saltmarsh' } })).toMatchObject([
      { scope: { speaker: 'Bess' } },
    ]))

  const firm = (changed: Partial<PersonaItem>) => checks({ words: [word('okay')], ...changed })[0]?.firm
  it('is firm where a person said it', () => expect(firm({})).toBe(true))
  it('is not where it was learned', () => expect(firm({ source: 'learned' })).toBe(false))
  it('is where a person locked it', () => expect(firm({ source: 'learned', locked: true })).toBe(true))
  it('is where its exception can be told', () => expect(firm({ except: 'in dialogue' })).toBe(true))
  it('is not where only a reader can tell', () => expect(firm({ except: 'when the sea is meant' })).toBe(false))
})

describe('readException', () => {
  it.each([
    ['in dialogue', { mode: 'dialogue' }],
    ['except in dialogue', { mode: 'dialogue' }],
    ['In letters', { mode: 'embedded' }],
    ['in letters and other texts inside the story', { mode: 'embedded' }],
    ['when Bess speaks', { speaker: 'Bess' }],
    ['when Mara Quill speaks', { speaker: 'Mara Quill' }],
    ['in dialogue with Bess', null],
    ['in letters home', null],
    ['in the rain', null],
    ['when she speaks', null],
    ['the sea', null],
    ['', null],
  ])('%s', (except, expected) => expect(readException(except)).toEqual(expected))
})
