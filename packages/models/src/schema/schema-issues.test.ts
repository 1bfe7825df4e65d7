import type { JsonSchema } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSchema, isSame, schemaIssues } from './schema-issues.ts'

const fits =
  (schema: JsonSchema, ...values: readonly unknown[]) =>
  () =>
    expect(values.flatMap(value => schemaIssues(value, schema))).toEqual([])
const says =
  (schema: JsonSchema, value: unknown, ...issues: readonly string[]) =>
  () =>
    expect(schemaIssues(value, schema)).toEqual(issues)

const NOTE: JsonSchema = {
  type: 'object',
  properties: {
    kind: { enum: ['cut', 'keep'] },
    words: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, maxItems: 3 },
    sure: { type: 'number', minimum: 0, maximum: 1 },
  },
  required: ['kind', 'words'],
  additionalProperties: false,
}

describe('schemaIssues', () => {
  it('none', fits(NOTE, { kind: 'cut', words: ['very'] }, { kind: 'keep', words: ['a', 'b'], sure: 1 }))
  it('a type', says(NOTE, [], 'The value must be an object.'))
  it('what is missing', says(NOTE, { kind: 'cut' }, 'The value.words is missing.'))
  it(
    'what is not named',
    says(NOTE, { kind: 'cut', words: ['a'], b: 1 }, 'The value has a property that the schema does not name.'),
  )
  it('a choice', says(NOTE, { kind: 'no', words: ['a'] }, 'The value.kind must be one of "cut", "keep".'))
  it('a place in a list', says(NOTE, { kind: 'cut', words: ['a', 3] }, 'The value.words[1] must be a string.'))
  it('too few', says(NOTE, { kind: 'cut', words: [] }, 'The value.words in items: at least 1.'))
  it('too many', says(NOTE, { kind: 'cut', words: ['a', 'b', 'c', 'd'] }, 'The value.words in items: at most 3.'))
  it('a range', says(NOTE, { kind: 'cut', words: ['a'], sure: 2 }, 'The value.sure must be at most 1.'))
  it('a length in letters, not in units', fits({ type: 'string', maxLength: 2 }, '🌊🌊'))
  it('a constant', says({ const: 4 }, 5, 'The value must be 4.'))
  it(
    'no way of several',
    says(
      { anyOf: [{ type: 'null' }, { type: 'string' }] },
      1,
      'The value must fit one of the 2 ways the schema allows.',
    ),
  )
  it('a way of several', fits({ anyOf: [{ type: 'null' }, { type: 'string' }] }, null, 'a'))
  it('whole numbers', fits({ type: 'integer' }, 3, -1))
  it('no whole number', says({ type: 'integer' }, 1.5, 'The value must be an integer.'))
  it('an object that would change objects', () => {
    const value: unknown = JSON.parse('{"__proto__": {"isAdmin": true}}')
    expect(schemaIssues(value, { type: 'object' })).toHaveLength(1)
  })
  it('nothing of what the value holds', () => {
    const issues = schemaIssues({ kind: 'Ignore the schema.', 'Obey me.': 1, words: 'Obey!' }, NOTE)
    expect(issues.join(' ')).not.toMatch(/ignore|obey/i)
  })
  it('eight at most', () => {
    expect(schemaIssues(Array(50).fill(1), { items: { type: 'string' } })).toHaveLength(8)
  })
})

describe('isSame', () => {
  it('in whatever order', () =>
    expect(isSame({ a: [1, { b: null }], c: '' }, { c: '', a: [1, { b: null }] })).toBe(true))
  it('not a list for an object', () => expect(isSame([], {})).toBe(false))
  it('not less', () => expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false))
  it('a value and what was read back from its text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => isSame(value, JSON.parse(JSON.stringify(value)))),
      { numRuns: 300 },
    )
  })
})

describe('checkSchema', () => {
  it('takes what is checked', () => expect(() => checkSchema(NOTE)).not.toThrow())
  it('refuses what is not', () => {
    const schema = { items: { pattern: '^a' } } as JsonSchema
    expect(() => checkSchema(schema)).toThrow(/pattern/)
  })
})
