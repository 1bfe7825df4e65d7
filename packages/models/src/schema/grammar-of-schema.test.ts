import type { JsonSchema } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { grammarOfSchema } from './grammar-of-schema.ts'
import { textMatches } from '../../test/text-matches.ts'

const fits = (schema: JsonSchema, text: string): boolean => textMatches(grammarOfSchema(schema), text)

const PERSON: JsonSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' }, glad: { type: 'boolean' } },
  required: ['age'],
}
const PAIR: JsonSchema = { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 2 }
const SHORT: JsonSchema = { type: 'string', minLength: 1, maxLength: 3 }

describe('grammarOfSchema', () => {
  it.each<readonly [string, JsonSchema, string, boolean]>([
    ['anything', {}, '{"a": [1, null, "x"]}', true],
    ['no JSON', {}, '{a: 1}', false],
    ['a constant with quotes and slashes', { const: 'a "b" \\ c' }, '"a \\"b\\" \\\\ c"', true],
    ['one of a list', { enum: ['glad', 3, null] }, '3', true],
    ['none of a list', { enum: ['glad', 3, null] }, '4', false],
    ['either', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'null', true],
    ['neither', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, '"a"', false],
    ['all properties', PERSON, '{"name": "Mara", "age": 3, "glad": true}', true],
    ['only what is required', PERSON, '{"age": 3}', true],
    ['the last left out', PERSON, '{"name":"Mara","age":3}', true],
    ['the first left out', PERSON, '{"age":3,"glad":false}', true],
    ['what is required left out', PERSON, '{"name": "Mara"}', false],
    ['a comma with nothing behind', PERSON, '{"age": 3,}', false],
    ['a property nobody named', PERSON, '{"age": 3, "more": 1}', false],
    ['no properties at all', { type: 'object', properties: { a: SHORT } }, '{}', true],
    ['any object', { type: 'object' }, '{"x": {"y": []}}', true],
    ['a list', PAIR, '[1, 2]', true],
    ['a list too short', PAIR, '[]', false],
    ['a list too long', PAIR, '[1,2,3]', false],
    ['an empty list', { type: 'array', items: SHORT }, '[]', true],
    ['an empty list where nothing is allowed', { type: 'array', maxItems: 0 }, '[]', true],
    ['a short text', SHORT, '"é\\n"', true],
    ['a text too long', SHORT, '"abcd"', false],
    ['a text with a line break in it', { type: 'string' }, '"a\nb"', false],
    ['a number in its range', { type: 'integer', minimum: -2, maximum: 5 }, '-1', true],
    ['a number out of its range', { type: 'integer', minimum: -2, maximum: 5 }, '6', false],
    ['a sign that is not allowed', { type: 'number', minimum: 0 }, '-1', false],
    ['a fraction', { type: 'number' }, '-0.5e3', true],
    ['no leading zero', { type: 'integer' }, '01', false],
  ])('%s', (_, schema, text, expected) => expect(fits(schema, text)).toBe(expected))

  it('leaves bounds that make a grammar too large', () =>
    expect(grammarOfSchema({ type: 'string', maxLength: 5000 })).toContain('char{0,}'))
})
