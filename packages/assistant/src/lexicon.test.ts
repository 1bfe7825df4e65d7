import type { DocumentId, ReadBlock } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { createLexiconKeeper, withNotes } from './lexicon.ts'

const block = (text: string): ReadBlock => ({
  type: 'paragraph',
  text,
  provenance: [{ from: 0, to: text.length, hand: 'typed', actor: null, suggestion: null }],
})
const known = (...texts: string[]) => {
  const keeper = createLexiconKeeper()
  keeper.read({ document: 'd' as DocumentId, from: 0, to: 0, blocks: texts.map(block) })
  return keeper
}
const entries = (...texts: string[]) =>
  known(...texts)
    .lexicon()
    .entries.map(({ text, count }) => `${text} ${count}`)
const knows = (texts: readonly string[], expected: readonly string[]) => () =>
  expect(entries(...texts)).toEqual(expected)

describe('the lexicon', () => {
  it('counts names inside sentences', knows(['At dusk Maraven spoke.', 'Then Maraven left.'], ['Maraven 2']))
  it('not words that only begin one', knows(['Suddenly it rained. Suddenly it stopped.'], []))
  it('nor ones that begin speech', knows(['She said, “Perhaps so.” He said, “Perhaps not.”'], []))
  it('nor a name that stands once', knows(['At dusk Maraven spoke.'], []))
  it('leaves the possessive off', knows(['It was Maraven’s. And Maraven knew.'], ['Maraven 2']))
  it('counts coined compounds', knows(['the tide-glass shone', 'a tide-glass broke'], ['tide-glass 2']))
  it(
    'counts names of several words',
    knows(['aboard the Harbour Light.', 'the Harbour Light lay there'], ['Harbour 2', 'Light 2', 'Harbour Light 2']),
  )
  it('not names that a comma parts', knows(['So Maraven, Tessaly', 'and Maraven, Tessaly'], ['Maraven 2', 'Tessaly 2']))
  it('knows what stands in story notes', () => {
    const lexicon = known('Here Maraven and Maraven met.').lexicon()
    const noted = withNotes(lexicon, ['Her boat is the Harbour Light.', 'Old Maraven owns a tide-glass.'])
    expect(noted.entries.map(({ text, count }) => `${text} ${count}`)).toEqual([
      'Maraven 2',
      'Harbour 2',
      'Light 2',
      'Harbour Light 2',
      'tide-glass 2',
    ])
    expect(withNotes(lexicon, ['Her boat is the Harbour Light.', 'Old Maraven owns a tide-glass.'])).toBe(noted)
    expect(withNotes(lexicon, [])).toBe(lexicon)
  })
  it('says whose characters they are', () => {
    const [entry] = known('Here Maraven and Maraven met.').lexicon().entries
    expect(entry?.hands).toEqual({ typed: 2 })
  })
  it('follows what is read again, by blocks', () => {
    const keeper = known('So Maraven met Maraven.', 'Old Tessaly rose, and Tessaly sat.')
    keeper.read({ document: 'd' as DocumentId, from: 0, to: 1, blocks: [block('Nobody here.')] })
    expect(keeper.lexicon().entries.map(({ text }) => text)).toEqual(['Tessaly'])
  })
  it('is the same value until something was read', () => {
    const keeper = known('Here Maraven and Maraven met.')
    expect(keeper.lexicon()).toBe(keeper.lexicon())
  })
})
