import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainForm } from './text-form.ts'
import { begunAt, unitsOf } from './unit.ts'

describe('unitsOf', () => {
  it.each<readonly [string, readonly string[]]>([
    ['She waited.', ['She', ' waited', '.']],
    ['“Don’t,” he said', ['"', "Don't", ',', '"', ' he', ' said']],
    ['half-past two -- or three', ['half-past', ' two', ' —', ' or', ' three']],
    ['One.\n\n  Two', ['One', '.', '\n', 'Two']],
    ['', []],
  ])('%j', (text, units) => expect(unitsOf(text)).toEqual(units))

  it('joins to the text again', () => {
    const words = fc.constantFrom('tide', "don't", 'half-past', '“', '”', ',', '.', '—', '…', '1887', 'é', '\n')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), parts => {
        const text = parts.join(' ')
        expect(unitsOf(text).join('')).toBe(
          plainForm(text)
            .replace(/\s*\n\s*/gu, '\n')
            .replace(/ +$/u, ''),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('begunAt', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['She wal', ['She'], ' wal'],
    ['She ', ['She'], ' '],
    ['She waited.', ['She', ' waited', '.'], ''],
    ['She waited. ', ['She', ' waited', '.'], ' '],
    ['“Wa', ['"'], 'Wa'],
    ['One.\n', ['One', '.', '\n'], ''],
    ['', [], ''],
  ])('%j', (before, context, begun) => expect(begunAt(before)).toEqual({ context, begun }))
})
