import { describe, expect, it } from 'vitest'
import { readSpeechVerb, speechVerbs } from './speech-verbs.ts'

const reads = (word: string, expected: string | null) => () => {
  const verb = readSpeechVerb(word)
  expect(verb === null ? null : `${verb.base} ${verb.kind} ${verb.form}`).toBe(expected)
}

describe('readSpeechVerb', () => {
  it('said', reads('said', 'say plain past'))
  it('Says', reads('Says', 'say plain present'))
  it('ask', reads('ask', 'ask plain base'))
  it('replied', reads('replied', 'reply plain past'))
  it('whispers', reads('whispers', 'whisper telling present'))
  it('cried', reads('cried', 'cry telling past'))
  it('lied', reads('lied', 'lie telling past'))
  it('begged', reads('begged', 'beg telling past'))
  it('hisses', reads('hisses', 'hiss telling present'))
  it('expostulated', reads('expostulated', 'expostulate ornate past'))
  it('averred', reads('averred', 'aver ornate past'))
  it('walked is none', reads('walked', null))
  it('shrugged is none', reads('shrugged', null))
  it('the empty word is none', reads('', null))
})

it('keeps every verb in one kind', () => {
  const all = [...speechVerbs('plain'), ...speechVerbs('telling'), ...speechVerbs('ornate')]
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(120)
})
