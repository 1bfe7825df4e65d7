import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOwnForm, ownFormOf, plainForm, TEXT_FORM } from './text-form.ts'

describe('plainForm', () => {
  it('goes by the rules that the training texts were brought to', () => {
    const trained: unknown = JSON.parse(readFileSync(new URL('../training/text-form.json', import.meta.url), 'utf8'))
    expect(TEXT_FORM).toEqual(trained)
  })

  it.each([
    ['“Don’t go -- not yet...”', '"Don\'t go — not yet…"'],
    ['a\u00a0 b\u200bc', 'a bc'],
    ['cafe\u0301', 'café'],
  ])('%j', (text, plain) => expect(plainForm(text)).toBe(plain))

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(plainForm(plainForm(text))).toBe(plainForm(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('inOwnForm', () => {
  it.each<readonly [string, string, string]>([
    ['He didn’t wait. “Come in,” she said — or cried… ', '"I don\'t know," he', '“I don’t know,” he'],
    ['He didn\'t wait. "Come in," she said -- or cried...', ' — "no…', ' -- "no...'],
    ['“Come', ' in," she said', ' in,” she said'],
  ])('after %j sets %j as %j', (before, text, expected) =>
    expect(inOwnForm(text, ownFormOf(before), before)).toBe(expected),
  )
})
