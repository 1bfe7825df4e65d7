import { readFileSync } from 'node:fs'
import { say } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { stylometryCatalogue } from './catalogue.ts'
import { wording } from './en/wording.ts'
import { MEASURES, measuresFor } from './measures.ts'

const copydeskRules = ['ornate-tags', 'filter-verbs', 'intensifiers', 'began-to', 'padding', 'body-doubling']
const JUDGEMENT = /\b(?:weak|bad|poor|overus|excess|fault|wrong|error|lazy|sloppy|too many|too much)/i

describe('MEASURES', () => {
  it('are at least sixty, each once', () => {
    const ids = MEASURES.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(60)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('have one for each rule of the copydesk', () =>
    expect(MEASURES.map(({ id }) => String(id))).toEqual(expect.arrayContaining(copydeskRules)))
  it('have words, and no words are without a measure', () => {
    expect(Object.keys(wording).sort()).toEqual(MEASURES.map(({ id }) => String(id)).sort())
  })
  it('are all in the catalogue', () => {
    for (const { name, higher, lower } of MEASURES) {
      for (const message of [name, higher.label, lower.label])
        expect(say(stylometryCatalogue, message)).not.toBe(message.key)
    }
  })
  it('are all in the table of the README, in order', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const listed = [...readme.matchAll(/^\| `([a-z-]+)` +\| [^|]+\| (?:per 100 words|words|letters|ratio|share) /gm)]
    expect(listed.map(([, id]) => id)).toEqual(MEASURES.map(({ id }) => String(id)))
  })
  it('never judge', () => {
    for (const sentence of Object.values(stylometryCatalogue)) expect(sentence).not.toMatch(JUDGEMENT)
    for (const { higher, lower } of MEASURES) {
      for (const side of [higher, lower]) {
        expect(side.imperative).toMatch(/^[A-Z].*[^.]$/)
        expect(side.imperative).not.toMatch(JUDGEMENT)
        expect(side.second).toMatch(/^You usually [a-z]/)
      }
    }
  })
  it('say both sides differently', () => {
    for (const { higher, lower } of MEASURES) expect(higher.imperative).not.toBe(lower.imperative)
  })
  it('are fewer in a language without lists', () => {
    expect(measuresFor('de').map(({ id }) => String(id))).toContain('sentence-length')
    expect(measuresFor('de').map(({ id }) => String(id))).not.toContain('adverbs')
    expect(measuresFor('en-GB')).toEqual(MEASURES)
  })
})
