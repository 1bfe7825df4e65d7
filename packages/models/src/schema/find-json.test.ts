import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJson } from './find-json.ts'

const finds =
  (answer: string, ...values: readonly unknown[]) =>
  () =>
    expect(findJson(answer)).toEqual(values)

describe('findJson', () => {
  it('an answer that is one', finds(' {"a": 1}\n', { a: 1 }))
  it('a bare value', finds('"yes"', 'yes'))
  it('in a fence', finds('Here you are:\n```json\n{"a": [1]}\n```\nDone.', { a: [1] }))
  it('in a fence of another kind', finds('~~~\n[1]\n~~~', [1]))
  it('in several fences', finds('```\n1\n```\nor\n```\n2\n```', 1, 2))
  it('in prose', finds('The answer is {"a": "}"} as you see.', { a: '}' }))
  it('several in prose', finds('Not {"a": 1} but {"a": 2}.', { a: 1 }, { a: 2 }))
  it('after a bracket that is none', finds('A [sic] note: [1, 2]', [1, 2]))
  it('after a bracket that never closes', finds('An { open one, then {"a": 1}', { a: 1 }))
  it('with quotes that are escaped', finds('So: {"a": "say \\"{\\" now"}', { a: 'say "{" now' }))
  it('not in what was thought aloud', finds('<think>Perhaps {"a": 1}.</think>\n{"a": 2}', { a: 2 }))
  it('not in words', finds('I cannot do that.'))
  it('not where it is cut off', finds('{"a": [1, 2'))
  it('not nested beyond measure', finds(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))
  // looked for from every bracket on, it would take minutes
  it('to the end, whatever is opened', () => expect(findJson('{['.repeat(100_000))).toEqual([]))
  it('whatever value a model gives, whatever it says around it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n'), maxLength: 20 })
    const value = fc.jsonValue({ maxDepth: 4 }).filter(json => typeof json === 'object' && json !== null)
    fc.assert(
      fc.property(value, words, words, fc.boolean(), (json, before, after, isFenced) => {
        const text = JSON.stringify(json, null, 2)
        const answer = isFenced ? `${before}\n\`\`\`json\n${text}\n\`\`\`\n${after}` : `${before}${text}${after}`
        expect(findJson(answer)).toEqual([JSON.parse(text)])
      }),
      { numRuns: 300 },
    )
  })
})
