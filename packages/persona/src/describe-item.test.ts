import { describe, expect, it } from 'vitest'
import { id, item } from '../test/builders.ts'
import { describeItem, personaCatalogue, surenessOf, type PersonaItem, type Voice } from './index.ts'

function says(voice: Voice, changed: Partial<PersonaItem>, sentence: string) {
  return () =>
    expect(describeItem(item({ id: id('i'), ...changed }), voice, { counts: false, name: 'Mara' })).toBe(sentence)
}

describe('the imperative', () => {
  it('is the statement', says('imperative', {}, 'Keep sentences short'))
  it('says where', says('imperative', { scope: { mode: 'action' } }, 'Keep sentences short in action'))
  it(
    'does not say it twice',
    says('imperative', { statement: 'Keep it short in action.', scope: { mode: 'action' } }, 'Keep it short in action'),
  )
  it(
    'says every part of where',
    says(
      'imperative',
      { scope: { mode: 'dialogue', speaker: 'Odd', pointOfView: 'Brin', work: 'w' } },
      'Keep sentences short in dialogue when Odd speaks from Brin’s point of view in this work',
    ),
  )
  it(
    'says the exception',
    says('imperative', { except: 'when it is the chase.' }, 'Keep sentences short, except when it is the chase'),
  )
  it('says "except" once', says('imperative', { except: 'except at sea' }, 'Keep sentences short, except at sea'))
})

describe('the second person', () => {
  it('turns a verb', says('second', { scope: { mode: 'dialogue' } }, 'You keep sentences short in dialogue'))
  it('turns a prohibition', says('second', { statement: 'Never kill the dog' }, 'You never kill the dog'))
  it('turns a negation', says('second', { statement: 'Do not explain jokes' }, 'You do not explain jokes'))
  it('turns to be', says('second', { statement: 'Be brief' }, 'You are brief'))
  it(
    'turns what opens sentences',
    says('second', { statement: 'Open fewer sentences with And' }, 'You open fewer sentences with And'),
  )
  it('quotes what is no imperative', says('second', { statement: 'Short sentences' }, 'Your way: “Short sentences”'))
  it('quotes what only looks like one', says('second', { statement: 'Open endings' }, 'Your way: “Open endings”'))
  it('quotes another language', says('second', { statement: 'Коротко' }, 'Your way: “Коротко”'))
})

describe('the third person', () => {
  it('turns a verb', says('third', {}, 'Mara keeps sentences short'))
  it('turns a verb in ch', says('third', { statement: 'Stretch the quiet' }, 'Mara’s way: “Stretch the quiet”'))
  it('turns a verb in y', says('third', { statement: 'Vary your openings' }, 'Mara varies their openings'))
  it('turns a verb in o', says('third', { statement: 'Go easy on commas' }, 'Mara goes easy on commas'))
  it('turns a prohibition', says('third', { statement: 'Never kill the dog' }, 'Mara never kills the dog'))
  it('turns a negation', says('third', { statement: 'Don’t explain' }, 'Mara does not explain'))
  it(
    'quotes two verbs',
    says('third', { statement: 'Cut adverbs and keep verbs' }, 'Mara’s way: “Cut adverbs and keep verbs”'),
  )
  it('calls nobody by name where it knows none', () =>
    expect(describeItem(item({ id: id('i') }), 'third', { counts: false })).toBe('The writer keeps sentences short'))
})

describe('sureness', () => {
  const after = (agree: number, against: number, changed: Partial<PersonaItem> = {}) =>
    surenessOf(item({ id: id('i'), evidence: { for: agree, against }, ...changed }))
  it('begins as trying', () => expect(after(0, 0)).toBe('trying'))
  it('is trying while choices are few', () => expect(after(3, 0)).toBe('trying'))
  it('is usual after four that agree', () => expect(after(4, 0)).toBe('usual'))
  it('is trying where they are divided', () => expect(after(10, 8)).toBe('trying'))
  it('is firm at eleven of twelve', () => expect(after(11, 1)).toBe('firm'))
  it('is yours once locked', () => expect(after(0, 9, { locked: true })).toBe('yours'))
  it('is yours when said', () => expect(after(0, 0, { source: 'stated' })).toBe('yours'))
  it('is said with its counts', () =>
    expect(describeItem(item({ id: id('i'), evidence: { for: 11, against: 1 } }), 'second')).toBe(
      'You keep sentences short (firm, 11 of 12)',
    ))
  it('is said alone where nothing was counted', () =>
    expect(describeItem(item({ id: id('i') }), 'second')).toBe('You keep sentences short (trying)'))
})

it('every sentence comes from the catalogue', () => {
  const catalogue = Object.fromEntries(Object.keys(personaCatalogue).map(key => [key, `‹${key}›`]))
  expect(describeItem(item({ id: id('i'), scope: { mode: 'action' } }), 'second', { catalogue })).toBe(
    '‹persona.item.with-sureness›',
  )
})
