import type { JsonSchema } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { schemaGrammar } from './schema-grammar.ts'
import { isStrictSchema } from './strict-schema.ts'

/** The rules of a grammar that are not those of JSON itself. */
const own = (schema: JsonSchema) =>
  schemaGrammar(schema)
    .split('\n')
    .filter(line => /^(?:root|r\d+) ::=/.test(line))

const writes =
  (schema: JsonSchema, ...rules: readonly string[]) =>
  () =>
    expect(own(schema)).toEqual(rules)

describe('schemaGrammar', () => {
  it('a text', writes({ type: 'string' }, 'root ::= string'))
  it('a text of bounded length', writes({ type: 'string', maxLength: 9 }, 'root ::= "\\"" char{0,9} "\\""'))
  it(
    'a text longer than a grammar can count',
    writes({ type: 'string', maxLength: 5_000 }, 'root ::= "\\"" char{0,} "\\""'),
  )
  it('a constant', writes({ const: 'a "b"' }, 'root ::= "\\"a \\\\\\"b\\\\\\"\\""'))
  it('a choice', writes({ enum: ['in', 2, null] }, 'root ::= r0', 'r0 ::= "\\"in\\"" | "2" | "null"'))
  it('a number without a sign', writes({ type: 'integer', minimum: 0 }, 'root ::= r0', 'r0 ::= whole'))
  it('anything', writes({}, 'root ::= value'))
  it('ways', writes({ anyOf: [{ type: 'null' }, { type: 'string' }] }, 'root ::= r0', 'r0 ::= "null" | string'))
  it(
    'a list',
    writes(
      { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3 },
      'root ::= r1',
      'r0 ::= string',
      'r1 ::= "[" ws r0 ("," ws r0){0,2} ws "]"',
    ),
  )
  it('an object with a property that may be missing', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'null' } },
      required: ['a'],
    }
    expect(own(schema)).toEqual([
      'root ::= r4',
      'r0 ::= "\\"b\\"" ":" ws "null" | ""',
      'r1 ::= ("," ws "\\"b\\"" ":" ws "null")?',
      'r2 ::= "\\"a\\"" ":" ws string r1',
      'r3 ::= "," ws "\\"a\\"" ":" ws string r1',
      'r4 ::= "{" ws r2 ws "}"',
    ])
  })
})

describe('isStrictSchema', () => {
  const closed = { type: 'object', properties: { a: {} }, required: ['a'], additionalProperties: false } as const
  const isStrict = (schema: JsonSchema, strict: boolean) => () => expect(isStrictSchema(schema)).toBe(strict)
  it('closed', isStrict(closed, true))
  it('with other properties', isStrict({ ...closed, additionalProperties: true }, false))
  it('with one that may be missing', isStrict({ ...closed, required: [] }, false))
  it('open inside', isStrict({ ...closed, properties: { a: { type: 'array', items: { type: 'object' } } } }, false))
  it('no object at all', isStrict({ type: 'string' }, true))
})
