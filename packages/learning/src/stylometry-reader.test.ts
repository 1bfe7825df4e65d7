import { describeItem, statedItem } from '@understudy/persona'
import { MEASURES } from '@understudy/stylometry'
import { describe, expect, it } from 'vitest'
import { askedFor } from './asked-for.ts'
import { stylometryReader } from './stylometry-reader.ts'
import { REWRITE_KINDS, type DialogueConvention, type Outcome } from '@understudy/contracts'

const stated = statedItem('Keep sentences short', null, {}, 0)
if (!stated.ok) throw new Error(stated.detail)
const wish = stated.value

describe('stylometryReader', () => {
  it('knows what to say of every measure, either way', () => {
    for (const { id } of MEASURES) {
      for (const direction of ['higher', 'lower'] as const)
        expect(stylometryReader.imperative(id, direction)).toMatch(/^\S/)
    }
  })
  it('says each so that the writer can be told of it as what they do', () => {
    for (const { id } of MEASURES) {
      for (const direction of ['higher', 'lower'] as const) {
        const statement = stylometryReader.imperative(id, direction) ?? ''
        expect(describeItem({ ...wish, statement }, 'second', { counts: false })).not.toContain('“' + statement)
      }
    }
  })
  it('says nothing of a measure it does not know', () =>
    expect(stylometryReader.imperative('charm', 'higher')).toBeNull())
  it('sees one plainer tag in a passage', () => {
    const change = stylometryReader.measureChange('"Go," she expostulated.', '"Go," she said.', 'en')
    expect(change['ornate-tags']).toBeLessThan(-0.5)
  })
  it('reads speech as the writer says it is marked, and else as the text shows', () => {
    const [told, spoken] = ['The ferry was late.', '—You are late, then, and wet through.']
    const speech = (...said: readonly DialogueConvention[]) =>
      stylometryReader.measureChange(told, spoken, 'en', ...said)['dialogue-share'] ?? 0
    expect(speech('dash')).toBeGreaterThan(0.3)
    expect(speech('double')).toBe(0)
    expect(speech('unknown')).toBe(speech())
  })
})

describe('what requests ask for', () => {
  it.each(REWRITE_KINDS)('is named by measures that there are: %s', kind => {
    const known = new Set<string>(MEASURES.map(({ id }) => id))
    const outcome = { request: 'rewrite', kind, rule: 'padding' } as unknown as Outcome
    for (const measure of askedFor(outcome)) expect(known).toContain(measure)
  })
})
